"""A small WebQQ client of December 2013, made of http.client and nothing else.

It shares no code with webqq, so what it can do, any foreign client can.
"""

import http.client
import itertools
import json
import re
import time
from hashlib import md5
from urllib.parse import quote, urlencode, urlsplit

APPLICATION = "1003903"
FORM = "application/x-www-form-urlencoded; charset=UTF-8"
AFTER_LOGIN = "http://web2.qq.com/loginproxy.html?login2qq=1&webqq_type=10"


def password_digest(password, account_bytes, code):
    """What the login page sends instead of the password."""
    first = md5(password.encode("latin-1")).digest()
    second = md5(first + account_bytes).hexdigest().upper()
    return md5((second + code.upper()).encode()).hexdigest().upper()


def friend_list_hash(account, ptwebqq):
    """The variant that was in use at the end of 2013."""
    mixed = [0, 0, 0, 0]
    for place, byte in enumerate(ptwebqq.encode()):
        mixed[place % 4] ^= byte
    number = int(account).to_bytes(4, "big")
    salted = [byte ^ salt for byte, salt in zip(number, b"ECOK")]
    return "".join(f"{a:02X}{b:02X}" for a, b in zip(mixed, salted))


def callback_arguments(name, body):
    """The quoted arguments of a callback such as ptuiCB('0','0',…)."""
    match = re.fullmatch(rf"\s*{name}\s*\((.*)\)\s*;?\s*", body, re.DOTALL)
    assert match, f"no {name} in {body!r}"
    return re.findall(r"'((?:[^'\\]|\\.)*)'", match[1])


class Peer:
    """A session of one account."""

    def __init__(self, url, account, password="secret-of-tests"):
        parts = urlsplit(url)
        self._host, self._port = parts.hostname, parts.port
        self.account, self._password = account, password
        self.cookies = {}
        self._client_id = str(53999199 + account % 1000)
        self._message_ids = itertools.count(int(time.time()) % 10000 * 10000 + 1)
        self._ids = []

    # Signing in, step by step.

    def sign_in(self, status="online"):
        """Walks from the login page to a session; needs a server that asks for no captcha."""
        signature = self.login_signature()
        needs_captcha, code, account_bytes = self.check(signature)
        assert needs_captcha == "0", "the server asks for a captcha"
        answer = self.login(signature, code, account_bytes)
        assert answer[0] == "0", answer
        self.check_signature(answer[2])
        self.login2(status)
        return self

    def login_signature(self):
        _, body = self._get("/cgi-bin/login", daid=164, appid=APPLICATION, login_state=10)
        found = re.search(r'encodeURIComponent\("([^"]*)"\)', body)
        return found[1] if found else ""

    def check(self, signature):
        """Returns whether a captcha is needed, the code and the account as 8 bytes."""
        _, body = self._get(
            "/check", uin=self.account, appid=APPLICATION, js_ver=10062, js_type=0,
            login_sig=signature, u1="http://web2.qq.com/loginproxy.html", r=0.7461849816422909,
        )  # fmt: skip
        needs_captcha, code, account = callback_arguments("ptui_checkVC", body)[:3]
        digits = re.fullmatch(r"(?:\\x([0-9a-fA-F]{2})){8}", account)
        assert digits, f"not eight escapes: {account!r}"
        return needs_captcha, code, bytes.fromhex(account.replace("\\x", ""))

    def captcha(self):
        """The file of a captcha picture."""
        _, body = self._get(
            "/getimage", aid=APPLICATION, r=0.33, uin=self.account, decode=False
        )
        return body

    def login(self, signature, code, account_bytes):
        """Returns the arguments of ptuiCB."""
        _, body = self._get(
            "/login", u=self.account, p=password_digest(self._password, account_bytes, code),
            verifycode=code, webqq_type=10, remember_uin=1, login2qq=1, aid=APPLICATION,
            u1=AFTER_LOGIN, h=1, ptredirect=0, ptlang=2052, daid=164, from_ui=1, pttype=1,
            dumy="", fp="loginerroralert", action="2-10-5837", mibao_css="m_webqq", t=1, g=1,
            js_type=0, js_ver=10062, login_sig=signature,
        )  # fmt: skip
        return callback_arguments("ptuiCB", body)

    def check_signature(self, url):
        parts = urlsplit(url)
        response, _ = self._request("GET", f"{parts.path}?{parts.query}")
        assert response.status == 302, response.status
        assert "p_skey" in self.cookies, self.cookies.keys()

    def login2(self, status="online"):
        reply = self.post(
            "/channel/login2", status=status, ptwebqq=self.cookies["ptwebqq"], passwd_sig="",
            clientid=self._client_id, psessionid=None,
        )  # fmt: skip
        assert reply["retcode"] == 0, reply
        self._session = reply["result"]["psessionid"]
        self._vfwebqq = reply["result"]["vfwebqq"]

    # The session.

    def friends(self):
        """Nicks by temporary uin."""
        reply = self.post(
            "/api/get_user_friends2", h="hello",
            hash=friend_list_hash(self.account, self.cookies["ptwebqq"]), vfwebqq=self._vfwebqq,
        )  # fmt: skip
        assert reply["retcode"] == 0, reply
        return {person["uin"]: person["nick"] for person in reply["result"]["info"]}

    def groups(self):
        """Names by gid."""
        return {group["gid"]: group["name"] for group in self._group_list()}

    def _group_list(self):
        reply = self.post("/api/get_group_name_list_mask2", vfwebqq=self._vfwebqq)
        assert reply["retcode"] == 0, reply
        return reply["result"]["gnamelist"]

    def _code(self, gid):
        return next(group["code"] for group in self._group_list() if group["gid"] == gid)

    def silence_group(self, gid):
        """Has no alerts of a group any more."""
        masks = {gid: "1", "cAll": 0, "idx": 1, "port": 1}
        fields = {
            "retype": 1, "app": "EQQ", "itemlist": json.dumps({"groupmask": masks}),
            "vfwebqq": self._vfwebqq,
        }  # fmt: skip
        _, body = self._request("POST", "/keycgi/qqweb/uac/messagefilter.do", urlencode(fields))
        assert json.loads(body)["retcode"] == 0, body

    def join_group(self, number):
        """Asks to be let into the group of this number."""
        _, body = self._get(
            "/keycgi/qqweb/group/search.do", all=number, pg=1, perpage=10, type=1,
            vfwebqq=self._vfwebqq,
        )  # fmt: skip
        code = json.loads(body)["result"][0]["GEX"]
        reply = self.post(
            "/api/apply_join_group2", gcode=code, code="", vfy="", msg="", vfwebqq=self._vfwebqq
        )
        assert reply["retcode"] == 0, reply

    def poll(self):
        """One poll2: the events, newest first as they come; none when nothing happened."""
        reply = self.post(
            "/channel/poll2", clientid=self._client_id, psessionid=self._session, key=0, ids=[]
        )
        assert reply["retcode"] in (0, 102, 116), reply
        result = reply.get("result")
        return result if isinstance(result, list) else []

    def poll_until(self, found, limit=20.0):
        """Polls until an event satisfies the condition; returns it."""
        deadline = time.monotonic() + limit
        while time.monotonic() < deadline:
            for event in reversed(self.poll()):
                if found(event):
                    return event
        raise AssertionError("the event did not come")

    def send(self, uin, text):
        """Sends a text to a friend; returns the reply."""
        return self._send("/channel/send_buddy_msg2", text, to=uin, face=0)

    def send_group(self, gid, text):
        """Sends a text to a group; returns the reply."""
        return self._send("/channel/send_qun_msg2", text, group_uin=gid)

    def send_member(self, gid, nick, text):
        """Sends a text to somebody who is in the same group, and perhaps no friend."""
        _, body = self._get(
            "/api/get_group_info_ext2", gcode=self._code(gid), vfwebqq=self._vfwebqq
        )
        members = json.loads(body)["result"]["minfo"]
        uin = next(member["uin"] for member in members if member["nick"] == nick)
        _, body = self._get(
            "/channel/get_c2cmsg_sig2", id=gid, to_uin=uin, service_type=0,
            clientid=self._client_id, psessionid=self._session,
        )  # fmt: skip
        leave = json.loads(body)["result"]["value"]
        return self._send(
            "/channel/send_sess_msg2", text, to=uin, group_sig=leave, service_type=0, face=0
        )

    def send_group_picture(self, gid, name, picture, *after):
        """Uploads a picture and sends it to a group, with more elements of content after it."""
        _, body = self._get(
            "/channel/get_gface_sig2", clientid=self._client_id, psessionid=self._session
        )
        signature = json.loads(body)["result"]
        stored = self._upload(name, picture)
        return self._send(
            "/channel/send_qun_msg2", ["cface", "group", stored], *after, group_uin=gid,
            group_code=self._code(gid), key=signature["gface_key"], sig=signature["gface_sig"],
        )  # fmt: skip

    def _upload(self, name, picture):
        """The name under which the server keeps a picture."""
        boundary = "-" * 24 + "picture"
        fields = {"from": "control", "f": "callback", "vfwebqq": self._vfwebqq, "fileid": 1}
        parts = [
            f'--{boundary}\r\nContent-Disposition: form-data; name="{field}"\r\n\r\n{value}\r\n'
            for field, value in fields.items()
        ]
        parts.append(
            f'--{boundary}\r\nContent-Disposition: form-data; name="custom_face"; '
            f'filename="{name}"\r\nContent-Type: application/octet-stream\r\n\r\n'
        )
        form = "".join(parts).encode() + picture + f"\r\n--{boundary}--\r\n".encode()
        _, body = self._request(
            "POST", "/cgi-bin/cface_upload", form, f"multipart/form-data; boundary={boundary}"
        )
        return re.search(r"'msg':'([^']+)'", body)[1]

    def _send(self, path, *content, **target):
        font = {"name": "宋体", "size": "10", "style": [0, 0, 0], "color": "000000"}
        return self.post(
            path, **target, content=json.dumps([*content, ["font", font]]),
            msg_id=next(self._message_ids), clientid=self._client_id, psessionid=self._session,
        )  # fmt: skip

    # The wire.

    def post(self, path, **fields):
        """Posts `r` and what the official page sends beside it; returns the JSON reply."""
        outer = {"r": json.dumps(fields)}
        for name in ("clientid", "psessionid"):
            if name in fields:
                outer[name] = "null" if fields[name] is None else fields[name]
        response, body = self._request("POST", path, urlencode(outer))
        assert response.status == 200, f"{path}: {response.status} {body[:200]}"
        return json.loads(body)

    def _get(self, path, decode=True, **query):
        response, body = self._request("GET", f"{path}?{urlencode(query)}", decode=decode)
        assert response.status == 200, f"{path}: {response.status} {body[:200]}"
        return response, body

    def _request(self, method, target, form=None, form_type=FORM, decode=True):
        # A connection for each request: a poll may be held in one while another sends.
        connection = http.client.HTTPConnection(self._host, self._port, timeout=90)
        headers = {
            "User-Agent": "Mozilla/5.0 (X11; Linux x86_64)",
            "Referer": "http://d.web2.qq.com/proxy.html?v=20110331002&callback=1&id=2",
            "Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items()),
        }
        if form is not None:
            headers["Content-Type"] = form_type
        try:
            connection.request(method, quote(target, safe="/?&=%*!~"), form, headers)
            response = connection.getresponse()
            body = response.read()
        finally:
            connection.close()
        for header in response.headers.get_all("Set-Cookie") or []:
            name, _, value = header.partition(";")[0].partition("=")
            if value:
                self.cookies[name.strip()] = value
        return response, body.decode() if decode else body
