import ArgumentParser
import Terminal

/// Keys, as the command line spells them: words with blanks between, each the name of a key as `/bind`
/// takes it, or else text that is typed.
struct KeyWords: ExpressibleByArgument, Equatable {
  let keys: [Key]

  init(argument: String) {
    keys = argument.split(whereSeparator: \.isWhitespace).flatMap { word -> [Key] in
      switch Key.named(String(word)) {
      case .success(let key), .failure(.sameAs(let key)): [key]
      case .failure(.unknown): word.map(Key.character)
      }
    }
  }
}
