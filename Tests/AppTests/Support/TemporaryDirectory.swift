import Glibc

/// A new directory of this run's own.
func makeTemporaryDirectory() -> String {
  var template = Array("/tmp/webqq-test-XXXXXX".utf8CString)
  return mkdtemp(&template).map { String(cString: $0) } ?? "/nonexistent"
}
