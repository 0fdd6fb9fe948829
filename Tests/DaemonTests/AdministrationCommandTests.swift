import Foundation
import Testing

/// Accounts, friends, groups and discussions by way of the program itself.
@Suite struct AdministrationCommandTests {
  private let directory: TemporaryDirectory

  init() throws { directory = try TemporaryDirectory() }

  @Test func `a list of a directory that is not there names it and makes nothing`() async throws {
    let outcome = try await run("account", "list")
    #expect(outcome.status == 1)
    #expect(outcome.output == "")
    #expect(outcome.complaint.contains(directory.data))
    #expect(!FileManager.default.fileExists(atPath: directory.data))
  }

  @Test func `an empty input gives no password and no account`() async throws {
    #expect(try await run("account", "add", "10001", "--nick", "阿杰").status == 1)
    #expect(try await run("account", "list").output == "")
  }

  @Test func `a password command that fails gives no account`() async throws {
    let outcome = try await run(
      "account",
      "add",
      "10001",
      "--nick",
      "x",
      "--password-command",
      "false"
    )
    #expect(outcome.status == 1)
    #expect(outcome.complaint.contains("password command"))
    #expect(try await run("account", "list").output == "")
  }

  @Test func `the same account is not made twice`() async throws {
    try await addAccounts(10001)
    let outcome = try await run("account", "add", "10001", "--nick", "other", input: "secret\n")
    #expect(outcome.status == 1)
    #expect(outcome.complaint.contains("10001 exists already"))
    #expect(try await run("account", "list").output == "10001\t人10001\t0\n")
  }

  @Test(arguments: [
    ["account", "remove", "10009"], ["account", "password", "10009"],
    ["friend", "add", "10001", "10009"], ["friend", "add", "10001", "10001"],
    ["group", "create", "70001", "--name", "x", "--owner", "10009"],
    ["group", "join", "70009", "10001"], ["discussion", "create", "80001", "10001"],
    ["group", "leave", "70009", "10001"], ["group", "role", "70009", "10001", "owner"],
    ["group", "set", "70009", "--notice", "x"], ["group", "dissolve", "70009"],
    ["group", "card", "70009", "x", "--from", "10001"],
    ["account", "set", "10009", "--city", "x"], ["account", "avatar", "10009"],
    ["group", "avatar", "70009"], ["account", "set", "10001", "--birthday", "1990-13-01"],
    ["account", "set", "10001", "--add-rule", "question"],
    ["account", "set", "10001", "--city", "a\nb"], ["account", "avatar", "10001", "/dev/null"],
  ])
  func `what is not there is named in one line and nothing changes`(arguments: [String])
    async throws
  {
    try await addAccounts(10001)
    let outcome = try await run(arguments, input: "secret\n")
    #expect(outcome.status == 1)
    #expect(outcome.complaint.hasPrefix("webqqd: "))
    #expect(outcome.complaint.filter(\.isNewline).count == 1)
    #expect(try await run("account", "list").output == "10001\t人10001\t0\n")
    #expect(try await run("group", "list").output == "")
  }

  @Test func `accounts, friends, groups and discussions are listed with tabs`() async throws {
    try await addAccounts(10003, 10001, 10002)
    #expect(try await run("friend", "add", "10001", "10002", "--category", "同学").status == 0)
    #expect(
      try await run("group", "create", "70001", "--name", "项目组", "--owner", "10001").status == 0
    )
    #expect(try await run("group", "join", "70001", "10002").status == 0)
    #expect(try await run("discussion", "create", "80001", "10001", "10003").status == 0)
    #expect(
      try await run("account", "list").output
        == "10001\t人10001\t1\n10002\t人10002\t1\n10003\t人10003\t0\n"
    )
    #expect(try await run("group", "list").output == "70001\t项目组\t10001\t2\n")
    #expect(try await run("discussion", "list").output == "80001\t\t2\n")
  }

  @Test func `a group gets other roles and rules, and loses its members`() async throws {
    try await addAccounts(10001, 10002, 10003)
    let commands = [
      ["create", "70001", "--name", "项目组", "--owner", "10001"], ["join", "70001", "10002"],
      ["join", "70001", "10003"], ["role", "70001", "10002", "administrator"],
      ["role", "70001", "10002", "member"], ["role", "70001", "10002", "owner"],
      ["set", "70001", "--name", "项目二组", "--notice", "周五", "--join-rule", "anybody"],
      ["card", "70001", "共享文件 plan.txt", "--from", "10003"],
      ["leave", "70001", "10001"], ["leave", "70001", "10003", "--removed"],
    ]
    for command in commands {
      let outcome = try await run(["group"] + command)
      #expect(outcome == Program.Outcome(status: 0, output: "", complaint: ""), "\(command)")
    }
    #expect(try await run("group", "list").output == "70001\t项目二组\t10002\t1\n")
    let rule = try await run("group", "set", "70001", "--join-rule", "friends")
    #expect(rule.status != 0 && rule.complaint.contains("anybody"))
    let owner = try await run("group", "leave", "70001", "10002", "--removed")
    #expect(owner.status == 1 && owner.complaint.contains("owns group 70001"))
    #expect(try await run("group", "dissolve", "70001").status == 0)
    #expect(try await run("group", "list").output == "")
  }

  @Test func `a removed account is gone from lists and groups`() async throws {
    try await addAccounts(10001, 10002)
    _ = try await run("friend", "add", "10001", "10002")
    #expect(try await run("account", "remove", "10002").status == 0)
    #expect(try await run("account", "list").output == "10001\t人10001\t0\n")
  }

  @Test func `a command can give the password and it is changed`() async throws {
    try await addAccounts(10001)
    let outcome = try await run("account", "password", "10001", "--password-command", "echo other")
    #expect(outcome == Program.Outcome(status: 0, output: "", complaint: ""))
  }

  @Test func `no word of the password is ever printed`() async throws {
    let long = String(repeating: "geheim", count: 20)
    let outcome = try await run("account", "add", "10001", "--nick", "x", input: long + "\n")
    #expect(outcome.status == 1)
    #expect(!outcome.complaint.contains("geheim"))
  }

  @Test func `without --data the directory is that of the person`() async throws {
    let environment = ["XDG_DATA_HOME": directory.path]
    let outcome = try await Program.run(
      ["account", "add", "10001", "--nick", "x"],
      input: "secret\n",
      environment: environment
    )
    #expect(outcome.status == 0)
    #expect(FileManager.default.fileExists(atPath: directory.path + "/webqq/server"))
  }

  private func addAccounts(_ numbers: Int...) async throws {
    for number in numbers {
      let outcome = try await run(
        "account",
        "add",
        "\(number)",
        "--nick",
        "人\(number)",
        input: "secret\n"
      )
      try #require(outcome == Program.Outcome(status: 0, output: "", complaint: ""))
    }
  }

  private func run(_ arguments: String..., input: String = "") async throws -> Program.Outcome {
    try await run(arguments, input: input)
  }

  private func run(_ arguments: [String], input: String = "") async throws -> Program.Outcome {
    try await Program.run(arguments + ["--data", directory.data], input: input)
  }
}
