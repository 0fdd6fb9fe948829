import Chat
import Imaging
import Terminal

extension EntryBlocks {
  /// A picture never takes more of the pane than this.
  private static let largestPicture = Size(rows: 12, columns: 48)

  /// The pictures of a message, drawn below its text where the person wishes it.
  func pictureRows(_ message: Message, at column: Int, columns: Int) -> [ChatRow] {
    guard let wanted = renderer else { return [] }
    let renderer = environment.charset.drawsBlocks ? wanted : BlockRenderer.ascii
    let limit = Size(
      rows: Self.largestPicture.rows,
      columns: min(columns, Self.largestPicture.columns)
    )
    return message.segments.flatMap { segment -> [ChatRow] in
      guard case .picture(let attachment) = segment, let id = attachment.id,
        let picture = pictures.whole[.message(id)]?.drawing
      else { return [] }
      let rows = PictureRows.rows(
        picture,
        renderer: renderer,
        colors: environment.colors,
        limit: limit
      )
      return rows.map { parts in
        var line = StyledLine()
        line.skip(to: column)
        for part in parts { line.append(part.glyphs, part.style) }
        return ChatRow(entry: message.id, line: line)
      }
    }
  }
}
