import Foundation
import GRDB
import Testing

@testable import Server

struct StoreTests {
  let folder: TemporaryDirectory

  init() throws { folder = try TemporaryDirectory() }

  private func open() throws -> Store { try Store(DataDirectory(preparing: folder.path)) }

  @Test func `a database of a newer schema is refused and not touched`() throws {
    do {
      let store = try open()
      try store.writeBlocking { try $0.execute(sql: "PRAGMA user_version = 99") }
    }
    let before = try folder.contents("webqqd.sqlite")
    let path = folder.path + "/webqqd.sqlite"
    #expect(throws: ServerError.newerSchema(path: path, found: 99, known: Schema.version)) {
      try open()
    }
    #expect(try folder.contents("webqqd.sqlite") == before)
  }

  @Test func `a file that is no database is refused and kept`() throws {
    let path = folder.path + "/webqqd.sqlite"
    let text = Data(String(repeating: "not a database ", count: 100).utf8)
    try text.write(to: URL(fileURLWithPath: path))
    #expect(throws: ServerError.notADatabase(path: path)) { try open() }
    #expect(try folder.contents("webqqd.sqlite") == text)
  }

  @Test func `a lost key is reported and not replaced while accounts need it`() throws {
    let administration = try Administration(dataDirectory: folder.path)
    try administration.addAccount(10_001, nick: "a", password: "x")
    try FileManager.default.removeItem(atPath: folder.path + "/key")
    #expect(throws: ServerError.keyMissing(path: folder.path + "/key")) { try open() }
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/key"))
  }

  @Test func `a key that others may read is refused until it is closed to them`() throws {
    _ = try open()
    chmod(folder.path + "/key", 0o644)
    #expect(throws: ServerError.self) { try open() }
    chmod(folder.path + "/key", 0o600)
    #expect(throws: Never.self) { try open() }
  }

  @Test func `a key of the wrong length is refused`() throws {
    try Data([1, 2, 3]).write(to: URL(fileURLWithPath: folder.path + "/key"))
    chmod(folder.path + "/key", 0o600)
    #expect(throws: ServerError.self) { try open() }
  }

  @Test func `a path below a file is no data directory`() throws {
    try Data().write(to: URL(fileURLWithPath: folder.path + "/file"))
    #expect(throws: ServerError.self) {
      try DataDirectory(preparing: folder.path + "/file/data")
    }
    #expect(throws: ServerError.self) { try DataDirectory(preparing: folder.path + "/file") }
  }

  @Test func `the folder is for its owner alone, and so is every file in it`() throws {
    let data = folder.path + "/deep/data"
    let store = try Store(DataDirectory(preparing: data))
    try store.writeBlocking { try $0.execute(sql: "DELETE FROM account") }
    #expect(try folder.mode("deep/data") == 0o700)
    for name in try FileManager.default.contentsOfDirectory(atPath: data) {
      #expect(try folder.mode("deep/data/\(name)") == 0o600, "\(name)")
    }
  }

  @Test func `the mode of a folder with other people's files is left alone`() throws {
    try Data().write(to: URL(fileURLWithPath: folder.path + "/letter"))
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path)
    _ = try open()
    _ = try open()
    #expect(try folder.mode("") == 0o755)
  }

  @Test func `a commit is on disk when it returns`() throws {
    let store = try open()
    let level = try store.writeBlocking { try Int.fetchOne($0, sql: "PRAGMA synchronous") }
    #expect(level == 2)
  }

  @Test func `one server to a folder`() throws {
    let directory = try DataDirectory(preparing: folder.path)
    var first: DirectoryLock? = try DirectoryLock(directory)
    #expect(throws: ServerError.alreadyServed(path: folder.path)) { try DirectoryLock(directory) }
    #expect(first != nil)
    first = nil
    #expect(throws: Never.self) { try DirectoryLock(directory) }
  }
}
