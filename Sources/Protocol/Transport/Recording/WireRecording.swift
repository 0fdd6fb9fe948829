public import Chat

/// A file that a `WireLog` wrote.
public struct WireRecording: Sendable {
  /// Of the format; a player refuses others.
  static let version = 1

  /// What the client was told by others than the wire, such as a key.
  public struct Note: Equatable, Sendable {
    /// In milliseconds since 1970.
    public let at: Int64
    /// The line.
    public let json: JSONValue
  }

  /// Why a file cannot be played.
  public struct Malformed: Error, Equatable, CustomStringConvertible {
    /// From 1.
    public let line: Int
    /// What was expected there.
    public let reason: String

    /// One line for the person.
    public var description: String { "line \(line): \(reason)" }
  }

  /// The first line.
  public private(set) var head: JSONValue = .null
  /// In the order in which they began.
  public private(set) var exchanges: [WireExchange] = []
  /// In the order of the file.
  public private(set) var notes: [Note] = []
  /// When it begins, in milliseconds since 1970.
  public private(set) var begun: Int64 = 0
  /// When its last line ends.
  public private(set) var ended: Int64 = 0

  /// Reads a file; a last line that was cut off, as by a crash, is passed over.
  /// - Throws: `Malformed` naming the line.
  public init(parsing bytes: [UInt8]) throws(Malformed) {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.isEmpty {
      let isCutOff = index > 0 && index == lines.count - 1
      do throws(Malformed) {
        try take(Array(line), number: index + 1)
      } catch {
        if !isCutOff { throw error }
      }
    }
    guard head != .null else { throw Malformed(line: 1, reason: "the file is empty") }
    exchanges.sort { $0.begun < $1.begun }
  }

  private mutating func take(_ line: [UInt8], number: Int) throws(Malformed) {
    // What is wrong inside the JSON helps nobody: a program wrote it.
    guard let json = try? JSONValue(parsing: line), let at = json["at"]?.lenientInteger, at >= 0
    else { throw Malformed(line: number, reason: "this is no line of a recording") }
    if head == .null {
      guard json["webqq"] == .int(Self.version) else {
        throw Malformed(line: number, reason: "this is no recording of this version of webqq")
      }
      (head, begun, ended) = (json, at, at)
    } else if json["method"] != nil {
      guard let exchange = WireExchange(json: json) else {
        throw Malformed(line: number, reason: "this exchange lacks a field")
      }
      exchanges.append(exchange)
      ended = max(ended, exchange.ended)
    } else {
      notes.append(Note(at: at, json: json))
      ended = max(ended, at)
    }
  }

  /// The presence that was signed in with.
  public var presence: Presence? {
    exchanges.first { $0.question.path == LoginPage.address.path }?.question.query["login_state"]
      .flatMap { Int($0) }.flatMap(Presence.init(wireCode:))
  }

  /// The account that signs in; `nil` when nobody did.
  public var account: String? {
    exchanges.first { $0.question.path == Check.address.path }?.question.query["uin"]
  }
}
