// swift-tools-version: 6.2
import PackageDescription

/// Our own code compiles in Swift 6 mode without a warning.
///
/// Functions that are not isolated run on their caller's actor, so nothing leaves the terminal's
/// thread by accident.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]
let arguments: Target.Dependency = .product(
  name: "ArgumentParser",
  package: "swift-argument-parser"
)
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")

let package = Package(
  name: "webqq",
  products: [
    .executable(name: "webqq", targets: ["webqq"]),
    .executable(name: "webqqd", targets: ["webqqd"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // C libraries behind shims whose headers name no type of the library.
    .target(
      name: "CNcursesw",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]
    ),
    .target(name: "CCurl", linkerSettings: [.linkedLibrary("curl")]),
    .target(name: "CImage"),
    .target(name: "CSpawn"),
    .target(name: "CCrypto", linkerSettings: [.linkedLibrary("crypto")]),

    // Leaves: they know nothing of each other.
    /// The vocabulary of chat; no I/O.
    .target(name: "Chat", swiftSettings: strict),
    /// Cells, keys and the loop that waits for them; no chat.
    .target(name: "Terminal", dependencies: ["CNcursesw"], swiftSettings: strict),
    /// Small pictures: decode, draw captchas, turn into blocks.
    .target(name: "Imaging", dependencies: ["CImage"], swiftSettings: strict),
    /// Digests, sealed boxes and random bytes.
    .target(name: "Cryptography", dependencies: ["CCrypto"], swiftSettings: strict),

    /// What both programs ask of the operating system: paths, private files, passwords, children.
    .target(name: "Platform", dependencies: ["CSpawn"], swiftSettings: strict),

    /// WebQQ 2013 without sockets: bytes in, values out.
    .target(
      name: "WebQQProtocol",
      dependencies: ["Chat", "Cryptography"],
      path: "Sources/Protocol",
      swiftSettings: strict
    ),
    /// The client's sockets: libcurl inside the terminal's poll.
    .target(
      name: "HTTP",
      dependencies: ["CCurl", "WebQQProtocol", "Terminal"],
      swiftSettings: strict
    ),
    /// What the screen shows and what a key means; pure.
    .target(name: "TUI", dependencies: ["Chat", "Terminal", "Imaging"], swiftSettings: strict),
    /// The client's composition root.
    .executableTarget(
      name: "webqq",
      dependencies: [
        "Chat", "Terminal", "Imaging", "Platform", "WebQQProtocol", "HTTP", "TUI", arguments,
        logging,
      ],
      path: "Sources/App",
      swiftSettings: strict
    ),

    /// A server of the same protocol: accounts, messages and sessions in SQLite.
    .target(
      name: "Server",
      dependencies: [
        "WebQQProtocol", "Chat", "Imaging", "Cryptography", logging,
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict
    ),
    /// The server's command line.
    .executableTarget(
      name: "webqqd",
      dependencies: ["Server", "Platform", "WebQQProtocol", "Chat", arguments, logging],
      path: "Sources/Daemon",
      swiftSettings: strict
    ),

    .testTarget(name: "TerminalTests", dependencies: ["Terminal"], swiftSettings: strict),
    .testTarget(name: "ChatTests", dependencies: ["Chat"], swiftSettings: strict),
    .testTarget(name: "ImagingTests", dependencies: ["Imaging"], swiftSettings: strict),
    .testTarget(name: "PlatformTests", dependencies: ["Platform"], swiftSettings: strict),
    .testTarget(name: "CryptographyTests", dependencies: ["Cryptography"], swiftSettings: strict),
    /// For `script/chaos`: real clients and a real server with everything between them breaking.
    /// A program, for it runs for minutes and tells figures; beside the tests, for nobody ships it.
    .executableTarget(
      name: "chaos",
      dependencies: ["Chat", "WebQQProtocol", "HTTP", "Terminal", "Platform", arguments],
      path: "Tests/Chaos",
      swiftSettings: strict
    ),

    .testTarget(
      name: "ProtocolTests",
      dependencies: ["WebQQProtocol", "Chat"],
      resources: [.copy("Fixtures")],
      swiftSettings: strict
    ),
    .testTarget(
      name: "HTTPTests",
      dependencies: ["HTTP", "WebQQProtocol", "Terminal", "Platform"],
      resources: [.copy("Fixtures")],
      swiftSettings: strict
    ),
    .testTarget(
      name: "TUITests",
      dependencies: ["TUI", "Chat", "Terminal", "Imaging"],
      exclude: ["Screens"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "ServerTests",
      dependencies: ["Server", "WebQQProtocol", "Chat", "Imaging"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "DaemonTests",
      dependencies: ["webqqd", "Server", "Platform", arguments],
      swiftSettings: strict
    ),
    .testTarget(
      name: "AppTests",
      dependencies: [
        "webqq", "Server", "HTTP", "TUI", "WebQQProtocol", "Terminal", "Chat", "Imaging",
        "Platform", "Cryptography", arguments, logging,
      ],
      exclude: ["Recordings"],
      swiftSettings: strict
    ),
  ],
  swiftLanguageModes: [.v6]
)
