import Terminal

extension State {
  /// Gives a key a meaning and keeps it.
  mutating func bind(_ name: String, to action: String) -> CommandEntry.Outcome {
    do throws(KeyBind.Problem) {
      let bind = try KeyBind(name, to: action)
      let known = settings.conflicts
      var new = settings
      new.add(bind)
      let effects = apply(new)
      tell(bind.key)
      if let conflict = new.conflicts.first(where: { !known.contains($0) }) { warn(conflict) }
      return .done(effects + [.saveBind(bind.key, action: bind.action)])
    } catch {
      return .refused(error.phrase)
    }
  }

  /// Takes an own meaning of a key back; a key without one means nothing from then on.
  mutating func unbind(_ name: String) -> CommandEntry.Outcome {
    do throws(KeyBind.Problem) {
      let none = try KeyBind(name, to: Command.nothing.name)
      guard let index = settings.binds.firstIndex(where: { $0.key == none.key }) else {
        return bind(name, to: none.action)
      }
      var new = settings
      new.binds.remove(at: index)
      let effects = apply(new)
      tell(none.key)
      return .done(effects + [.saveBind(none.key, action: nil)])
    } catch {
      return .refused(error.phrase)
    }
  }

  /// Tells what a key means, here and elsewhere.
  mutating func tellKey(_ name: String) -> CommandEntry.Outcome {
    do throws(KeyBind.Problem) {
      tell(try KeyBind(name, to: Command.nothing.name).key)
      return .done()
    } catch {
      return .refused(error.phrase)
    }
  }

  private mutating func tell(_ key: Key) {
    var names: [String] = []
    for focus in Focus.allCases {
      guard let name = keymap.command(for: key, in: focus)?.name, !names.contains(name) else {
        continue
      }
      names.append(name)
    }
    let key = key.name ?? ""
    let all = names.joined(separator: ", ")
    inform(
      names.isEmpty
        ? Phrase("\(key) 没有动作", "\(key) does nothing") : Phrase("\(key): \(all)", "\(key): \(all)")
    )
  }
}
