"""The other side of the conversation: a WebQQ session without a screen.

It signs in as a client of 2013 does (check, login, check_sig, login2), knows one friend, writes to
it and can hold a poll."""

import hashlib
import http.client
import json
import random
import re
import time
import urllib.parse

from terminal import now

AGENT = "Mozilla/5.0 (X11; Linux x86_64; rv:26.0) Gecko/20100101 Firefox/26.0"
REFERER = "http://d.web2.qq.com/proxy.html?v=20110331002&callback=1&id=2"
FONT = ["font", {"name": "宋体", "size": "10", "style": [0, 0, 0], "color": "000000"}]
LIMIT = 30.0  # seconds for any reply but a poll's
ARGUMENT = re.compile(r"'((?:[^'\\]|\\.)*)'")


class Refused(Exception):
    """The server did not answer as a WebQQ server answers."""


def digest(password: str, code: str, number: bytes) -> str:
    """The login's `p`: number is the account as the eight bytes of check's third argument."""
    inner = hashlib.md5(password.encode("latin1")).digest() + number
    outer = hashlib.md5(inner).hexdigest().upper() + code.upper()
    return hashlib.md5(outer.encode()).hexdigest().upper()


def friends_hash(uin: int, ptwebqq: str) -> str:
    folded = [0, 0, 0, 0]
    for index, byte in enumerate(ptwebqq.encode()):
        folded[index % 4] ^= byte
    number = [a ^ b for a, b in zip(uin.to_bytes(4, "big"), b"ECOK")]
    return "".join(f"{a:02X}{b:02X}" for a, b in zip(folded, number))


class Peer:
    def __init__(self, port: int, account: str, password: str):
        self.account, self.password = account, password
        self.link = http.client.HTTPConnection("127.0.0.1", port, timeout=LIMIT)
        self.poll_link = http.client.HTTPConnection("127.0.0.1", port, timeout=LIMIT)
        self.cookies: dict[str, str] = {}
        self.client = str(random.randrange(10_000_000, 99_999_999))
        self.session = ""
        self.message = int(time.time()) % 10_000 * 10_000
        self.read: list[int] = []  # msg_id2 of the last batch, for the next poll
        self._sign_in()

    def close(self) -> None:
        self.link.close()
        self.poll_link.close()

    # Signing in

    def _sign_in(self) -> None:
        reply = self._get(f"/check?uin={self.account}&appid=1003903&js_ver=10062&js_type=0&r=0.5")
        wanted, code, number = self._arguments(reply, "ptui_checkVC", 3)
        if wanted != "0":
            raise Refused(f"the server asks {self.account} for a captcha")
        p = digest(self.password, code, bytes.fromhex(number.replace("\\x", "")))
        query = {"u": self.account, "p": p, "verifycode": code, "webqq_type": 10, "h": 1, "t": 1}
        query |= {"aid": 1003903, "daid": 164, "g": 1, "js_ver": 10062, "action": "2-10-5837"}
        reply = self._get("/login?" + urllib.parse.urlencode(query))
        status, _, url = self._arguments(reply, "ptuiCB", 3)
        if status != "0":
            raise Refused(f"sign-in of {self.account}: {reply.strip()}")
        parts = urllib.parse.urlsplit(url)
        self._get(f"{parts.path}?{parts.query}")
        ptwebqq = self.cookies.get("ptwebqq", "")
        fields = {"status": "online", "ptwebqq": ptwebqq, "passwd_sig": ""}
        session = self._post("/channel/login2", fields | self._outer(None))
        self.session = session["psessionid"]
        fields = {"h": "hello", "hash": friends_hash(session["uin"], ptwebqq)}
        fields |= {"vfwebqq": session["vfwebqq"]}
        self.friend = self._post("/api/get_user_friends2", fields)["friends"][0]["uin"]

    def _outer(self, session: str | None) -> dict:
        return {"clientid": self.client, "psessionid": session}

    @staticmethod
    def _arguments(reply: str, name: str, count: int) -> list[str]:
        found = ARGUMENT.findall(reply)
        if not reply.lstrip().startswith(name) or len(found) < count:
            raise Refused(f"expected {name}(…), got {reply[:200]!r}")
        return found[:count]

    # Messages

    def begin_send(self, text: str) -> int:
        """Writes the request; the time just before."""
        self.message += 1
        content = json.dumps([text, FONT], ensure_ascii=False)
        fields = {"to": self.friend, "face": 0, "content": content, "msg_id": self.message}
        body = self._form(fields | self._outer(self.session))
        headers = self._headers(form=True)
        at = now()
        self.link.request("POST", "/channel/send_buddy_msg2", body, headers)
        return at

    def end_send(self) -> None:
        self._result("send_buddy_msg2", self._read(self.link))

    def send(self, text: str) -> None:
        self.begin_send(text)
        self.end_send()

    def begin_poll(self) -> None:
        fields = self._outer(self.session) | {"key": 0, "ids": self.read}
        self.poll_link.request("POST", "/channel/poll2", self._form(fields), self._headers(True))

    def end_poll(self) -> list[dict]:
        items = self._result("poll2", self._read(self.poll_link))
        self.read = [item["value"]["msg_id2"] for item in items if "msg_id2" in item["value"]]
        return items

    # HTTP

    def _headers(self, form: bool = False) -> dict[str, str]:
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        headers = {"User-Agent": AGENT, "Referer": REFERER, "Cookie": cookies}
        if form:
            headers["Content-Type"] = "application/x-www-form-urlencoded; charset=UTF-8"
        return headers

    def _form(self, fields: dict) -> bytes:
        form = {"r": json.dumps(fields), "clientid": self.client, "psessionid": self.session}
        return urllib.parse.urlencode(form).encode()

    def _get(self, path: str) -> str:
        self.link.request("GET", path, headers=self._headers())
        return self._read(self.link)

    def _post(self, path: str, fields: dict):
        self.link.request("POST", path, self._form(fields), self._headers(form=True))
        return self._result(path, self._read(self.link))

    def _read(self, link: http.client.HTTPConnection) -> str:
        response = link.getresponse()
        for header in response.headers.get_all("Set-Cookie") or []:
            name, _, value = header.split(";", 1)[0].partition("=")
            self.cookies[name.strip()] = value.strip()
        return response.read().decode("utf-8", "replace")

    @staticmethod
    def _result(path: str, reply: str):
        try:
            answer = json.loads(reply)
        except ValueError:
            raise Refused(f"{path}: not JSON: {reply[:200]!r}") from None
        if answer.get("retcode") != 0:
            raise Refused(f"{path}: {reply[:200]}")
        return answer["result"]
