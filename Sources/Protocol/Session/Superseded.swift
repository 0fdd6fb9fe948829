/// Thrown by work whose session was ended or replaced while it waited: it must not act any more.
struct Superseded: Error {}
