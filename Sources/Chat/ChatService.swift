/// The seam between what is shown and where it comes from.
public protocol ChatService: Sendable {
  /// Facts in the order in which they became known. One consumer.
  var events: AsyncStream<ServiceEvent> { get }
  /// Carries out one request; what follows from it arrives as events.
  /// - Throws: `ServiceFailure`, for this request only.
  func perform(_ request: ServiceRequest) async throws
}
