import Chat

extension Session {
  /// The real service gave the signature for five days.
  private static let signatureLife = Duration.seconds(5 * 86_400)

  /// Uploads a picture and sends the message with it.
  func sendPicture(_ path: String, in message: Message) throws(ServiceFailure) {
    guard isLive else {
      emit(.deliveryChanged(message.id, .failed(.notSignedIn)))
      throw .notSignedIn
    }
    let file: LocalFile
    do throws(ServiceFailure) {
      file = try localFile(path)
      guard file.size <= UInt64(FileLimits.picture) else {
        throw .file(reason: "more than \(FileLimits.picture >> 20) MiB")
      }
      guard file.isPicture else { throw .noPicture }
    } catch {
      emit(.deliveryChanged(message.id, .failed(Self.failure(of: error))))
      throw error
    }
    let origin = PictureSource.Origin(
      conversation: message.conversation,
      sender: .me,
      messageID: 0
    )
    let picture = translation.pictures.add(
      PictureSource(origin: origin, kind: .own(path: path))
    )
    let transfer = transfers.add(.picture) { id in
      Transfer(
        id: id,
        conversation: message.conversation,
        direction: .outgoing,
        kind: .picture,
        name: file.name,
        size: file.size,
        progress: .running(0),
        message: message.id,
        picture: picture
      )
    }
    emit(.transferChanged(transfer))
    let whole = message.holding(Attachment(id: picture, name: file.name, size: file.size))
    carry(transfer.id) { await $0.upload(file, picture, in: whole, transfer.id) }
  }

  private static func failure(of error: ServiceFailure) -> SendFailure {
    switch error {
    case .file(let reason): .file(reason: reason)
    case .noPicture: .noPicture
    case .notSignedIn, .rejected, .timedOut, .transport, .malformed, .tooSoon, .notABuddy,
      .brokenOff:
      .linkDown
    }
  }

  private func upload(
    _ file: LocalFile,
    _ picture: PictureID,
    in message: Message,
    _ id: Transfer.ID
  ) async {
    let element: Result<ContentSegment, ProtocolError>
    var signature: PictureSignature?
    switch message.conversation {
    case .contact(let contact): element = await uploadForFriend(file, contact, id)
    case .group, .discussion:
      switch await signatureForPictures() {
      case .failure(let error): return failPicture(id, message.id, error)
      case .success(let value): signature = value
      }
      element = await uploadForGroup(file, id)
    }
    switch element {
    case .failure(let error): failPicture(id, message.id, error)
    case .success(let element):
      change(id, to: .done(path: nil))
      send(message, pictures: [picture: element], signature: signature)
    }
  }

  private func failPicture(_ id: Transfer.ID, _ message: MessageID, _ error: ProtocolError) {
    fail(id, error)
    let failure: SendFailure =
      switch error {
      case .rejected(let code): .rejected(code)
      case .transport, .status, .malformed: .linkDown
      }
    emit(.deliveryChanged(message, .failed(failure)))
  }

  private func uploadForFriend(
    _ file: LocalFile,
    _ contact: ContactID,
    _ id: Transfer.ID
  ) async -> Result<ContentSegment, ProtocolError> {
    guard let uin = translation.aliases.uin(of: contact) else {
      return .failure(.rejected(.tokenExpired))
    }
    let stored = await upload(
      UploadOfflinePic.self,
      file,
      callback: UploadOfflinePic.callback,
      for: uin,
      fileID: "1",
      id
    )
    return stored.map { path in
      let raw: JSONValue = [
        "offpic", .string(path), .string(file.name), .string(String(file.size)),
      ]
      return .picture(kind: "offpic", raw: raw)
    }
  }

  private func uploadForGroup(
    _ file: LocalFile,
    _ id: Transfer.ID
  ) async -> Result<ContentSegment, ProtocolError> {
    let fields = CfaceUpload.Request(vfwebqq: open?.vfwebqq ?? "")
    switch await upload(CfaceUpload.self, fields.encode(), file, id) {
    case .failure(let error): return .failure(error)
    case .success(.refused(let code)):
      return .failure(.rejected(code == CfaceUpload.tooLarge ? .fileTooLarge : Retcode(code)))
    case .success(.stored(let name)):
      return .success(.picture(kind: "cface", raw: ["cface", "group", .string(name)]))
    }
  }

  private func signatureForPictures() async -> Result<PictureSignature, ProtocolError> {
    if let known = pictureSignature, time.monotonic() - known.at < Self.signatureLife {
      return .success(known.value)
    }
    guard let open else { return .failure(.transport(.cancelled)) }
    let request = GetGfaceSig2.Request(session: open.fields, t: time.milliseconds)
    do throws(Superseded) {
      let result = value(try await call(GetGfaceSig2.self, request))
      if case .success(let value) = result { pictureSignature = (value, time.monotonic()) }
      return result
    } catch {
      return .failure(.transport(.cancelled))
    }
  }
}

extension Message {
  /// The message with a picture in its place: instead of the first that cannot be fetched, else
  /// at the end.
  fileprivate func holding(_ attachment: Attachment) -> Message {
    var message = self
    let place = segments.firstIndex { segment in
      if case .picture(let attachment) = segment { attachment.id == nil } else { false }
    }
    if let place {
      message.segments[place] = .picture(attachment)
    } else {
      message.segments.append(.picture(attachment))
    }
    return message
  }
}
