"""The host names of the time, with a TLS proxy in front."""

import http.client

import pytest

from conftest import PASSWORD, populate
from tls_proxy import TLSProxy, make_certificate

NAMES = ["*.ptlogin2.qq.com", "ssl.captcha.qq.com", "*.web2.qq.com", "web2.qq.com"]


@pytest.fixture
def proxied(make_server, tmp_path):
    """A strict server behind a TLS proxy, which is known by the names of the time."""
    server = make_server("--behind-proxy", "127.0.0.1", "--strict")
    populate(server)
    server.start()
    certificate, key = make_certificate(tmp_path, *NAMES)
    proxy = TLSProxy(server.port, certificate, key)
    yield proxy, certificate
    proxy.close()


@pytest.fixture
def make_historic_client(make_terminal, webqq, tmp_path):
    """Starts `webqq chat` for the names of the time, all of which lead to the proxy."""

    def make(account, proxy, *options):
        secret = tmp_path / f"password-{account}"
        secret.write_text(PASSWORD + "\n")
        state = tmp_path / f"state-{account}"
        state.mkdir(mode=0o700)
        return make_terminal(
            webqq, "chat", "--server", "qq.com", "--account", account,
            "--password-command", f"cat {secret}",
            "--connect-to", f":443:127.0.0.1:{proxy.port}", *options,
            XDG_STATE_HOME=str(state),
        )  # fmt: skip

    return make


def test_two_clients_chat_through_tls_under_the_names_of_the_time(proxied, make_historic_client):
    proxy, certificate = proxied
    jie = make_historic_client(10001, proxy, "--ca-file", certificate)
    ming = make_historic_client(10002, proxy, "--ca-file", certificate)
    jie.wait_for("小明", "项目组")
    ming.wait_for("阿杰", "项目组")
    jie.type("\x0e在吗？\r")
    jie.wait_for("在吗？", "✓")
    ming.wait_for("unread 1")
    ming.type("\x1ba在。\r")
    ming.wait_for("在吗？")
    jie.wait_for("在。")
    places = set(proxy.seen)
    assert {
        ("ui.ptlogin2.qq.com", "/cgi-bin/login"),
        ("ssl.ptlogin2.qq.com", "/check"),
        ("ssl.ptlogin2.qq.com", "/login"),
        ("ptlogin4.web2.qq.com", "/check_sig"),
        ("d.web2.qq.com", "/channel/login2"),
        ("d.web2.qq.com", "/channel/poll2"),
        ("d.web2.qq.com", "/channel/send_buddy_msg2"),
        ("s.web2.qq.com", "/api/get_user_friends2"),
    } <= places


def test_a_proxy_whose_certificate_nobody_signed_gets_no_password(proxied, make_historic_client):
    proxy, _ = proxied
    client = make_historic_client(10001, proxy)
    client.wait_for("certificate")
    assert proxy.seen == []


@pytest.mark.parametrize(
    ("trusted", "scheme"), [("127.0.0.1", "https"), ("127.0.0.2", "http"), (None, "http")]
)
def test_forwarded_headers_are_believed_of_the_proxy_alone(make_server, trusted, scheme):
    options = ["--behind-proxy", trusted] if trusted else []
    server = make_server(*options).start()
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=10)
    connection.request(
        "GET",
        "/check_sig?uin=10001&ptsig=x",
        headers={"X-Forwarded-Proto": "https", "X-Forwarded-Host": "ptlogin4.web2.qq.com"},
    )
    location = connection.getresponse().getheader("Location")
    connection.close()
    host = "web2.qq.com" if scheme == "https" else f"127.0.0.1:{server.port}"
    assert location.startswith(f"{scheme}://{host}/")
