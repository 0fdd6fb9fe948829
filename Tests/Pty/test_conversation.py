"""Two people, one server, three kinds of client."""

from peer import Peer


def test_two_clients_talk_in_chinese(make_client, server):
    one, other = make_client(server, 10001), make_client(server, 10002)
    open_conversation(one, "小明")
    open_conversation(other, "阿杰")
    one.type("你好，小明！吃了吗？\r")
    other.wait_for("你好，小明！吃了吗？")
    other.type("吃了。Did you? 👍\r")
    one.wait_for("吃了。Did you?")
    one.wait(lambda: "✓" in one.row_with("吃了吗？"), "the delivery mark")


def test_a_group_message_reaches_all_members(make_client, server):
    server_members = (10001, 10002)
    one, other = (make_client(server, account) for account in server_members)
    open_conversation(one, "项目组")
    open_conversation(other, "项目组")
    one.type("明天下午三点，北门集合\r")
    other.wait_for("明天下午三点，北门集合")
    other.type("收到 see you\r")
    one.wait_for("收到 see you")


def test_a_client_of_2013_talks_with_webqq(make_client, server):
    terminal = make_client(server, 10001)
    terminal.wait_for("小明")
    peer = Peer(server.url, 10002).sign_in()
    uin = next(uin for uin, nick in peer.friends().items() if nick == "阿杰")
    open_conversation(terminal, "小明")

    assert peer.send(uin, "从老客户端来的")["retcode"] == 0
    terminal.wait_for("从老客户端来的")

    terminal.type("收到了\r")
    event = peer.poll_until(lambda event: event["poll_type"] == "message")
    assert event["value"]["from_uin"] == uin
    assert event["value"]["content"][-1] == "收到了 "

    gid = next(gid for gid, name in peer.groups().items() if name == "项目组")
    assert peer.send_group(gid, "群里也说一声")["retcode"] == 0
    open_conversation(terminal, "项目组")
    terminal.wait_for("群里也说一声")


def test_a_message_to_somebody_offline_waits(make_client, server):
    one = make_client(server, 10001)
    open_conversation(one, "小明")
    one.type("你不在的时候\r")
    one.wait(lambda: "✓" in one.row_with("你不在的时候"), "the server has it")
    other = make_client(server, 10002)
    open_conversation(other, "阿杰")
    other.wait_for("你不在的时候")


def test_what_was_said_is_there_after_the_next_start(make_client, server):
    one, other = make_client(server, 10001), make_client(server, 10002)
    open_conversation(one, "项目组")
    open_conversation(other, "项目组")
    one.type("三点开会？\r")
    other.wait_for("三点开会？")
    other.type("好的\r")
    one.wait_for("好的")
    one.wait(lambda: "✓" in one.row_with("三点开会？"), "the server has it")
    one.type("/quit\r")
    one.wait_exit()

    again = make_client(server, 10001)
    open_conversation(again, "项目组")
    again.wait_for("三点开会？", "好的")
    assert "✓" in again.row_with("三点开会？")
    assert "小明 好的" in again.row_with("好的")


def open_conversation(terminal, name):
    """Goes to a conversation by its name."""
    terminal.wait_for(name)
    terminal.type("\x1bk")  # Alt-K
    terminal.wait_for("Go to")
    terminal.type(name)
    terminal.wait_for(f"> {name} ")
    terminal.type("\r")
    terminal.wait_for(f"{name}>")
