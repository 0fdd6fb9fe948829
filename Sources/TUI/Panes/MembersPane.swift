import Chat
import Terminal

/// Who is in the open group: the owner, those who run it, then who is here.
struct MembersPane: Pane {
  let state: State
  private let theme: Theme

  init(state: State) {
    self.state = state
    theme = Theme(state.environment)
  }

  func draw(in rect: Rect, of frame: inout Frame) {
    var title = Bar(state.environment, style: theme.header)
    title.add(headline)
    title.draw(in: rect.firstRow, of: &frame)
    let members = state.orderedMembers
    let space = rect.withoutFirstRow
    let first = max(0, min(state.membersScroll, members.count - space.rows))
    for (offset, member) in members.dropFirst(first).prefix(space.rows).enumerated() {
      draw(
        member,
        in: Rect(row: space.row + offset, column: rect.column, rows: 1, columns: rect.columns),
        of: &frame
      )
    }
  }

  private var headline: String {
    let members = state.environment.text(Words.members)
    let online = state.environment.text(Words.online)
    let dot = state.environment.chrome("·")
    let all = state.orderedMembers
    let reachable = all.count { state.presence(of: $0).isReachable }
    return "\(members) \(all.count) \(dot) \(online) \(reachable)"
  }

  private func draw(_ member: Member, in rect: Rect, of frame: inout Frame) {
    var bar = Bar(state.environment, style: .plain)
    switch member.role {
    case .owner: bar.add("@ \(state.environment.text(Words.owner)) ", theme.me)
    case .administrator: bar.add("+ \(state.environment.text(Words.administrator)) ", theme.me)
    case .member:
      let presence = state.presence(of: member)
      bar.add("\(state.environment.chrome(presence.sign)) ", theme.presence(presence))
    }
    bar.add(member.displayName)
    bar.draw(in: rect, of: &frame)
  }
}

extension State {
  /// The members of the open group or discussion in the order of the members pane.
  var orderedMembers: [Member] {
    guard let current, let members = directory.memberLists[current]?.members else { return [] }
    let ranked = members.enumerated().map { (rank: rank(of: $1), place: $0, member: $1) }
    return ranked.sorted { ($0.rank, $0.place) < ($1.rank, $1.place) }.map(\.member)
  }

  /// Where a member can be reached, by the latest that was heard.
  func presence(of member: Member) -> Presence {
    directory.presences[member.contact.id] ?? member.presence
  }

  private func rank(of member: Member) -> Int {
    switch member.role {
    case .owner: 0
    case .administrator: 1
    case .member: presence(of: member).isReachable ? 2 : 3
    }
  }
}
