"""The texts beside the pictures of the documents are what the program shows today."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from pictures import FOLDER, NAMES, PASSWORD, RECORDING, ROOT, comparable, show

# So that a page with all of them opens at once.
LARGEST_PICTURE = 100 * 1024


@pytest.fixture(scope="module")
def shown(webqq, webqqd):
    """What each screen is today; all are made side by side."""
    with ThreadPoolExecutor(4) as pool:
        yield {name: pool.submit(show, name, webqq, webqqd) for name in NAMES}


@pytest.mark.parametrize("name", NAMES)
def test_the_text_of_a_picture_is_what_the_program_shows(name, shown):
    text = (FOLDER / f"{name}.txt").read_text()
    today = shown[name].result()
    assert comparable(name, today) == comparable(name, text), (
        f"screenshots/{name} is out of date; script/screenshots takes the pictures anew"
    )


@pytest.mark.parametrize("name", NAMES)
def test_each_picture_is_there_small_and_in_the_documents(name):
    picture = FOLDER / f"{name}.png"
    assert picture.read_bytes().startswith(b"\x89PNG")
    assert picture.stat().st_size <= LARGEST_PICTURE
    page = (ROOT / "docs" / "SCREENS.md").read_text()
    assert f"../screenshots/{name}.png" in page
    assert f"../screenshots/{name}.txt" in page


def test_the_talk_holds_no_password():
    assert PASSWORD not in RECORDING.read_text()


def test_nothing_else_lies_beside_the_pictures():
    expected = {f"{name}.{kind}" for name in NAMES for kind in ("png", "txt")} | {"talk.jsonl"}
    assert {path.name for path in FOLDER.iterdir()} == expected
