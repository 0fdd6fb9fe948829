import Foundation

/// Runs what blocks on a thread of its own.
///
/// Swift's tasks share as many threads as there are cores: two tests that block there stop all
/// others, and those that they wait for.
func onThread<Result: Sendable>(
  _ body: @escaping @Sendable () throws -> Result
) async throws -> Result {
  try await withCheckedThrowingContinuation { continuation in
    Thread.detachNewThread { continuation.resume(with: Swift.Result { try body() }) }
  }
}
