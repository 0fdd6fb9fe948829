import Foundation
import Testing

@testable import Server

/// Nothing that is on the wire may lack its other side, its test or its line in the reference.
@Suite struct CompletenessTests {
  /// The endpoint types of `Sources/Protocol/Endpoints`, with the text from there on.
  private func endpoints() throws -> [(name: String, text: String)] {
    try SourceTree.swiftFiles(below: "Sources/Protocol/Endpoints").flatMap { file in
      file.text.matches(of: /public enum (\w+): (?:Retcode|Upload)?Endpoint\b/).map {
        (String($0.output.1), String(file.text[$0.range.lowerBound...]))
      }
    }
  }

  @Test func `every endpoint has a handler`() async throws {
    let router = try await Rig().server.router
    let endpoints = try endpoints()
    #expect(endpoints.count >= 25)
    for endpoint in endpoints {
      let address = endpoint.text.firstMatch(
        of: /EndpointAddress\(\s*\.(?:get|post),\s*\.\w+,\s*"([^"]+)"/
      )
      let path = try #require(address, "\(endpoint.name) has no address in its file").output.1
      #expect(router.route(String(path)) != nil, "nobody answers \(endpoint.name) at \(path)")
    }
  }

  @Test func `every endpoint has a test of its decoder`() throws {
    let tests = try SourceTree.swiftFiles(below: "Tests/ProtocolTests").map(\.text).joined()
    for endpoint in try endpoints() {
      let isTested = try tests.contains(Regex("\\b\(endpoint.name)\\.(decode|self)\\b"))
      #expect(isTested, "no test in ProtocolTests decodes an answer of \(endpoint.name)")
    }
  }

  @Test func `every endpoint stands in the protocol's reference`() throws {
    let reference = try SourceTree.text("docs/PROTOCOL.md")
    for endpoint in try endpoints() {
      let call = endpoint.text.firstMatch(of: /"\/[\w.\/-]*?([\w.-]+)"/)?.output.1 ?? "?"
      let isThere = reference.contains(call)
      #expect(isThere, "docs/PROTOCOL.md does not mention \(call)")
    }
  }

  @Test func `every poll type stands in the protocol's reference with its file`() throws {
    let reference = try SourceTree.text("docs/PROTOCOL.md")
    let registry = try SourceTree.text("Sources/Protocol/Poll/PollItem.swift")
    let tests = try SourceTree.swiftFiles(below: "Tests/ProtocolTests").map(\.text).joined()
    let types = registry.matches(of: /case "(\w+)": (?:return )?(\w+Item)\b/)
    #expect(types.count >= 6)
    for type in types {
      let (kind, file) = (type.output.1, type.output.2)
      let rows = reference.split(separator: "\n").filter { $0.hasPrefix("| `\(kind)`") }
      #expect(rows.contains { $0.contains(file) }, "no row for \(kind) that names \(file)")
      let isTested = tests.contains("\"\(kind)\"")
      #expect(isTested, "no test in ProtocolTests names \(kind)")
    }
  }
}
