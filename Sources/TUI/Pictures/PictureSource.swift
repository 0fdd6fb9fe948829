public import Chat

/// What a fetched picture shows.
public enum PictureSource: Hashable, Sendable {
  case message(PictureID)
  case avatar(AvatarOwner)
}
