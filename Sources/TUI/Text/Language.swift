/// The person's language, from the locale.
public enum Language: Hashable, Sendable { case chinese, english }
