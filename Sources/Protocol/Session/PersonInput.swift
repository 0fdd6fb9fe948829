/// What a person does about a captcha.
enum PersonInput: Sendable {
  case answer(String)
  case another
}
