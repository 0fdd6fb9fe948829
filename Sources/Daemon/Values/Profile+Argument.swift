public import ArgumentParser
public import Server

extension AccountGender: ExpressibleByArgument {}
extension ProfileChange.Blood: ExpressibleByArgument {}
extension ProfileChange.AddRule: ExpressibleByArgument {}
