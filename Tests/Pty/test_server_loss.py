"""The server dies while both are connected."""

from conftest import populate
from test_conversation import open_conversation


def test_both_come_back_by_themselves_and_nothing_is_lost_or_doubled(make_server, make_client):
    server = make_server(captcha="auto")
    populate(server)
    server.start()
    one, other = make_client(server, 10001), make_client(server, 10002)
    open_conversation(one, "小明")
    open_conversation(other, "阿杰")

    def exchange(label):
        one.type(f"{label}-one\r")
        other.type(f"{label}-other\r")
        other.wait_for(f"{label}-one", limit=60)
        one.wait_for(f"{label}-other", limit=60)

    exchange("before")
    for round_number in range(3):
        # Sends that race with the cut: those that were answered must be there once.
        one.type(f"race-{round_number}\r")
        server.kill()
        server.start()
        exchange(f"after-{round_number}")
        for terminal in (one, other):
            terminal.settle()
        acknowledged = "✓" in one.row_with(f"race-{round_number}")
        count = sum(row.count(f"race-{round_number}") for row in other.rows)
        assert count == 1 if acknowledged else count <= 1, other.text

    for terminal in (one, other):
        assert "Captcha" not in terminal.text
        assert b"Captcha" not in terminal.raw
        for label in ("before", "after-0", "after-1", "after-2"):
            assert sum(row.count(f"{label}-one") for row in terminal.rows) == 1, terminal.text
            assert sum(row.count(f"{label}-other") for row in terminal.rows) == 1, terminal.text
