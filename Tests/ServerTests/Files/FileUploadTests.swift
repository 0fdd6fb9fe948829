import Testing
import WebQQProtocol

@testable import Server

@Suite(.timeLimit(.minutes(8))) struct FileUploadTests {
  @Test func `without a token or with a stale one nothing is kept`() async throws {
    let files = try await FileRig()
    let stale = String(repeating: "0", count: 80)
    #expect(try await files.uploadPicture(token: stale) == .refused(.tokenNotValid))
    let nobody = files.rig.visitor()
    let body = try await files.upload(
      FileRig.picture,
      as: UploadOfflinePic.address.path,
      by: nobody,
      token: ""
    )
    #expect(try UploadOfflinePic.decode(body) == .refused(.sessionGone))
    let kept = try await files.rig.server.store.read {
      try FileTable(database: $0, time: 0).usage(of: 10_001).size
    }
    #expect(kept == 0)
  }

  @Test func `what is no picture is refused, whatever its name says`() async throws {
    let files = try await FileRig()
    #expect(try await files.uploadPicture(Array("MZ program".utf8)) == .refused(.malformedRequest))
  }

  @Test func `a picture above 1 MiB is refused on both ways`() async throws {
    let files = try await FileRig()
    let large = FileRig.picture + [UInt8](repeating: 7, count: FileLimits.picture)
    #expect(try await files.uploadPicture(large) == .refused(.fileTooLarge))
    let body = try await files.upload(large, as: CfaceUpload.address.path, by: files.orange)
    #expect(try CfaceUpload.decode(body) == .refused(CfaceUpload.tooLarge))
  }

  @Test func `an account has so much room and so many files a day`() async throws {
    let files = try await FileRig {
      $0.files.quota = 3_000
      $0.files.dailyCount = 2
    }
    let piece = [UInt8](repeating: 1, count: 2_000)
    guard case .stored = try await files.uploadFile(piece) else {
      Issue.record("refused at once")
      return
    }
    #expect(try await files.uploadFile(piece) == .refused(.fileQuota))
    guard case .stored = try await files.uploadFile([1]) else {
      Issue.record("refused with room left")
      return
    }
    #expect(try await files.uploadFile([1]) == .refused(.fileDailyLimit))
  }

  @Test func `a name from outside is one plain part of a path`() {
    #expect(FileName.cleaned("../../etc/passwd") == "passwd")
    #expect(FileName.cleaned("C:\\x\\a.txt") == "a.txt")
    #expect(FileName.cleaned("a\u{1B}[31m\r\nb") == "a[31mb")
    #expect(FileName.cleaned("\u{202E}gpj.exe") == "gpj.exe")
    #expect(FileName.cleaned("..") == "file")
    #expect(FileName.cleaned("") == "file")
    #expect(FileName.cleaned(String(repeating: "宋", count: 300)).utf8.count <= 200)
  }

  @Test func `a picture for groups is known by its MD5, the second time too`() async throws {
    let files = try await FileRig()
    let path = CfaceUpload.address.path
    let first = try await files.upload(FileRig.picture, as: path, by: files.orange)
    let second = try await files.upload(FileRig.picture, as: path, by: files.orange)
    #expect(String(decoding: first, as: UTF8.self).contains("'ret':0"))
    #expect(String(decoding: second, as: UTF8.self).contains("'ret':4"))
    #expect(try CfaceUpload.decode(first) == CfaceUpload.decode(second))
  }
}
