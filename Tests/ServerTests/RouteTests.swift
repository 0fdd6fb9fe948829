import Testing
import WebQQProtocol

@testable import Server

/// What every route promises, so that a route added later is held to it without a word here.
@Suite struct RouteTests {
  @Test func `nothing but these pages is open to everybody`() async throws {
    let rig = try await Rig()
    let open = rig.server.router.routes.filter { $0.value.credential == .nothing }.keys
    #expect(
      Set(open) == [
        "/cgi-bin/login", "/cgi-bin/ver", "/check", "/getimage", "/login", "/check_sig",
        "/loginproxy.html", "/web2/get_msg_tip",
        // Their addresses are secrets of full strength.
        "/ftn_handler/", "/?rkey",
      ]
    )
  }

  @Test func `every other route refuses a request without a token`() async throws {
    let rig = try await Rig()
    let routes = rig.server.router.routes.filter { $0.value.credential != .nothing }
    #expect(routes.count > 20)
    for path in routes.keys.sorted() {
      let query = "to_uin=1&tuin=1&did=1&gcode=1&newstatus=away&clientid=1&t=1"
      let text = try await rig.visitor().get("\(path)?\(query)")
      let code = try JSONValue(parsing: text)["retcode"]?.lenientInt
      #expect([108, 100_006].contains(code ?? 0), "\(path) answered \(text)")
    }
  }
}
