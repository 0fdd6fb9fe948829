import Chat

extension Session {
  /// Uploads a file and gives it to somebody who need not be there.
  func leave(_ file: LocalFile, for contact: ContactID, _ id: Transfer.ID) async {
    guard let open, let uin = translation.aliases.uin(of: contact) else {
      return change(id, to: .failed(.rejected(.tokenExpired)))
    }
    let stored = await upload(
      UploadOfflineFile.self,
      file,
      callback: UploadOfflineFile.callback,
      for: uin,
      fileID: "\(uin.rawValue)_\(time.milliseconds)",
      id
    )
    switch stored {
    case .failure(let error): fail(id, error)
    case .success(let path):
      let request = SendOffFile2.Request(
        to: uin,
        path: path,
        name: file.name,
        session: open.fields
      )
      do throws(Superseded) {
        switch value(try await call(SendOffFile2.self, request)) {
        case .success: change(id, to: .done(path: nil))
        case .failure(let error): fail(id, error)
        }
      } catch {
        change(id, to: .cancelled)
      }
    }
  }

  /// Uploads to the store of offline files; returns the secret path.
  func upload<E: UploadEndpoint>(
    _ endpoint: E.Type,
    _ file: LocalFile,
    callback: String,
    for uin: Uin,
    fileID: String,
    _ id: Transfer.ID
  ) async -> Result<String, ProtocolError> where E.Reply == UploadOffline.Reply {
    guard let open else { return .failure(.transport(.cancelled)) }
    let skey = await transport.cookie("skey", for: open.hosts.url(.session)) ?? ""
    let fields = UploadOffline.Request(
      callback: callback,
      uin: open.account,
      skey: skey,
      peer: uin,
      fileID: fileID,
      vfwebqq: open.vfwebqq
    )
    let reply = await upload(endpoint, fields.encode(), file, id)
    switch reply {
    case .failure(let error): return .failure(error)
    case .success(.refused(let code)): return .failure(.rejected(code))
    case .success(.stored(let path, _, _)): return .success(path)
    }
  }

  /// Uploads and reads the answer.
  func upload<E: UploadEndpoint>(
    _ endpoint: E.Type,
    _ fields: FormBody,
    _ file: LocalFile,
    _ id: Transfer.ID
  ) async -> Result<E.Reply, ProtocolError> {
    guard let open else { return .failure(.transport(.cancelled)) }
    var request = open.hosts.upload(
      endpoint,
      fields,
      file,
      boundary: boundary,
      time: time.milliseconds
    )
    request.meter = meter(id)
    switch await exchangeFile(request) {
    case .failure(let error): return .failure(.transport(error))
    case .success(let response) where response.status != 200:
      return .failure(.status(response.status))
    case .success(let response):
      do throws(ProtocolError) {
        return .success(try E.decode(response.body))
      } catch {
        return .failure(error)
      }
    }
  }

  /// Offers a file to somebody who is there: the upload is the offer.
  ///
  /// It is done when the other side has said yes (`send_ack`) and the server has all of it,
  /// whichever comes last.
  func offer(
    _ file: LocalFile,
    to contact: ContactID,
    number: UInt64,
    _ id: Transfer.ID
  ) async {
    guard let open, let uin = translation.aliases.uin(of: contact) else {
      return change(id, to: .failed(.rejected(.tokenExpired)))
    }
    let road = OnlineFile(
      own: open.account,
      peer: uin,
      offer: number,
      index: open.index,
      port: open.port,
      isFetch: false,
      psessionid: open.psessionid
    )
    var request = open.hosts.offer(road, file, boundary: boundary)
    request.meter = meter(id)
    switch await exchangeFile(request) {
    case .failure(let error): fail(id, .transport(error))
    case .success(let response):
      if let error = Self.trouble(in: response) { return fail(id, error) }
      transfers.uploaded(id)
      if case .running = transfers.transfer(id)?.progress { change(id, to: .done(path: nil)) }
    }
  }

  /// What an answer without a body of its own says is wrong.
  static func trouble(in response: WireResponse) -> ProtocolError? {
    guard response.status == 200 || response.status == 206 else { return .status(response.status) }
    // Any other body than a refusal means that it went well.
    guard let json = try? JSONValue(parsing: response.body),
      let code = json["retcode"]?.lenientInt, Retcode(code) != .ok
    else { return nil }
    return .rejected(Retcode(code))
  }
}
