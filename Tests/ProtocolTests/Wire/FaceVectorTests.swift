import Chat
import Testing
import WebQQProtocol

@Suite struct FaceVectorTests {
  @Test func `the table of faces is that of the vectors`() throws {
    let faces = try #require(try Fixture.json("faces.json")["faces"]?.elements)
    #expect(Face.all.count == faces.count)
    for (face, sample) in zip(Face.all, faces) {
      #expect(face.index == sample["index"]?.lenientInt)
      #expect(face.number == sample["wire"]?.lenientInt)
      #expect(face.name == sample["name"]?.lenientText)
    }
  }
}
