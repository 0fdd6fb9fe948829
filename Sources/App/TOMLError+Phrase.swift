import Platform
import TUI

extension TOMLError.Problem {
  /// In words; keys of the file are as safe as `Configuration.shown` makes them.
  var phrase: Phrase {
    switch self {
    case .arrayOfTables: ConfigurationWords.arrayOfTables
    case .openTable: ConfigurationWords.openTable
    case .noKey: ConfigurationWords.noKey
    case .noEquals(let key): ConfigurationWords.noEquals(Configuration.shown(key))
    case .repeatedKey(let key): ConfigurationWords.repeatedKey(Configuration.shown(key))
    case .noValue: ConfigurationWords.noValue
    case .unknownValue: ConfigurationWords.unknownValue
    case .severalLines: ConfigurationWords.severalLines
    case .openString: ConfigurationWords.openString
    case .controlCharacter: ConfigurationWords.controlCharacter
    case .unknownEscape(let letter):
      ConfigurationWords.unknownEscape(Configuration.shown(String(letter)))
    case .badNumber(let digits): ConfigurationWords.badNumber(digits: digits)
    case .rest: ConfigurationWords.rest
    }
  }
}
