import Chat

extension Session {
  /// Fetches a picture of a message; told by `pictureLoaded` or `pictureFailed`.
  func loadPicture(_ id: PictureID) {
    guard let source = translation.pictures[id] else {
      emit(.pictureFailed(id, .malformed(endpoint: "picture")))
      return
    }
    _ = task { session in await session.load(id, source) }
  }

  private func load(_ id: PictureID, _ source: PictureSource) async {
    switch await bytes(of: source) {
    case .success(let bytes): emit(.pictureLoaded(id, bytes))
    case .failure(let error): emit(.pictureFailed(id, ServiceFailure(error)))
    }
  }

  private func bytes(of source: PictureSource) async -> Result<[UInt8], ProtocolError> {
    if case .own(let path) = source.kind { return LocalFile.picture(path) }
    guard isLive, let request = request(for: source) else {
      return .failure(.rejected(.notLoggedIn))
    }
    switch await exchangeFile(request) {
    case .failure(let error): return .failure(.transport(error))
    case .success(let answer):
      guard (300..<400).contains(answer.status) else { return Self.picture(in: answer) }
      guard let url = answer.header("Location"), let next = open?.hosts.picture(redirect: url)
      else {
        return .failure(.malformed(endpoint: GetOffpic2.address.path, field: "Location"))
      }
      switch await exchangeFile(next) {
      case .failure(let error): return .failure(.transport(error))
      case .success(let response): return Self.picture(in: response)
      }
    }
  }

  /// A picture never begins like JSON.
  private static func picture(in response: WireResponse) -> Result<[UInt8], ProtocolError> {
    if let error = trouble(in: response) { return .failure(error) }
    guard !response.body.isEmpty else {
      return .failure(.malformed(endpoint: "picture", field: "body"))
    }
    return .success(response.body)
  }

  private func request(for source: PictureSource) -> WireRequest? {
    guard let open else { return nil }
    switch source.kind {
    case .offline(let path):
      return open.hosts.request(
        GetOffpic2.self,
        .init(path: path, from: sender(of: source), session: open.fields)
      )
    case .custom(let name):
      return open.hosts.request(
        GetCface2.self,
        .init(
          messageID: source.origin.messageID,
          name: name,
          from: sender(of: source),
          session: open.fields
        )
      )
    case .shared(let name, let fileID, _, let server):
      return place(of: source.origin.conversation).map { isDiscussion, number in
        open.hosts.request(
          GetGroupPic.self,
          .init(
            isDiscussion: isDiscussion,
            place: number,
            sender: sender(of: source),
            server: server,
            fileID: fileID,
            name: name,
            vfwebqq: open.vfwebqq,
            t: time.milliseconds
          )
        )
      }
    case .own: return nil
    }
  }

  /// 0, which nobody has, for somebody without a number under this login.
  private func sender(of source: PictureSource) -> Uin {
    switch source.origin.sender {
    case .me: Uin(open?.account ?? 0)
    case .contact(let contact): translation.aliases.uin(of: contact) ?? Uin(0)
    }
  }

  private func place(of conversation: ConversationID) -> (isDiscussion: Bool, number: UInt64)? {
    switch conversation {
    case .contact: nil
    case .group(let id): translation.aliases.place(of: id).map { (false, $0.code.rawValue) }
    case .discussion(let id): (true, id.rawValue)
    }
  }
}
