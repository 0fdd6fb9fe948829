import ArgumentParser
import Server

/// How much of its clients' files the server takes; whole mebibytes.
struct FileOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The largest file or picture that is taken, in MiB. (default: 100)",
      valueName: "mib"
    ),
    transform: mebibytes
  )
  var maxFileSize = FileRules().maximumSize
  @Option(
    help: ArgumentHelp(
      "How much is kept for one account at a time, in MiB. (default: 1024)",
      valueName: "mib"
    ),
    transform: mebibytes
  )
  var fileQuota = FileRules().quota

  var rules: FileRules {
    var rules = FileRules()
    rules.maximumSize = maxFileSize
    rules.quota = fileQuota
    return rules
  }

  /// A pebibyte is more than anybody has, and far from where the numbers end.
  private static let most: UInt64 = 1 << 30

  private static func mebibytes(_ text: String) throws -> UInt64 {
    guard let count = UInt64(text), (1...most).contains(count) else {
      throw ValidationError("\"\(text)\" is not a whole number of MiB from 1 on")
    }
    return count << 20
  }
}
