import WebQQProtocol

extension AccountProfile {
  /// Who looks.
  enum Reader { case oneself, friend, stranger }

  /// The members of a profile's reply that are not the same for all.
  ///
  /// As in the captures a friend sees the beginning of a mobile number, a stranger a dash.
  func details(for reader: Reader) -> JSONObject {
    let isStranger = reader == .stranger
    let values: JSONValue = [
      "birthday": [
        "month": .integer(Int64(birthMonth)), "year": .integer(Int64(birthYear)),
        "day": .integer(Int64(birthDay)),
      ],
      "phone": .string(isStranger ? "" : phone), "occupation": .string(occupation),
      "allow": .integer(Int64(allowRule)), "college": .string(college),
      "blood": .integer(Int64(blood)), "constel": .integer(Int64(constellation)),
      "homepage": .string(homepage), "vip_info": 0, "city": .string(city),
      "country": .string(country), "personal": .string(personal),
      "shengxiao": .integer(Int64(zodiac)), "email": .string(isStranger ? "" : email),
      "province": .string(province), "mobile": .string(shownMobile(to: reader)),
    ]
    var object = values.object ?? JSONObject()
    if isStranger { object["vip_info"] = nil }
    return object
  }

  private func shownMobile(to reader: Reader) -> String {
    switch reader {
    case .oneself: mobile
    case .friend: mobile.count > 3 ? mobile.prefix(3) + "********" : ""
    case .stranger: "-"
    }
  }
}
