/// Why the server cannot start or go on.
///
/// Each says what failed, where, and what to do, in one line.
public enum ServerError: Error, Hashable, Sendable {
  case directoryUnusable(path: String, reason: String)
  case readOnly(path: String)
  case diskFull(path: String)
  case databaseBusy(path: String)
  case notADatabase(path: String)
  /// The file was written by a later version of this program; nothing was changed.
  case newerSchema(path: String, found: Int, known: Int)
  case keyMissing(path: String)
  case keyUnusable(path: String, reason: String)
  case databaseFailed(path: String, reason: String)
  /// Another server holds the lock of this data directory.
  case alreadyServed(path: String)
  case addressInUse(host: String, port: Int)
  case cannotListen(host: String, port: Int, reason: String)
  /// The address is not loopback and no policy says how the link is protected.
  case insecureListening(host: String)
  /// Faults on demand were asked for where others can connect.
  case faultsBeyondLoopback(host: String)
}

extension ServerError: CustomStringConvertible {
  /// One line, without a full stop.
  public var description: String {
    switch self {
    case .directoryUnusable(let path, let reason):
      "cannot use the data directory \(path): \(reason); choose another with --data"
    case .readOnly(let path):
      "\(path) is read-only; make it writable for this user or choose another with --data"
    case .diskFull(let path):
      "no space left for \(path); free some or choose another disk with --data"
    case .databaseBusy(let path):
      "\(path) is held by another program; try again when it is done"
    case .notADatabase(let path):
      "\(path) is not a database or is damaged; restore a copy or choose another with --data"
    case .newerSchema(let path, let found, let known):
      "\(path) has schema \(found) and this webqqd knows \(known); nothing was changed; "
        + "use the newer webqqd"
    case .keyMissing(let path):
      "the key file \(path) is missing, so the stored passwords cannot be read; restore it"
    case .keyUnusable(let path, let reason):
      "the key file \(path) is unusable: \(reason)"
    case .databaseFailed(let path, let reason):
      "\(path) failed: \(reason); check the disk and who owns the file"
    case .alreadyServed(let path):
      "another webqqd serves \(path); stop it or choose another with --data"
    case .addressInUse(let host, let port):
      "port \(port) on \(host) is in use; stop the program that holds it or choose another port"
    case .cannotListen(let host, let port, let reason):
      "cannot listen on \(host) port \(port): \(reason); choose an address of this machine"
    case .insecureListening(let host):
      "refusing to listen on \(host): passwords and messages would cross the network in the clear; "
        + "put a TLS proxy in front and give --behind-proxy ADDR, or accept it with --insecure-http"
    case .faultsBeyondLoopback(let host):
      "refusing to make faults on \(host): others can connect there; listen on 127.0.0.1 or leave "
        + "--fault out"
    }
  }
}
