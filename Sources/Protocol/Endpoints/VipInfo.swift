/// The `vipinfo` entry of an account without extras, which is everybody on a server of our own.
public enum VipInfo {
  /// Makes an entry.
  public static func none(_ uin: Uin) -> JSONValue {
    ["vip_level": 0, "u": uin.json, "is_vip": 0]
  }
}
