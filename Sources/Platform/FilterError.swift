/// Why a program that was asked something gave no answer.
public enum FilterError: Error, Equatable, CustomStringConvertible {
  case cannotStart(SystemError)
  case timedOut(Duration)
  /// 128 and the signal for one that ended it.
  case failed(status: Int32)
  case tooMuchOutput

  /// One line for the person.
  public var description: String {
    switch self {
    case .cannotStart(let error): error.description
    case .timedOut(let limit): "no answer within \(limit.components.seconds) s"
    case .failed(let status): "exit status \(status)"
    case .tooMuchOutput: "too much output"
    }
  }
}
