"""The server as a foreign client of 2013 sees it."""

from peer import Peer


def test_two_old_clients_walk_the_whole_way_and_talk(server):
    one, other = Peer(server.url, 10001).sign_in(), Peer(server.url, 10002).sign_in()
    uin = next(uin for uin, nick in one.friends().items() if nick == "小明")
    assert one.send(uin, "线上 wire") == {"retcode": 0, "result": "ok"}
    event = other.poll_until(lambda event: event["poll_type"] == "message")
    assert event["value"]["msg_type"] == 9
    assert event["value"]["to_uin"] == 10002
    assert event["value"]["content"][0][0] == "font"
    assert event["value"]["content"][1] == "线上 wire "


def test_a_wrong_password_is_code_3(server):
    peer = Peer(server.url, 10001, password="wrong")
    signature = peer.login_signature()
    _, code, account_bytes = peer.check(signature)
    assert peer.login(signature, code, account_bytes)[0] == "3"


def test_a_captcha_is_a_jpeg_with_a_session_and_a_wrong_answer_is_code_4(make_server):
    server = make_server(captcha="always")
    server.add_account(10001, "阿杰")
    server.start()
    peer = Peer(server.url, 10001)
    signature = peer.login_signature()
    needs_captcha, _, account_bytes = peer.check(signature)
    assert needs_captcha == "1"
    assert peer.captcha().startswith(b"\xff\xd8\xff")
    assert peer.cookies["verifysession"]
    assert peer.login(signature, "0000", account_bytes)[0] == "4"


def test_the_callbacks_end_as_old_clients_expect(server):
    peer = Peer(server.url, 10001)
    signature = peer.login_signature()
    _, body = peer._get("/check", uin=10001, appid=1003903, login_sig=signature)
    assert body.endswith(");")
    _, code, account_bytes = peer.check(signature)
    _, body = peer._get("/login", u=10001, p="0" * 32, verifycode=code, aid=1003903)
    assert body.endswith(");\r\n")


def test_an_unknown_path_is_answered_quickly_with_a_retcode(server):
    reply = Peer(server.url, 10001).post("/channel/no_such_call2", clientid="1")
    assert isinstance(reply["retcode"], int)
    assert reply["retcode"] != 0


def test_a_session_survives_the_death_of_the_server(server):
    one, other = Peer(server.url, 10001).sign_in(), Peer(server.url, 10002).sign_in()
    uin = next(uin for uin, nick in one.friends().items() if nick == "小明")
    assert one.send(uin, "kept")["retcode"] == 0
    server.kill()
    server.start()
    event = other.poll_until(lambda event: event["poll_type"] == "message")
    assert event["value"]["content"][-1] == "kept "
    assert one.send(uin, "and on")["retcode"] == 0
