/// Who may join a group; the raw value is the wire's `option`.
public enum GroupJoinRule: Int, Hashable, Sendable, CaseIterable {
  case anybody = 1
  case approval = 2
  case nobody = 3
}
