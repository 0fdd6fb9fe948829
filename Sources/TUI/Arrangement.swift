import Chat
import Terminal

/// Which panes are on the screen.
enum Arrangement: Hashable, Sendable {
  /// Below 20x5: one line with the size.
  case tooSmall
  /// One pane below 60 columns.
  case list, chat, members
  /// Panes side by side.
  case wide(hasList: Bool, hasMembers: Bool)

  /// One pane below it.
  static let wideColumns = 60
  /// The members of a group have a pane of their own from here on.
  static let membersColumns = 120
  /// Below it the members, when asked for, take the place of the list.
  static let threePaneColumns = 90
  /// The smallest screen that works.
  static let smallest = Size(rows: 5, columns: 20)

  /// What a screen of this size shows.
  init(state: borrowing State, size: Size) {
    let (focus, wantsMembers) = (state.focus, state.wantsMembers)
    let (hasMembers, isNoneOpen) = (state.hasMembers, state.current == nil)
    if size.rows < Self.smallest.rows || size.columns < Self.smallest.columns {
      self = .tooSmall
    } else if size.columns >= Self.wideColumns {
      let isRoomy = size.columns >= Self.membersColumns
      let showsMembers = hasMembers && (wantsMembers ?? isRoomy)
      let hasRoomForAll = size.columns >= Self.threePaneColumns || !showsMembers
      let showsList = !state.isListHidden
      self = .wide(hasList: showsList && hasRoomForAll, hasMembers: showsMembers)
    } else if focus == .members, hasMembers {
      self = .members
    } else if focus == .list || focus == .filter || isNoneOpen {
      self = .list
    } else {
      self = .chat
    }
  }

  /// The messages of the open conversation are to be seen.
  var showsChat: Bool {
    switch self {
    case .chat, .wide: true
    case .tooSmall, .list, .members: false
    }
  }

  /// The list of conversations is to be seen.
  var showsList: Bool {
    switch self {
    case .list: true
    case .wide(let hasList, _): hasList
    case .tooSmall, .chat, .members: false
    }
  }

  /// The members of the open group are to be seen.
  var showsMembers: Bool {
    switch self {
    case .members: true
    case .wide(_, let hasMembers): hasMembers
    case .tooSmall, .list, .chat: false
    }
  }

  /// Only one pane is.
  var isOnePane: Bool {
    switch self {
    case .list, .chat, .members: true
    case .wide, .tooSmall: false
    }
  }
}

extension State {
  /// The open conversation has members.
  var hasMembers: Bool {
    switch current {
    case .some(.group), .some(.discussion): true
    case .some(.contact), nil: false
    }
  }
}
