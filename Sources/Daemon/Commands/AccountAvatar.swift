import ArgumentParser
import Server

/// `webqqd account avatar N FILE`.
struct AccountAvatar: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "avatar",
    abstract: "Give an account a picture, or take it away.",
    discussion: """
      A JPEG, PNG, GIF or BMP of at most 1 MiB. Without a file the picture is taken away and a drawn
      one is shown.

      Example:
        webqqd account avatar 10001 portrait.png
      """
  )

  @Argument(help: "The account.", transform: LastingNumber.account)
  var number: UInt64
  @Argument(help: "The picture's file.")
  var file: String?
  @OptionGroup var data: DataOptions

  func run() throws {
    let picture = try file.map(PictureFile.read)
    try data.openExisting().setAvatar(picture, of: number)
  }
}
