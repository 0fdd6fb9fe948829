import Glibc

/// A letter as pen strokes in a box of 1 by 1, from the top left, y downwards.
struct StrokeGlyph {
  /// A point of a stroke.
  struct Point: Equatable {
    var x: Float
    var y: Float
  }

  /// One movement of the pen, as a chain of points close enough to bend.
  typealias Stroke = [Point]

  let strokes: [Stroke]

  init(_ strokes: Stroke...) { self.strokes = strokes }

  /// A stroke through corners given as x, y, x, y and so on.
  static func line(_ coordinates: [Float]) -> Stroke {
    let corners = stride(from: 0, to: coordinates.count - 1, by: 2).map {
      Point(x: coordinates[$0], y: coordinates[$0 + 1])
    }
    let steps = 6
    return zip(corners, corners.dropFirst()).reduce(into: Array(corners.prefix(1))) {
      stroke,
      pair in
      let (start, end) = pair
      for step in 1...steps {
        let share = Float(step) / Float(steps)
        stroke.append(
          Point(x: start.x + (end.x - start.x) * share, y: start.y + (end.y - start.y) * share)
        )
      }
    }
  }

  /// A part of an ellipse around `x`, `y`, from one angle to another.
  ///
  /// Angles are degrees: 0 points right, 90 down. A falling angle runs against the clock.
  static func arc(
    _ x: Float,
    _ y: Float,
    _ radiusX: Float,
    _ radiusY: Float,
    from start: Float,
    to end: Float
  ) -> Stroke {
    let steps = max(2, Int(abs(end - start) / 18))
    return (0...steps).map { step in
      let angle = (start + (end - start) * Float(step) / Float(steps)) * .pi / 180
      return Point(x: x + radiusX * cos(angle), y: y + radiusY * sin(angle))
    }
  }
}
