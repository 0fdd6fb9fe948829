import Chat

/// The few values of a message that are no numbers, in 32 bits.
struct PackedLook: Sendable {
  private static let color: UInt32 = 0xFF_FFFF
  private static let hasColor: UInt32 = 1 << 24
  private static let bold: UInt32 = 1 << 25
  private static let italic: UInt32 = 1 << 26
  private static let underlined: UInt32 = 1 << 27
  private static let composed: UInt32 = 1 << 28
  private static let mine: UInt32 = 1 << 29
  private static let deliveryShift: UInt32 = 30
  private static let deliveries: [Delivery] = [.received, .sending, .accepted, .unconfirmed]

  private var bits: UInt32 = 0

  init() {}

  /// `nil` where a value has no place here, as the reason of a failure.
  init?(_ message: Message) {
    guard let delivery = Self.deliveries.firstIndex(of: message.delivery) else { return nil }
    let style = message.style
    if let color = style.color {
      guard color <= Self.color else { return nil }
      bits = Self.hasColor | color
    }
    if style.isBold { bits |= Self.bold }
    if style.isItalic { bits |= Self.italic }
    if style.isUnderlined { bits |= Self.underlined }
    if case .composed = message.id { bits |= Self.composed }
    if message.sender == .me { bits |= Self.mine }
    bits |= UInt32(delivery) << Self.deliveryShift
  }

  var isComposed: Bool { has(Self.composed) }
  var isMine: Bool { has(Self.mine) }
  var delivery: Delivery { Self.deliveries[Int(bits >> Self.deliveryShift)] }
  var style: MessageStyle {
    MessageStyle(
      color: has(Self.hasColor) ? bits & Self.color : nil,
      isBold: has(Self.bold),
      isItalic: has(Self.italic),
      isUnderlined: has(Self.underlined)
    )
  }

  private func has(_ bit: UInt32) -> Bool { bits & bit != 0 }
}
