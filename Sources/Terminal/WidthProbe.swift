/// Asks the terminal once how wide it draws what terminals disagree about.
///
/// Pure: it says what to ask and takes the answers whenever they come, among keys and much later.
/// A terminal that never answers is no trouble: nothing waits for it.
struct WidthProbe {
  /// The row where the samples are drawn, from 0; the answers name it.
  ///
  /// Never the first one: there an answer reads like F3 with a modifier.
  private let row: Int
  private var answers: [Int] = []
  /// All that was asked, once every answer has come.
  private(set) var widths: TerminalWidths?

  /// Plans for the last row; `nil` on a screen of a single row or too narrow for any sample.
  init?(size: Size) {
    guard size.rows > 1, size.columns > 12 else { return nil }
    row = size.rows - 1
  }

  /// Where to draw the samples, one after the other in the first column, each with a question for
  /// the cursor's place behind it.
  var place: Point { Point(row: row, column: 0) }

  /// Whether answers are still to come.
  var isWaiting: Bool { widths == nil && answers.count < TerminalWidths.Kind.allCases.count }

  /// Takes the cursor's place behind the next sample.
  mutating func take(_ cursor: Point) {
    guard isWaiting, cursor.row == row else { return }
    answers.append(cursor.column)
    let kinds = TerminalWidths.Kind.allCases
    guard answers.count == kinds.count else { return }
    widths = TerminalWidths(Dictionary(uniqueKeysWithValues: zip(kinds, answers)))
  }
}
