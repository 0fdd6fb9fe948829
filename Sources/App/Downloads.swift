import Glibc
import Platform

/// Where files from others go on this machine.
enum Downloads {
  /// The person's folder for such files: `XDG_DOWNLOAD_DIR`, else `~/Downloads` where it exists,
  /// else the home folder.
  static func folder() -> String {
    if let folder = variable("XDG_DOWNLOAD_DIR"), folder.hasPrefix("/") { return folder }
    let home = variable("HOME") ?? "/"
    let usual = home + "/Downloads"
    return isFolder(usual) ? usual : home
  }

  /// A path as it was typed, with `~/` for the home folder.
  static func expanded(_ typed: String) -> String {
    typed.hasPrefix("~/") ? (variable("HOME") ?? "") + typed.dropFirst() : typed
  }

  /// A path as it was typed that no file has yet: `a.zip` may become `a (2).zip`.
  static func free(_ typed: String) -> String {
    let path = expanded(typed)
    guard access(path, F_OK) == 0 else { return path }
    let folderEnd = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let name = path[folderEnd...]
    let stemEnd = name.dropFirst().lastIndex(of: ".") ?? name.endIndex
    for number in 2...999 {
      let other = "\(path[..<stemEnd]) (\(number))\(path[stemEnd...])"
      if access(other, F_OK) != 0 { return other }
    }
    return path
  }

  /// What to call a picture by its first bytes.
  static func pictureName(_ file: [UInt8], at second: Int64) -> String {
    let kinds: [(head: [UInt8], ending: String)] = [
      ([0xFF, 0xD8], "jpg"), ([0x89, 0x50], "png"), (Array("GIF8".utf8), "gif"),
      (Array("BM".utf8), "bmp"),
    ]
    let ending = kinds.first { file.starts(with: $0.head) }?.ending ?? "bin"
    return "webqq-\(second).\(ending)"
  }

  /// Shows a file, or opens an address, with the desktop's own program.
  /// - Returns: whether there is a desktop.
  @discardableResult
  static func show(_ path: String) -> Bool {
    guard variable("DISPLAY") != nil || variable("WAYLAND_DISPLAY") != nil else { return false }
    let silence = open("/dev/null", O_WRONLY | O_CLOEXEC)
    defer { close(silence) }
    // setsid comes back at once and leaves the viewer to itself. Where either is missing the
    // person still has the path on the screen.
    if let child = try? ChildProcess(
      ["setsid", "--fork", "xdg-open", path],
      input: .pipe,
      error: silence
    ) {
      child.wait()
    }
    return true
  }

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  private static func isFolder(_ path: String) -> Bool {
    var facts = stat()
    return stat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR
  }
}
