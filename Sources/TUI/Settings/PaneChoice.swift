/// Whether a pane is there from the start; `auto` leaves it to the width of the screen.
enum PaneChoice: String, Hashable, Sendable, CaseIterable { case auto, shown, hidden }
