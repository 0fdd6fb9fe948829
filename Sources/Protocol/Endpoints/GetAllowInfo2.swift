/// Who may add a person.
///
/// Shape: `{"allow":n}`.
public enum GetAllowInfo2: RetcodeEndpoint {
  /// GET.
  public static let address = EndpointAddress(.get, .contacts, "/api/get_allow_info2")

  /// What is asked.
  public typealias Request = PersonQuery

  /// The rule.
  public typealias Value = AllowInfo
}
