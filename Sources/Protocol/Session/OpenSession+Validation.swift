import Chat

extension OpenSession {
  /// The name by which the historic hosts are chosen in place of a base URL.
  static let historicHost = "qq.com"

  /// Checks what the person typed, before anything is sent.
  init(_ credentials: Credentials, time: SessionTime) throws(SignInFailure) {
    guard let server = ServerAddress(credentials.server) else { throw .serverAddressMalformed }
    let digits = Array(credentials.account.utf8)
    guard (5...10).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }),
      let account = UInt64(credentials.account), account > 0
    else { throw .accountMalformed }
    guard (1...32).contains(credentials.password.exposed.utf16.count) else {
      throw .passwordMalformed
    }
    let isHistoric = server.host == Self.historicHost
    guard server.isSecure || server.isLoopback || isHistoric || credentials.allowsInsecureLink
    else { throw .insecureLink(host: server.host) }
    self.credentials = credentials
    self.account = account
    self.server = server
    let historic = server.isSecure ? Hosts.historicOverTLS : .historic
    hosts = isHistoric ? historic : Hosts(server)
    clientid = Self.makeClientID(time)
    presence = credentials.presence == .offline ? .online : credentials.presence
  }
}
