/// The search in what was sent, in the place of the draft, which stays as it is.
struct HistorySearch: Equatable, Sendable {
  /// What is looked for.
  var query = EditBuffer()
  /// How many newer texts that hold it were passed over.
  var age = 0
}

extension State {
  /// What the search has found; `nil` when nothing fits, and while nothing is searched.
  var foundText: String? {
    guard let search = historySearch else { return nil }
    let found = history.matches(search.query.text)
    return found.indices.contains(search.age) ? found[search.age] : nil
  }

  /// Begins the search, or goes so many texts further back.
  mutating func searchHistory(_ steps: Int) {
    guard let search = historySearch else {
      completion = nil
      historySearch = HistorySearch()
      return
    }
    let last = max(0, history.matches(search.query.text).count - 1)
    historySearch?.age = min(last, max(0, search.age + steps))
  }

  /// Puts what was found into the composer; the draft comes back by undoing that.
  mutating func takeFound() {
    if let text = foundText {
      history.endWalk()
      editDraft { $0.replace(with: text) }
    }
    historySearch = nil
    focus = .composer
  }

  /// What the composer shows: the draft with the paste in it, or what a search has found, at the
  /// place that was found.
  var shownDraft: EditBuffer {
    if let help, help.isFiltering { return help.filter }
    if let search { return search.query }
    guard let search = historySearch else {
      var shown = draft
      if let pasted { shown.insert(environment.text(pasted.label)) }
      return shown
    }
    let text = foundText ?? ""
    var shown = EditBuffer(text)
    let place = text.lowercased().firstRange(of: search.query.text.lowercased())
    if let place, !search.query.isEmpty {
      shown.move(to: text.lowercased().distance(from: text.startIndex, to: place.lowerBound))
    }
    return shown
  }
}
