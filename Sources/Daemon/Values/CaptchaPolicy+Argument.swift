public import ArgumentParser
public import Server

/// `auto`, `always` or `never`.
extension CaptchaPolicy: ExpressibleByArgument {}
