import Chat

/// The events of a session, to be waited for by what they are.
///
/// Measurements, which come with each request, are left out.
final class EventLog: Sendable {
  private let state = Watched([ServiceEvent]())
  private let reader: Task<Void, Never>

  init(_ stream: AsyncStream<ServiceEvent>) {
    reader = Task { [state] in
      for await event in stream {
        switch event {
        case .latencyMeasured, .heard: continue
        default: state.update { $0.append(event) }
        }
      }
    }
  }

  deinit { reader.cancel() }

  var events: [ServiceEvent] { state.value }

  var links: [Link] {
    events.compactMap { event in
      if case .linkChanged(let link) = event { link } else { nil }
    }
  }

  var messages: [Message] {
    events.compactMap { event in
      if case .messageReceived(let message) = event { message } else { nil }
    }
  }

  /// Returns once an event has come so many times.
  func waitFor(_ event: ServiceEvent, count: Int = 1) async {
    await wait { events in events.count { $0 == event } >= count }
  }

  /// The last message, once there is one.
  func lastMessage() async -> Message? {
    await wait { events in
      events.contains { if case .messageReceived = $0 { true } else { false } }
    }
    return messages.last
  }

  /// Returns once the events meet a condition.
  func wait(until isMet: @escaping @Sendable ([ServiceEvent]) -> Bool) async {
    await state.wait(until: isMet)
  }
}
