import Cryptography

/// What opens a file without a session: URLs of file servers carry nothing else.
///
/// Each names the purpose first, so that one is never taken for another.
enum FileSecret {
  private static let picturePurpose: UInt64 = 0x7069_6374
  private static let offlinePurpose: UInt64 = 0x6f66_666c
  private static let signaturePurpose: UInt64 = 0x6766_6163
  /// For how long the address of a picture can be used, in seconds.
  private static let pictureLife: Int64 = 300

  /// The last part of a picture's address.
  static func picture(_ file: Int64, at time: Int64, key: SealingKey) -> String {
    SealedNumbers.seal(
      [picturePurpose, file.number, (time + pictureLife).number],
      key: key
    )
  }

  /// The file of a picture's address; `nil` when its time is over.
  static func picture(_ text: String, at time: Int64, key: SealingKey) -> Int64? {
    guard let numbers = SealedNumbers.open(text, count: 3, key: key),
      numbers[0] == picturePurpose, numbers[2].stored > time
    else { return nil }
    return numbers[1].stored
  }

  /// `rkey`: 152 digits, as the real service gave them.
  static func offline(_ share: Int64, of account: UInt64, until time: Int64, key: SealingKey)
    -> String
  {
    SealedNumbers.seal(
      [offlinePurpose, share.number, account, time.number],
      padding: 16,
      key: key
    )
  }

  /// The share of an `rkey`; `nil` when its time is over.
  static func offline(_ text: String, at time: Int64, key: SealingKey) -> Int64? {
    guard let numbers = SealedNumbers.open(text, count: 4, key: key),
      numbers[0] == offlinePurpose, numbers[3].stored > time
    else { return nil }
    return numbers[1].stored
  }

  /// `gface_sig`: 112 digits.
  static func signature(of account: UInt64, until time: Int64, key: SealingKey) -> String {
    SealedNumbers.seal([signaturePurpose, account, time.number], padding: 4, key: key)
  }

  /// Whether a `gface_sig` is this account's and still good.
  static func isSignature(_ text: String, of account: UInt64, at time: Int64, key: SealingKey)
    -> Bool
  {
    guard let numbers = SealedNumbers.open(text, count: 3, key: key) else { return false }
    return numbers[0] == signaturePurpose && numbers[1] == account && numbers[2].stored > time
  }
}
