import Glibc

/// A pipe that closes with this value.
struct Pipe {
  struct Failure: Error { let code: Int32 }

  let reading: PipeEnd
  let writing: PipeEnd

  init() throws {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw Failure(code: errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (reading, writing) = (PipeEnd(ends[0]), PipeEnd(ends[1]))
  }
}
