extension Router {
  /// The calls about people and friendships.
  mutating func addPeople() {
    add(GetAllowInfo2Handler.self)
    add(GetLongNickHandler.self)
    add(SearchQQByUin2Handler.self)
    add(AddNoVerify2Handler.self)
    add(AddNeedVerify2Handler.self)
    add(AnswerAndAdd2Handler.self)
    add(AllowAddedRequest2Handler.self)
    add(AllowAndAdd2Handler.self)
    add(DenyAddedRequest2Handler.self)
    add(DeleteFriendHandler.self)
    add(ChangeMarkName2Handler.self)
    add(ModifyFriendGroupHandler.self)
    add(SetLongNick2Handler.self)
  }
}
