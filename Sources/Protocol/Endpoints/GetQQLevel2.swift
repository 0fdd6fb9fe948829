/// Somebody's level.
///
/// Shape: `{"level","days","hours","remainDays","tuin"}`.
public enum GetQQLevel2: RetcodeEndpoint {
  /// GET.
  public static let address = EndpointAddress(.get, .contacts, "/api/get_qq_level2")

  /// What is asked.
  public typealias Request = PersonQuery

  /// The level.
  public typealias Value = QQLevel
}
