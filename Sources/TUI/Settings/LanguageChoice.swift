/// The language of the program's words; `auto` is that of the locale.
enum LanguageChoice: String, Hashable, Sendable, CaseIterable { case auto, zh, en }
