import Foundation
import Testing

/// How much memory the process has come to need since this was made.
struct PeakMemory {
  /// In KiB.
  static let mostGrowth = 64 * 1_024
  private let before: Int

  init() {
    // Makes the kernel forget the peak of before.
    try? "5".write(toFile: "/proc/self/clear_refs", atomically: false, encoding: .utf8)
    before = Self.peak
  }

  /// The kernel's own figure, in KiB.
  private static var peak: Int {
    // Without a figure nothing can have grown, and the test below says so.
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line.flatMap { Int($0.filter(\.isNumber)) } ?? 0
  }

  /// Only where nothing runs beside that needs memory too.
  func expectSmallGrowth() {
    guard FuzzRun.isAlone else { return }
    let growth = Self.peak - before
    #expect(before > 0, "the kernel tells no peak")
    #expect(growth < Self.mostGrowth, "\(growth) KiB; \(FuzzRun.note)")
  }
}
