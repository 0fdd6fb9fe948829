import ArgumentParser
import Foundation
import Glibc
import Server
import Testing

@testable import webqqd

/// `webqqd serve` as a process.
@Suite(.timeLimit(.minutes(8))) struct ServeTests {
  private let directory: TemporaryDirectory

  init() throws { directory = try TemporaryDirectory() }

  @Test(arguments: [
    ["--listen", "8420"], ["--listen", "example.invalid:8420"], ["--captcha", "sometimes"],
    ["--behind-proxy", "proxy.example.invalid"], ["--public-url", "chat.example.invalid"],
    ["--public-url", "https://"], ["--log-level", "loud"],
    ["--behind-proxy", "127.0.0.1", "--insecure-http"], ["now"], ["--fault", "poll"],
    ["--fault", "poll:103,pol:103"], ["--fault", "poll:103", "--fault", "login:kick"],
    ["--fault", ""], ["--max-file-size", "0"], ["--max-file-size", "1.5"], ["--file-quota", "-1"],
    ["--file-quota", "18446744073709551615"],
  ])
  func `wrong usage is one line and touches nothing`(arguments: [String]) async throws {
    let outcome = try await Program.run(["serve", "--data", directory.data] + arguments)
    #expect(outcome.status == 64)
    #expect(outcome.output == "")
    #expect(outcome.complaint.filter(\.isNewline).count == 1)
    #expect(!FileManager.default.fileExists(atPath: directory.data))
  }

  @Test func `beyond loopback nothing is served in the clear by accident`() async throws {
    let outcome = try await Program.run([
      "serve", "--listen", "0.0.0.0:0", "--data", directory.data,
    ])
    #expect(outcome.status == 1)
    #expect(outcome.complaint.contains("--behind-proxy"))
    #expect(outcome.complaint.contains("--insecure-http"))
  }

  @Test func `an unknown fault is told what is known`() async throws {
    let outcome = try await Program.run(["serve", "--data", directory.data, "--fault", "pol:116"])
    #expect(outcome.status == 64)
    for place in ["page", "login2", "poll", "send", "nicks"] {
      #expect(outcome.complaint.contains(place))
    }
  }

  @Test func `faults are refused where others can connect`() async throws {
    let outcome = try await Program.run([
      "serve", "--listen", "0.0.0.0:0", "--insecure-http", "--data", directory.data, "--fault",
      "poll:116",
    ])
    #expect(outcome.status == 1)
    #expect(outcome.complaint.contains("0.0.0.0"))
    #expect(outcome.complaint.contains("--fault"))
  }

  @Test func `a fault happens when it was said to and is logged`() async throws {
    let service = try await Service([
      "--data", directory.data, "--fault", "check:502@2,check:cut=4@3",
    ])
    let check = "/check?uin=10001&appid=1003903"
    #expect(try await service.get(check).hasPrefix("HTTP/1.1 200"))
    #expect(try await service.get(check).hasPrefix("HTTP/1.1 502"))
    let cut = try await service.get(check)
    #expect(cut.hasSuffix("\r\n\r\nptui"))
    #expect(!cut.contains("Content-Length: 4\r\n"))
    #expect(try await service.get(check).contains("ptui_checkVC("))
    service.closeInput()
    #expect(try await service.end() == 0)
    let log = try await service.rest().complaint
    #expect(log.contains("fault fired fault=check:502@2 path=/check"))
    #expect(log.contains("faults on demand seed="))
    #expect(log.split(separator: "\n").count == 3)
  }

  @Test func `the limits of files are given in MiB`() throws {
    let serve = try Serve.parse(["--max-file-size", "3", "--file-quota", "5"])
    #expect(serve.files.rules.maximumSize == 3 << 20)
    #expect(serve.files.rules.quota == 5 << 20)
  }

  @Test func `a strict server refuses who sends no headers`() async throws {
    let service = try await Service(["--data", directory.data, "--strict"])
    let answer = try await service.get("/channel/get_online_buddies2?clientid=1&psessionid=2")
    #expect(answer.hasSuffix(#"{"retcode":100101,"errmsg":""}"#))
  }

  @Test(arguments: ["/proc/webqqd", "/dev/null", "/dev/null/webqqd"])
  func `a data directory that cannot be is named`(path: String) async throws {
    let outcome = try await Program.run(["serve", "--listen", "127.0.0.1:0", "--data", path])
    #expect(outcome.status == 1)
    #expect(outcome.output == "")
    #expect(outcome.complaint.contains(path.hasPrefix("/proc") ? "/proc" : "/dev/null"))
    #expect(outcome.complaint.contains("--data"))
  }

  @Test(.enabled(if: geteuid() != 0, "root writes everywhere"))
  func `a read-only data directory is named`() async throws {
    try FileManager.default.createDirectory(
      atPath: directory.data,
      withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o500]
    )
    let outcome = try await Program.run([
      "serve", "--listen", "127.0.0.1:0", "--data", directory.data,
    ])
    #expect(outcome.status == 1)
    #expect(outcome.complaint.contains(directory.data))
    #expect(outcome.complaint.contains("read-only"))
  }

  @Test func `a port in use is named`() async throws {
    let service = try await Service(["--data", directory.data])
    let address = "127.0.0.1:\(service.port)"
    let outcome = try await Program.run([
      "serve", "--listen", address, "--data", directory.path + "/b",
    ])
    #expect(outcome.status == 1)
    #expect(outcome.output == "")
    #expect(outcome.complaint.contains("port \(service.port)"))
  }

  @Test func `a second server on the same data is refused`() async throws {
    let service = try await Service(["--data", directory.data])
    let outcome = try await Program.run([
      "serve", "--listen", "127.0.0.1:0", "--data", directory.data,
    ])
    #expect(outcome.status == 1)
    #expect(outcome.complaint.contains(directory.data))
    #expect(try await service.get("/check?uin=10001&appid=1003903").hasPrefix("HTTP/1.1 200"))
  }

  @Test func `the demo refuses a directory with other accounts`() async throws {
    let data = ["--data", directory.data]
    let added = try await Program.run(
      ["account", "add", "10001", "--nick", "x"] + data,
      input: "secret\n"
    )
    #expect(added.status == 0)
    let outcome = try await Program.run(["serve", "--demo", "--listen", "127.0.0.1:0"] + data)
    #expect(outcome.status == 1)
    #expect(outcome.complaint.contains(directory.data))
    #expect(try await Program.run(["account", "list"] + data).output == "10001\tx\t0\n")
  }

  @Test func `it says where it listens and nothing else, and ends with its input`() async throws {
    let service = try await Service(["--data", directory.data])
    #expect(service.port > 0)
    #expect(service.greeting == "webqqd: listening on http://127.0.0.1:\(service.port)\n")
    service.closeInput()
    #expect(try await service.end() == 0)
    #expect(try await service.rest() == ("", ""))
  }

  @Test(arguments: [SIGTERM, SIGINT])
  func `a signal ends it in order, with connections open`(signal: Int32) async throws {
    let service = try await Service(["--data", directory.data])
    let connection = try Connection(port: service.port)
    service.send(signal)
    #expect(try await service.end() == 0)
    _ = connection
  }

  @Test func `an account that is added while it runs is known at once`() async throws {
    let service = try await Service(["--data", directory.data])
    let check = "/check?uin=10001&appid=1003903"
    let nobody = #"\x00\x00\x00\x00\x00\x00\x27\x10"#
    #expect(try await service.get(check).contains(nobody))
    let added = try await Program.run(
      ["account", "add", "10001", "--nick", "阿杰", "--data", directory.data],
      input: "secret\n"
    )
    #expect(added.status == 0)
    #expect(try await !service.get(check).contains(nobody))
  }

  @Test func `a demo begins, ends and begins again`() async throws {
    for _ in 0..<2 {
      let service = try await Service(["--demo", "--data", directory.data])
      #expect(service.port > 0)
      service.closeInput()
      #expect(try await service.end() == 0)
    }
    let accounts = try await Program.run(["account", "list", "--data", directory.data]).output
    #expect(accounts.hasPrefix("10001\t阿杰\t12\n"))
    #expect(accounts.filter(\.isNewline).count == 14)
  }
}
