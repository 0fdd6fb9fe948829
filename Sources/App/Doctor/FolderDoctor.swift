import Glibc
import Platform
import TUI

/// Looks at the folders of this person's files, and at the file of settings.
struct FolderDoctor {
  let configPath: String
  let configFolder: String
  let stateFolder: String
  let dataFolder: String

  var findings: [Finding] {
    [
      folder(configFolder, Phrase("配置", "configuration"), closedTo: 0o022),
      folder(stateFolder, Phrase("状态", "state"), closedTo: 0o077),
      folder(dataFolder, Phrase("数据", "data"), closedTo: 0o077),
    ] + settings
  }

  /// `closedTo` are the bits of the mode that nobody else may have.
  private func folder(_ path: String, _ topic: Phrase, closedTo bits: UInt32) -> Finding {
    var facts = stat()
    guard stat(path, &facts) == 0 else {
      return Finding(topic: topic, fact: Phrase("\(path) 还没有", "\(path) is not there yet"))
    }
    let mode = facts.st_mode & 0o777
    let fact = "\(path) \(String(mode, radix: 8))"
    return Finding(topic: topic, fact: Phrase(fact, fact), advice: advice(path, facts, bits))
  }

  private func advice(_ path: String, _ facts: stat, _ bits: UInt32) -> Phrase? {
    if facts.st_mode & S_IFMT != S_IFDIR { return Phrase("这不是目录", "this is no folder") }
    if facts.st_uid != geteuid() {
      return Phrase("不是你的：chown", "it is not yours: chown")
    }
    if access(path, R_OK | W_OK | X_OK) != 0 || facts.st_mode & bits != 0 {
      return Phrase("chmod 700 \(path)", "chmod 700 \(path)")
    }
    return nil
  }

  private var settings: [Finding] {
    let topic = Phrase("设置", "settings")
    let faults = Configuration(path: configPath).faults
    guard faults.isEmpty else {
      return faults.map { fault in
        Finding(
          topic: topic,
          fact: fault.phrase,
          advice: Phrase("改 \(configPath)", "edit \(configPath)")
        )
      }
    }
    guard access(configPath, F_OK) == 0 else {
      return [Finding(topic: topic, fact: Phrase("没有文件，也不必有", "no file, and none is needed"))]
    }
    return [Finding(topic: topic, fact: Phrase(configPath, configPath))]
  }
}
