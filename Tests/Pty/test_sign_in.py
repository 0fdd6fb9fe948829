"""The sign-in form of the real program."""

import pathlib
import re

from server import free_port


def test_the_form_is_painted_at_once_and_asks_no_server(make_terminal, webqq):
    terminal = make_terminal(webqq, "chat")
    terminal.wait_for("Sign in", "Account", "Password", limit=5)
    assert terminal.row_with("Account")


def test_a_malformed_account_is_told_beside_the_form(make_terminal, webqq, server):
    terminal = make_terminal(webqq, "chat", "--server", server.url)
    terminal.wait_for("Sign in")
    go_to_field(terminal, "Account")
    terminal.type("12ab\r")
    terminal.wait_for("Account must be 5 to 10 digits")
    assert "12ab" not in server.log.read_text()


def test_a_wrong_password_is_told_and_the_fields_stay(make_terminal, webqq, server):
    terminal = make_terminal(webqq, "chat", "--server", server.url, "--account", "10001")
    terminal.wait_for("Sign in", "10001")
    type_password(terminal, "not-the-password")
    terminal.wait_for("Wrong password", "10001", server.url)
    assert "not-the-password" not in terminal.text


def test_a_server_that_is_not_there_is_told_and_the_fields_stay(make_terminal, webqq):
    url = f"http://127.0.0.1:{free_port()}"
    terminal = make_terminal(webqq, "chat", "--server", url, "--account", "10001")
    terminal.wait_for("Sign in", "10001")
    type_password(terminal, "secret-of-tests")
    terminal.wait_for("Cannot reach", "10001", url)


def test_the_form_signs_in(make_terminal, webqq, server):
    terminal = make_terminal(webqq, "chat", "--server", server.url, "--account", "10001")
    terminal.wait_for("Sign in", "10001")
    type_password(terminal, "secret-of-tests")
    terminal.wait_for("阿杰", "项目组")
    assert b"secret-of-tests" not in terminal.raw


def test_a_captcha_is_shown_saved_and_renewed(make_server, make_client):
    server = make_server(captcha="always")
    server.add_account(10001, "阿杰")
    server.start()
    terminal = make_client(server, 10001)
    terminal.wait_for("Captcha", "Code")
    terminal.wait(lambda: blocks(terminal) > 40, "the picture is drawn")
    first = terminal.text

    terminal.type("\x1b[17~")  # F6
    path = terminal.wait(
        lambda: re.search(r"scp: ?(/\S+\.jpg)", "".join(terminal.rows)), "the path is told"
    )
    file = pathlib.Path(path[1]).read_bytes()
    assert file.startswith(b"\xff\xd8\xff")
    assert file.endswith(b"\xff\xd9")

    terminal.type("\x12")  # Ctrl-R
    terminal.wait(
        lambda: blocks(terminal) > 40 and picture(terminal.text) != picture(first),
        "another picture",
    )


def test_a_wrong_captcha_keeps_the_password_and_brings_a_new_picture(make_server, make_client):
    server = make_server(captcha="always")
    server.add_account(10001, "阿杰")
    server.start()
    terminal = make_client(server, 10001)
    terminal.wait(lambda: blocks(terminal) > 40, "the picture is drawn")
    first = picture(terminal.text)
    terminal.type("0000\r")  # 0 is in no captcha
    terminal.wait_for("Wrong captcha")
    terminal.wait(
        lambda: blocks(terminal) > 40 and picture(terminal.text) != first, "another picture"
    )


def test_an_ascii_terminal_gets_the_captcha_in_ascii(make_server, make_client):
    server = make_server(captcha="always")
    server.add_account(10001, "阿杰")
    server.start()
    terminal = make_client(server, 10001, LANG="C")
    terminal.wait_for("Captcha")
    terminal.wait(lambda: sum(terminal.text.count(ink) for ink in "#%@") > 40, "the picture")
    assert all(byte < 0x80 for byte in terminal.raw)


def type_password(terminal, password):
    """Types the password into its field and presses Enter."""
    go_to_field(terminal, "Password")
    terminal.type(password + "\r")


def go_to_field(terminal, label):
    """Presses Tab until the cursor is beside the label."""
    terminal.wait_for(label)
    row = next(number for number, text in enumerate(terminal.rows) if label in text)
    terminal.settle()
    for _ in range(8):
        if terminal.cursor[1] == row:
            return
        before = terminal.cursor
        terminal.type("\t")
        terminal.wait(lambda before=before: terminal.cursor != before, "Tab moves the cursor")
        # The cursor passes through other places while the change is drawn.
        terminal.settle()
    raise AssertionError(f"no way to {label}:\n{terminal.text}")


def blocks(terminal):
    """How many cells are ink."""
    return sum(character in "▘▝▀▖▌▞▛▗▚▐▜▄▙▟█" for character in terminal.text)


def picture(text):
    return [row for row in text.splitlines() if any(ink in row for ink in "▀▄█▌▐")]
