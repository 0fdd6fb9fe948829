import Cryptography
import Logging
import WebQQProtocol

/// Whether a login knows the password of an account.
struct PasswordCheck {
  let services: Services

  /// The account whose password was digested; `nil` for a wrong one and for nobody's.
  func account(_ number: UInt64, _ asked: Login.Request) async throws -> AccountRecord? {
    let record = try await services.store.read {
      try AccountRecord.find(number.stored, in: $0)
    }
    guard let record else { return nil }
    let seal = PasswordSeal(key: services.store.sealingKey)
    guard let inner = seal.open(record.password, of: number) else {
      services.logger.error(
        "a password does not open under the key",
        metadata: ["account": "\(number)"]
      )
      return nil
    }
    return accepts(asked, number, inner) ? record : nil
  }

  /// Clients digest the code in capitals; one digests it as it was typed.
  private func accepts(_ asked: Login.Request, _ number: UInt64, _ inner: [UInt8]) -> Bool {
    let given = Array(asked.digest.uppercased().utf8)
    let uinBytes = PasswordDigest.uinBytes(number)
    let usual = PasswordDigest.digest(
      inner: inner,
      uinBytes: uinBytes,
      verifyCode: asked.verifyCode
    )
    let middle = Hex.upper(Digest.md5(inner + uinBytes))
    let asTyped = Hex.upper(Digest.md5(Array((middle + asked.verifyCode).utf8)))
    return [usual, asTyped].contains { equalInConstantTime(Array($0.utf8), given) }
  }
}
