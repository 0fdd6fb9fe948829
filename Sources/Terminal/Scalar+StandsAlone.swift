extension Unicode.Scalar {
  /// Whether no neighbour of the same kind can change it or join it to one character: so it is with
  /// nearly all that people write.
  public var standsAlone: Bool { DisplayWidth.columnsIfSimple(self) != nil }
}
