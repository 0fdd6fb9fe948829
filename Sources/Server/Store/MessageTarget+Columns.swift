// How a target stands in the columns `kind`, `target` and `via` of `message`.

extension MessageTarget {
  var kind: Int {
    switch self {
    case .buddy: 0
    case .group: 1
    case .discussion: 2
    case .groupStranger: 3
    case .discussionStranger: 4
    }
  }

  /// The recipient's account, the group or the discussion.
  var number: UInt64 {
    switch self {
    case .buddy(let number), .group(let number), .discussion(let number),
      .groupStranger(let number, _), .discussionStranger(let number, _):
      number
    }
  }

  /// Where a stranger was met; 0 for the others.
  var via: UInt64 {
    switch self {
    case .buddy, .group, .discussion: 0
    case .groupStranger(_, let via), .discussionStranger(_, let via): via
    }
  }

  init(kind: Int, number: UInt64, via: UInt64) {
    self =
      switch kind {
      case 1: .group(number)
      case 2: .discussion(number)
      case 3: .groupStranger(number, group: via)
      case 4: .discussionStranger(number, discussion: via)
      default: .buddy(number)
      }
  }
}
