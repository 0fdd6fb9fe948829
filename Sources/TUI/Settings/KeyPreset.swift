/// Whose keys the program has.
enum KeyPreset: String, Hashable, Sendable, CaseIterable {
  case `default`, emacs, vi, weechat, irssi
}
