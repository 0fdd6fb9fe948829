import Platform
import Testing

@testable import webqq

/// Where files from others go.
struct DownloadsTests {
  private let directory = TemporaryDirectory()
  private var folder: String { directory.path }

  @Test func `a path that nobody has is taken as it is`() {
    #expect(Downloads.free(folder + "/a.zip") == folder + "/a.zip")
  }

  @Test(arguments: [("a.zip", "a (2).zip"), ("none", "none (2)"), (".rc", ".rc (2)")])
  func `a file is never written over`(name: String, other: String) throws {
    try PrivateFile.write([1], to: "\(folder)/\(name)")
    #expect(Downloads.free("\(folder)/\(name)") == "\(folder)/\(other)")
  }

  @Test func `a picture is named by what it is`() {
    #expect(Downloads.pictureName([0xFF, 0xD8, 0xFF], at: 7) == "webqq-7.jpg")
    #expect(Downloads.pictureName(Array("GIF89a".utf8), at: 7) == "webqq-7.gif")
    #expect(Downloads.pictureName([], at: 7) == "webqq-7.bin")
  }
}
