"""The behaviour of the client towards a host."""

from __future__ import annotations

import pytest
from conftest import Answer, Server
from harvest.collect import client as module
from harvest.collect.client import Client, Failed, Postponed, Refused


@pytest.fixture
def pauses() -> list[float]:
    """The seconds that the client has waited."""
    return []


@pytest.fixture
def client(pauses: list[float]) -> Client:
    """A client whose clock moves only when it waits."""
    now = [0.0]

    def sleep(seconds: float) -> None:
        pauses.append(seconds)
        now[0] += seconds

    return Client("https://example.org/about", delay=2.0, sleep=sleep, clock=lambda: now[0])


def test_identifies_itself_and_reads_the_rules_first(server: Server, client: Client) -> None:
    server.page("/a", "<p>a</p>")
    assert client.page(f"{server.base}/a").data == b"<p>a</p>"
    assert [path for path, _ in server.asked] == ["/robots.txt", "/a"]
    assert {agent for _, agent in server.asked} == {
        "dicom-map-harvest/1 (+https://example.org/about)"
    }


def test_addresses_forbidden_by_robots_txt_are_not_requested(
    server: Server, client: Client
) -> None:
    rules = "User-agent: *\nDisallow: /private\nAllow: /private/open\nDisallow: /*.cgi$\n"
    server.answers["/robots.txt"] = Answer(rules.encode())
    server.page("/private/open.pdf", "x")
    for path in ("/private/a.pdf", "/run.cgi"):
        with pytest.raises(Refused, match="robots.txt does not allow it"):
            client.page(server.base + path)
    client.page(f"{server.base}/private/open.pdf")
    assert server.paths() == ["/private/open.pdf"]


def test_rules_for_this_client_have_precedence(server: Server, client: Client) -> None:
    server.answers["/robots.txt"] = Answer(
        b"User-agent: *\nAllow: /\n\nUser-agent: dicom-map-harvest\nDisallow: /\n"
    )
    with pytest.raises(Refused):
        client.page(f"{server.base}/a")
    assert server.paths() == []


def test_a_host_whose_rules_fail_is_left_alone(server: Server, client: Client) -> None:
    server.answers["/robots.txt"] = Answer(b"", 503)
    server.page("/a", "a")
    with pytest.raises(Postponed, match="left alone"):
        client.page(f"{server.base}/a")
    assert server.paths() == []


def test_requests_to_one_host_are_delayed(
    server: Server, client: Client, pauses: list[float]
) -> None:
    for path in ("/a", "/b"):
        server.page(path, "x")
        client.page(server.base + path)
    assert pauses == [2.0, 2.0]


def test_a_longer_crawl_delay_is_obeyed(
    server: Server, client: Client, pauses: list[float]
) -> None:
    server.answers["/robots.txt"] = Answer(b"User-agent: *\nCrawl-delay: 7\n")
    for path in ("/a", "/b"):
        server.page(path, "x")
        client.page(server.base + path)
    assert pauses[-1] == 7.0
    server.answers["/robots.txt"] = Answer(b"User-agent: *\nCrawl-delay: 86400\n")
    with pytest.raises(Postponed, match="86400 s between requests"):
        Client("x", sleep=pauses.append).page(f"{server.base}/a")


def test_a_busy_host_is_asked_again_after_its_delay(
    server: Server, client: Client, pauses: list[float]
) -> None:
    answers = [Answer(b"", 429, {"Retry-After": "30"}), Answer(b"", 503), Answer(b"here")]
    server.answers["/a"] = lambda: answers.pop(0)
    assert client.page(f"{server.base}/a").data == b"here"
    assert 30.0 in pauses and 4.0 in pauses


def test_a_host_that_demands_a_long_delay_is_skipped(server: Server, client: Client) -> None:
    server.answers["/a"] = Answer(b"", 429, {"Retry-After": "3600"})
    with pytest.raises(Postponed, match="wait 3600 s"):
        client.page(f"{server.base}/a")
    assert server.paths() == ["/a"]


def test_a_failing_request_is_made_three_times(server: Server, client: Client) -> None:
    server.answers["/a"] = Answer(b"", 500)
    with pytest.raises(Failed, match="status 500"):
        client.page(f"{server.base}/a")
    assert server.paths() == ["/a"] * module.TRIES
    with pytest.raises(Refused, match="status 404"):
        client.page(f"{server.base}/nothing")
    assert server.paths().count("/nothing") == 1


def test_redirects_obey_the_rules_too(server: Server, client: Client) -> None:
    server.answers["/robots.txt"] = Answer(b"User-agent: *\nDisallow: /secret\n")
    server.answers["/a"] = Answer(b"", 302, {"Location": "/b"})
    server.page("/b", "b")
    assert client.page(f"{server.base}/a").url == f"{server.base}/b"
    for target, reason in (
        ("/secret", "robots.txt"),
        ("file:///etc/passwd", "scheme"),
        ("/round", "more than 5 redirects"),
    ):
        server.answers["/round"] = Answer(b"", 301, {"Location": target})
        with pytest.raises(Refused, match=reason):
            client.page(f"{server.base}/round")
    assert "/secret" not in server.paths()


def test_the_size_of_a_response_is_limited(
    server: Server, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MOST_PAGE_BYTES", 1000)
    server.answers["/a"] = Answer(b"x" * 1001)
    with pytest.raises(Refused, match="more than 1000 bytes"):
        client.page(f"{server.base}/a")
    server.answers["/b"] = Answer(b"x" * 1000)
    assert len(client.page(f"{server.base}/b").data) == 1000


def test_a_truncated_response_is_an_error(server: Server, client: Client) -> None:
    server.answers["/a"] = Answer(b"half of it", length=20)
    with pytest.raises(Failed, match="/a"):
        client.page(f"{server.base}/a")


def test_an_unreachable_host(client: Client) -> None:
    with pytest.raises(Postponed, match="127.0.0.1"):
        client.page("http://127.0.0.1:1/a")
