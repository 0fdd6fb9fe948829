import ArgumentParser
import Server

/// `webqqd group avatar N FILE`.
struct GroupAvatar: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "avatar",
    abstract: "Give a group a picture, or take it away.",
    discussion: """
      A JPEG, PNG, GIF or BMP of at most 1 MiB. Without a file the picture is taken away and a drawn
      one is shown.

      Example:
        webqqd group avatar 70001 portrait.png
      """
  )

  @Argument(help: "The group.", transform: LastingNumber.group)
  var number: UInt64
  @Argument(help: "The picture's file.")
  var file: String?
  @OptionGroup var data: DataOptions

  func run() throws {
    let picture = try file.map(PictureFile.read)
    try data.openExisting().setAvatar(picture, ofGroup: number)
  }
}
