"""The peer computes what Tencent's page computed, so it may stand for a foreign client."""

import json
import pathlib

from peer import callback_arguments, friend_list_hash, password_digest

FIXTURES = pathlib.Path(__file__).resolve().parents[1] / "ProtocolTests" / "Fixtures"


def cases(name):
    return json.loads((FIXTURES / name).read_text())


def test_the_password_digest_is_that_of_the_login_page():
    for case in cases("password_digest.json")["cases"]:
        if case["password"].isascii():
            account = bytes.fromhex(case["uin_bytes_hex"])
            assert password_digest(case["password"], account, case["verifycode"]) == case["p"]


def test_the_friend_list_hash_is_variant_p():
    for case in cases("hash.json")["variants"]["P"]:
        assert friend_list_hash(case["uin"], case["ptwebqq"]) == case["hash"]


def test_a_comma_within_quotes_separates_nothing():
    body = r"ptuiCB('0','0','http://x/?a=1','0','ok, (really)', 'it\'s me');"
    assert callback_arguments("ptuiCB", body)[4:] == ["ok, (really)", r"it\'s me"]
