/// The person's language.
public enum Language: Hashable, Sendable { case chinese, english }
