public import ArgumentParser
public import Logging

/// `trace` to `critical`, as the log spells them.
extension Logger.Level: @retroactive ExpressibleByArgument {}
