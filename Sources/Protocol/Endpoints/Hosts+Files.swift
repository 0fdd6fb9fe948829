extension Hosts {
  /// For a whole file, however slow the link: a day.
  static let fileTimeout = Duration.seconds(86_400)
  /// A file that does not move for so long is given up.
  static let fileStall = Duration.seconds(60)

  /// An upload that is read from disk while it is sent.
  func upload<E: UploadEndpoint>(
    _ endpoint: E.Type,
    _ fields: FormBody,
    _ file: LocalFile,
    boundary: String,
    time: Int64
  ) -> WireRequest {
    let address = E.address
    return upload(
      to: base(address.host) + address.path + "?time=\(time)",
      address,
      Multipart.body(fields, file: file, named: E.fileField, boundary: boundary),
      boundary
    )
  }

  /// The offer of a file from hand to hand: the file itself.
  func offer(_ road: OnlineFile, _ file: LocalFile, boundary: String) -> WireRequest {
    let body = Multipart.body(
      FormBody(),
      file: file,
      named: OnlineFile.fileField,
      boundary: boundary
    )
    let address = UploadOfflineFile.address
    return upload(to: base(.files) + road.target, address, body, boundary)
  }

  /// The request for an offline file, from `offset` on.
  ///
  /// The real service named a host for each; below one base URL only the path counts.
  func fetch(_ road: OfflineFile, from host: String, port: Int, into part: PartFile) -> WireRequest?
  {
    let target: String
    switch arrangement {
    case .single: target = base(.offlineFiles) + road.target
    case .historic:
      guard host.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }),
        (1...65_535).contains(port)
      else { return nil }
      target = "http://\(host):\(port)" + road.target
    }
    var wire = WireRequest(url: target)
    wire.headers = headers(EndpointAddress(.get, .offlineFiles, "/"))
    return Self.fetching(wire, into: part, from: road.offset)
  }

  /// The request for a file that a redirect named; `nil` for a URL that leads elsewhere.
  func fetch(redirect url: String, into part: PartFile) -> WireRequest? {
    relocated(url, EndpointAddress(.get, .files, "/")).map {
      Self.fetching($0, into: part, from: 0)
    }
  }

  /// The request for a picture that a redirect named; `nil` for a URL that leads elsewhere.
  func picture(redirect url: String) -> WireRequest? { relocated(url, GetOffpic2.address) }

  private func upload(
    to url: String,
    _ address: EndpointAddress,
    _ body: FileUpload,
    _ boundary: String
  ) -> WireRequest {
    var wire = WireRequest(method: .post, url: url)
    wire.headers = headers(address).filter { $0.name != "Content-Type" }
    wire.headers.append(("Content-Type", Multipart.contentType(boundary: boundary)))
    wire.upload = body
    wire.timeout = Self.fileTimeout
    wire.stallTimeout = Self.fileStall
    wire.maximumBodySize = address.maximumBodySize
    return wire
  }

  private static func fetching(
    _ request: WireRequest,
    into part: PartFile,
    from offset: UInt64
  ) -> WireRequest {
    var wire = request
    wire.sink = FileSink(path: part.path, offset: offset)
    if offset > 0 { wire.headers.append(("Range", "bytes=\(offset)-")) }
    wire.timeout = fileTimeout
    wire.stallTimeout = fileStall
    wire.maximumBodySize = .max
    return wire
  }
}
