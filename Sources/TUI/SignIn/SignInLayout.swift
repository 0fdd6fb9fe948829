import Terminal

/// Where everything of the sign-in form stands on a screen.
///
///     0  title
///     1  rule             left out below 8 rows
///     2  body: `lines`, from the top
///        message          as many rows as the text needs, a third of the screen at most
///     n  hints
struct SignInLayout {
  /// What the body shows.
  enum Kind: Equatable, Sendable {
    /// Below 20x5.
    case tooSmall
    /// The fields, and the captcha below them if there is one and room for it.
    case form
    /// The captcha alone.
    case captcha
  }

  let size: Size
  let environment: Environment
  private(set) var kind = Kind.form
  /// Room for both languages and for hints beside the fields.
  let isWide: Bool
  /// The title and the rule.
  let headerRows: Int
  /// The message, shielded and broken into rows.
  let message: [[Glyph]]
  /// From `headerRows` down.
  private(set) var lines: [SignInLine] = []
  /// There are no fields beside it.
  private var isCaptchaAlone = false
  /// What the picture lines show.
  private(set) var picture: SignInPicture?

  /// Places a form.
  init(_ form: SignInForm, size: Size, environment: Environment) {
    self.size = size
    self.environment = environment
    isWide = size.columns >= Arrangement.wideColumns
    headerRows = size.rows >= 8 ? 2 : 1
    message = Self.message(of: form, size: size, environment: environment)
    let smallest = Arrangement.smallest
    if size.rows < smallest.rows || size.columns < smallest.columns {
      kind = .tooSmall
      return
    }
    isCaptchaAlone = form.isInPlace
    lines = isWide ? [.blank(rank: 0)] : []
    lines += [.server, .account, .password, .presence, .remember, .blank(rank: 1), .buttons]
    if let captcha = form.captcha {
      let renderer = form.captchaDisplay.renderer(on: environment.charset)
      place {
        SignInPicture.fitted(
          captcha,
          renderer: renderer,
          environment: environment,
          limit: $0
        )
      }
    }
    fit(around: kind == .captcha ? .code : form.focus)
  }

  /// Row of the message's first line.
  var messageRow: Int { size.rows - 1 - message.count }
  /// Rows between header and message.
  var bodyRows: Int { size.rows - headerRows - 1 - max(message.count, size.rows >= 8 ? 1 : 0) }
  /// What Tab goes through.
  var stops: [SignInField] {
    switch kind {
    case .captcha: [.code]
    case .form, .tooSmall: SignInField.allCases.filter { $0 != .code || picture != nil }
    }
  }

  private static func message(
    of form: SignInForm,
    size: Size,
    environment: Environment
  ) -> [[Glyph]] {
    guard let (mark, phrase) = form.message(environment) else { return [] }
    let limit = max(0, size.rows >= 8 ? size.rows / 3 : min(2, size.rows - 3))
    let text = "\(mark) " + environment.fitting(phrase, columns: size.columns - 2)
    let rows = LineWrap.rows(text, columns: size.columns, charset: environment.charset)
    guard rows.count > limit else { return rows }
    // The blanks make the row too long, so that it ends in the mark of a cut.
    let blanks = Array(repeating: Glyph.blank, count: size.columns)
    return rows.prefix(max(0, limit - 1))
      + rows[..<limit].suffix(1).map { ($0 + blanks).elided(to: size.columns) }
  }
}

extension SignInLayout {
  private static let withCaptcha: [SignInLine] = [
    .blank(rank: 0), .server, .account, .password, .presence, .remember, .blank(rank: 1),
    .captchaTitle, .blank(rank: 3), .picture(0), .renderer, .code, .blank(rank: 2), .buttons,
  ]

  /// Puts the captcha below the fields if it can be read there, else on a screen of its own.
  private mutating func place(_ fit: (Size) -> SignInPicture) {
    if isWide, !isCaptchaAlone, put(Self.withCaptcha, mustBeReadable: true, fit) { return }
    kind = .captcha
    let renderer: [SignInLine] = isWide ? [.renderer] : []
    let lines =
      [.blank(rank: 0), .picture(0), .blank(rank: 1)] + renderer + [.code, .blank(rank: 2)]
    _ = put(lines, mustBeReadable: false, fit)
  }

  /// Gives up blank rows until the picture can be read.
  ///
  /// - Returns: whether it is placed.
  private mutating func put(
    _ template: [SignInLine],
    mustBeReadable: Bool,
    _ fit: (Size) -> SignInPicture
  ) -> Bool {
    let blanks = template.count { $0.rank != nil }
    for kept in (0...blanks).reversed() {
      let around = template.filter { ($0.rank ?? -1) < kept }
      let rows = bodyRows - around.count + 1
      let picture = fit(Size(rows: rows, columns: size.columns))
      guard picture.isReadable || (kept == 0 && !mustBeReadable) else { continue }
      self.picture = picture
      let pictureLines = (0..<picture.size.rows).map { SignInLine.picture($0) }
      lines = around.flatMap { $0 == .picture(0) ? pictureLines : [$0] }
      return true
    }
    return false
  }

  /// Gives up blank rows, then shows the part around the field that has the focus.
  private mutating func fit(around focus: SignInField) {
    while lines.count > bodyRows, let rank = lines.compactMap(\.rank).max() {
      lines.removeAll { $0.rank == rank }
    }
    guard lines.count > bodyRows else { return }
    let focused = lines.firstIndex { $0.holds(focus) } ?? 0
    let first = min(max(0, focused - bodyRows / 2), lines.count - bodyRows)
    lines = Array(lines[first..<first + max(0, bodyRows)])
  }
}
