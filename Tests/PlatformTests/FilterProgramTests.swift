import Glibc
import Platform
import Testing

@Suite(.timeLimit(.minutes(8))) struct FilterProgramTests {
  private func run(_ script: String, limit: Duration = .seconds(20)) throws(FilterError) -> String {
    let output = try FilterProgram.run(
      ["/bin/sh", "-c", script],
      input: Array("one\ntwo\n".utf8),
      limit: limit
    )
    return String(decoding: output, as: UTF8.self)
  }

  @Test func `a program that is not there is told by its name`() {
    #expect(
      throws: FilterError.cannotStart(SystemError("cannot start", path: "/nowhere/x", code: ENOENT))
    ) {
      try FilterProgram.run(["/nowhere/x"], input: [], limit: .seconds(20))
    }
  }

  @Test func `an exit status other than 0 is a failure whatever was printed`() {
    #expect(throws: FilterError.failed(status: 3)) { try run("echo hello; exit 3") }
    #expect(throws: FilterError.failed(status: 128 + SIGTERM)) { try run("kill -TERM $$") }
  }

  @Test(arguments: ["sleep 600", "sleep 600 & wait", "exec >&-; sleep 600", "cat; sleep 600"])
  func `what does not end in time is killed with its children`(script: String) {
    let start = ContinuousClock.now
    #expect(throws: FilterError.timedOut(.milliseconds(50))) {
      try run(script, limit: .milliseconds(50))
    }
    #expect(start.duration(to: .now) >= .milliseconds(50))
  }

  @Test func `endless output is stopped`() {
    #expect(throws: FilterError.tooMuchOutput) { try run("yes") }
  }

  @Test func `a program that ignores its input does not end ours`() throws {
    #expect(try run("exec <&-; echo deaf") == "deaf\n")
  }

  @Test func `it gets the input to its end and its output is the answer`() throws {
    #expect(try run("read a; read b; echo $b-$a; cat >/dev/null; echo noise >&2") == "two-one\n")
  }

  @Test func `no shell stands between`() throws {
    let output = try FilterProgram.run(["echo", "$HOME;", "*"], input: [], limit: .seconds(20))
    #expect(String(decoding: output, as: UTF8.self) == "$HOME; *\n")
  }
}
