extension WireQuestion {
  /// Fields that hold the time or chance, and differ from run to run.
  private static let passing: Set<String> = ["action", "msg_id", "t", "time"]

  /// In which fields another request to the same endpoint differs, in words.
  func differences(from recorded: WireQuestion) -> [String] {
    let (now, before) = (fields, recorded.fields)
    let names =
      before.map(\.name)
      + now.map(\.name).filter { name in
        !before.contains { $0.name == name }
      }
    return names.compactMap { name in
      let old = before.first { $0.name == name }?.value
      let new = now.first { $0.name == name }?.value
      if old == new { return nil }
      return "\(name): recorded \(old ?? "nothing"), now \(new ?? "nothing")"
    }
  }

  /// What counts, by name.
  private var fields: [FormBody.Field] {
    var fields = Self.counting(query)
    switch body {
    case .none: break
    case .form(let form): fields += Self.counting(form)
    case .other(let other): fields.append(.init(name: "body", value: other.json.text()))
    }
    return fields
  }

  private static func counting(_ form: FormBody) -> [FormBody.Field] {
    form.fields.flatMap { field -> [FormBody.Field] in
      // What is no JSON is a field like any other.
      guard field.name == "r", let inner = try? JSONValue(parsing: field.value) else {
        return [field]
      }
      // Against caches some calls carry a fraction under the same name.
      guard let members = inner.object?.members else { return [] }
      return members.map { .init(name: "r.\($0.key)", value: $0.value.text()) }
    }
    .filter { field in
      !passing.contains(field.name.split(separator: ".").last.map(String.init) ?? "")
    }
  }
}
