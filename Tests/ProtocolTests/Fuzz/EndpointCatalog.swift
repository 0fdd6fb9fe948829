import Foundation
import Testing

@testable import WebQQProtocol

/// Every endpoint of `Sources/Protocol/Endpoints`: the folder is the list.
enum EndpointCatalog {
  struct Lost: Error { let name: String }

  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Sources/Protocol/Endpoints")

  private static func sources() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
      .filter { $0.hasSuffix(".swift") }
      .map { try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8) }
  }

  /// The types, by their names in the folder.
  static func endpoints() throws -> [any Endpoint.Type] {
    try sources().flatMap { text in
      try text.matches(of: #/public enum (\w+): (?:Retcode)?Endpoint\b/#).map { match in
        let name = String(match.output.1)
        // How the compiler calls an enum of that module.
        guard let type = _typeByName("13WebQQProtocol\(name.utf8.count)\(name)O"),
          let endpoint = type as? any Endpoint.Type
        else { throw Lost(name: name) }
        return endpoint
      }
    }
  }

  /// The types whose requests carry a file.
  static func uploads() throws -> [any UploadEndpoint.Type] {
    try sources().flatMap { text in
      try text.matches(of: #/public enum (\w+): UploadEndpoint\b/#).map { match in
        let name = String(match.output.1)
        guard let type = _typeByName("13WebQQProtocol\(name.utf8.count)\(name)O"),
          let endpoint = type as? any UploadEndpoint.Type
        else { throw Lost(name: name) }
        return endpoint
      }
    }
  }

  /// The names of fields that any request is read from.
  static func fieldNames() throws -> [String] {
    let names = try sources().flatMap { text in
      text.matches(of: #/fields(?:\.\w+\(|\[)"(\w+)"/#).map { String($0.output.1) }
    }
    return Set(names).sorted()
  }
}
