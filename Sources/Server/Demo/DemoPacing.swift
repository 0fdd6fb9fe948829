/// How fast the demo world lives; all in seconds, each from shortest to longest.
enum DemoPacing {
  // After the visitor's sign-in. The first sign of life comes before two seconds have passed.
  static let firstPresence = 1.0...1.6
  static let firstScenes = [2.0...3.0, 9.0...12.0]
  static let firstGreeting = 4.0...5.5
  static let firstStir = 7.0...9.0
  static let firstRequest = 40.0...60.0
  /// Somebody asks to be a friend; the same for everybody, so that nothing else moves by it.
  static let firstPlea = Duration.seconds(75)
  static let firstWander = 90.0...150.0

  // Answers: read the line, say "typing", write.
  static let reading = 0.6...1.3
  static let typing = 1.2...2.6

  // Talk in the groups: a line takes its time to be written, a talk is followed by a rest.
  static let beforeLine = 2.0...6.0
  /// Added for each character of the line.
  static let perCharacter = 0.08
  static let betweenScenes = 18.0...45.0
  /// Somebody comes, goes or is away.
  static let betweenStirs = 20.0...60.0
  /// Somebody leaves a group, or comes back.
  static let betweenWanders = 150.0...300.0

  /// A screen that nobody writes on gets less: after this silence pauses last longer.
  static let patience = Duration.seconds(600)
  static let calm = 6
  /// Who was mentioned may answer for so long without naming anybody.
  static let attention = Duration.seconds(90)

  /// No line that the cast read is longer for them than this many characters.
  static let lineLimit = 500
}
