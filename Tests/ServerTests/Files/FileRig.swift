import Foundation
import Testing
import WebQQProtocol

@testable import Server

/// A server and three people with files: 10001 knows 10002 and 10003, all are in one group.
struct FileRig {
  static let picture: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3]

  let rig: Rig
  let orange: Visitor
  let whale: Visitor
  let passer: Visitor
  private let folder: TemporaryDirectory

  init(edit: @Sendable (inout ServerConfiguration) -> Void = { _ in }) async throws {
    rig = try await Rig(edit: edit)
    orange = try await rig.signIn(10_001)
    whale = try await rig.signIn(10_002)
    passer = try await rig.signIn(10_003)
    folder = try TemporaryDirectory()
  }

  /// A file on this machine.
  func file(_ bytes: [UInt8], name: String = "a.png") throws -> LocalFile {
    let path = "\(folder.path)/\(name)"
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    return try LocalFile(path: path)
  }

  /// Uploads as the official page does; `token` instead of the visitor's own.
  func upload(
    _ bytes: [UInt8],
    as path: String,
    by visitor: Visitor,
    name: String = "a.png",
    token: String? = nil
  ) async throws -> [UInt8] {
    let fields: FormBody = [
      "callback": "f", "f": "f", "fileid": "1", "vfwebqq": token ?? visitor.tokens.vfwebqq,
    ]
    var request = WireRequest(method: .post, url: visitor.base + path)
    request.headers = [("Content-Type", Multipart.contentType(boundary: "xYz"))]
    let field =
      path == CfaceUpload.address.path ? CfaceUpload.fileField : UploadOfflinePic.fileField
    request.upload = Multipart.body(
      fields,
      file: try file(bytes, name: name),
      named: field,
      boundary: "xYz"
    )
    return try await visitor.transport.send(request).body
  }

  /// Uploads a picture for a friend.
  func uploadPicture(_ bytes: [UInt8] = picture, token: String? = nil) async throws
    -> UploadOffline.Reply
  {
    try UploadOfflinePic.decode(
      try await upload(bytes, as: UploadOfflinePic.address.path, by: orange, token: token)
    )
  }

  /// Uploads a file for a friend.
  func uploadFile(_ bytes: [UInt8], name: String = "a.txt") async throws -> UploadOffline.Reply {
    try UploadOfflineFile.decode(
      try await upload(bytes, as: UploadOfflineFile.address.path, by: orange, name: name)
    )
  }

  /// Leaves a file for 10002; what a poll tells of it.
  func leave(_ bytes: [UInt8], name: String = "a.txt") async throws -> PushOffFileItem {
    guard case .stored(let path, let name, _) = try await uploadFile(bytes, name: name) else {
      throw POSIXError(.EIO)
    }
    let request = SendOffFile2.Request(
      to: try await orange.uin(ofNick: "Blue Whale"),
      path: path,
      name: name,
      session: orange.session
    )
    _ = try await orange.call(SendOffFile2.self, request).value()
    let items = try await whale.poll().items
    return try #require(
      items.lazy.compactMap { if case .offlineFile(let item) = $0 { item } else { nil } }.first
    )
  }

  func get(_ target: String, by visitor: Visitor) async throws -> WireResponse {
    try await visitor.transport.send(WireRequest(url: visitor.base + target))
  }
}
