"""User actions on the pages, in a real browser."""

from __future__ import annotations

import time

import pytest
import samples
from conftest import CORPUS, LOOKS, PROGRAM, SHOTS, until

#: The time from a key press to the first result on the page: the goal, which a run on an idle
#: machine shows (`make test-browser` prints it), and the limit on any machine.
WANTED_MILLISECONDS, MOST_MILLISECONDS = 50, 1000
#: Between two keys of somebody who types 100 words a minute.
KEY_MILLISECONDS = 120


def upload(page, server, name: str, content: bytes) -> None:
    page.goto(f"{server.address}/files")
    page.set_input_files(
        "#choose", {"name": name, "mimeType": "application/dicom", "buffer": content}
    )
    page.wait_for_selector("#tree .row")


def test_search_leads_to_the_page_of_an_entry(page, server):
    page.fill("#q", "0043,1039")
    page.wait_for_selector("#results tbody tr")
    assert "(0043,xx39)" in page.inner_text("#results tbody tr >> nth=0")
    # The first row may be the same as before.
    results = "performance.getEntriesByName('results').length"
    before = page.evaluate(results)
    page.fill("#q", "b value gems_parm")
    until(page, f"{results} > {before}")
    assert "GEMS_PARM_01" in page.inner_text("#results tbody tr >> nth=0")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_selector("article")
    assert page.inner_text("h1") == "(0043,xx39) B Value"
    text = page.inner_text("main")
    for part in ["GEMS_PARM_01", "GE HealthCare", "safe private", "dcmtk-private:private.dic"]:
        assert part in text
    assert 'dicom_map.read("scan.dcm")["GEMS_PARM_01", 0x0043, 0x39]' in text
    page.click("article button >> nth=0")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("dicom-map lookup '(0043,xx39)' 'GEMS_PARM_01'")
    # Without its creator the page lists every candidate; the address no longer contains a token.
    page.goto(f"{server.address}/entry?q=0043,1039")
    page.wait_for_selector("#entries tbody tr")
    assert "GEMS_PARM_01" in page.inner_text("#entries tbody tr >> nth=0")
    page.goto(f"{server.address}/?q=PatientName&kind=public")
    page.wait_for_selector("#results tbody tr")
    assert page.input_value("#kind") == "public"


def test_filters_narrow_a_search(page):
    page.fill("#q", "temperature")
    page.wait_for_selector("#results tbody tr")
    page.select_option("#kind", "private")
    page.select_option("#vendor", "Siemens Healthineers")
    page.select_option("#vr", "DS")
    until(
        page,
        "[...document.querySelectorAll('#results tbody tr')].every((it) => it.cells[2].innerText.includes('DS') && it.innerText.includes('Siemens'))",
    )
    page.fill("#q", "phase encodng")
    page.select_option("#kind", "")
    page.select_option("#vendor", "")
    page.select_option("#vr", "")
    until(page, "document.getElementById('status').innerText.includes('phase encoding')")
    page.fill("#q", "zzzzqq")
    until(page, "document.getElementById('status').innerText === 'Nothing found'")


def test_the_first_result_comes_at_once(page):
    until(page, "document.getElementById('vr').options.length > 20")
    times = page.evaluate(
        """async (PAUSE) => {
            const q = document.getElementById("q"), body = document.querySelector("#results tbody");
            const times = [];
            for (const text of ["b", "b v", "b value", "patient", "gems", "0043,1039", "slice", "TR"]) {
                const changed = new Promise((done) => new MutationObserver((_, it) => { it.disconnect(); done(); })
                    .observe(body, { childList: true }));
                const began = performance.now();
                q.value = text;
                q.dispatchEvent(new Event("input", { bubbles: true }));
                await changed;
                times.push(performance.now() - began);
                // Nobody types so fast that the page has no time to show the last answer.
                await new Promise((done) => setTimeout(done, PAUSE));
            }
            return times.sort((left, right) => left - right);
        }""",
        KEY_MILLISECONDS,
    )
    # The median: a machine with other load is slow now and then.
    middle = times[len(times) // 2]
    shown = [round(it, 1) for it in times]
    print(f"milliseconds to the first result: {shown}, wanted {WANTED_MILLISECONDS}")
    assert middle < MOST_MILLISECONDS


def test_a_file_of_the_corpus_is_dropped_and_read(page, server):
    if not CORPUS.is_dir():
        pytest.skip("data corpus: is not beside the project")
    path = CORPUS / "siemens-magnetom-prisma-fit-xa30-1.dcm"
    page.goto(f"{server.address}/files")
    # As a browser passes a dropped file.
    data = page.evaluate_handle(
        """async (bytes) => {
            const transfer = new DataTransfer();
            const raw = Uint8Array.from(atob(bytes), (it) => it.charCodeAt(0));
            transfer.items.add(new File([raw], "dropped.dcm"));
            return transfer;
        }""",
        __import__("base64").b64encode(path.read_bytes()).decode(),
    )
    page.dispatch_event("#drop", "drop", {"dataTransfer": data})
    page.wait_for_selector("#tree .row")
    assert page.inner_text("#file-title") == "dropped.dcm"
    # A nested private element, found by its name.
    page.check("#private")
    page.fill("#filter", "dicom acquisition contrast")
    row = page.locator("#tree .row", has_text="DICOM Acquisition Contrast")
    row.wait_for()
    assert "SIEMENS MR SDS 01" in row.inner_text()
    assert "(5200,9229)[0].(0021,10FE)[0].(0021,1049)" in row.inner_text()
    assert row.locator(".value span").first.inner_text() == "DIFFUSION"
    until(page, "document.querySelector('#picture img').naturalWidth > 0")


def test_a_vendor_block_is_decoded(page, server):
    path = CORPUS / "siemens-triotim-qa-1.dcm"
    if not path.is_file():
        pytest.skip("data corpus: is not beside the project")
    upload(page, server, path.name, path.read_bytes())
    page.fill("#filter", "(0029,1010)")
    # The previous rows are replaced, with their buttons.
    page.wait_for_selector("text=found, at any depth")
    page.get_by_role("button", name="decoded: CSA").first.click()
    page.wait_for_selector(".whole >> text=B_value")
    assert "MosaicRefAcqTimes" in page.inner_text(".whole")


def test_a_nested_private_element_is_found_and_read(page, server):
    upload(page, server, "nested.dcm", samples.nested())
    page.locator("#tree .row", has_text="(0040,A730)").locator("button.toggle").click()
    page.locator("#tree .row", has_text="item 1").first.focus()
    page.keyboard.press("ArrowRight")
    until(page, "document.querySelectorAll('#tree ul ul ul .row').length > 0")
    page.fill("#filter", "b value")
    row = page.locator("#tree .row", has_text="B Value")
    row.wait_for()
    until(page, "document.getElementById('found').innerText.startsWith('1 elements')")
    assert "GEMS_PARM_01" in row.inner_text() and r"1000\0\0\0" in row.inner_text()
    assert "(0040,A730)[0].(0040,A730)[0].(0043,1039)" in row.inner_text()
    row.get_by_role("button", name="bytes").click()
    page.wait_for_selector(".hex")
    assert "31 30 30 30 5c" in page.inner_text(".hex").lower()
    # Its image, frame by frame.
    until(page, "document.querySelector('#picture img').naturalWidth === 8")
    page.focus("#frame")
    page.keyboard.press("ArrowRight")
    until(page, "document.querySelector('#picture img').src.includes('frame=1')")
    page.select_option("#window", "own")
    until(page, "document.querySelector('#picture img').src.includes('window=128%2C256')")
    page.click("#copy-json")
    until(page, "document.getElementById('copy-json').innerText === 'Copied'")
    assert '"00431039"' in page.evaluate("navigator.clipboard.readText()")
    # Two files compared.
    upload(page, server, "other.dcm", samples.nested(b"500\\0\\0\\0 "))
    page.select_option("#other", label="nested.dcm")
    page.wait_for_selector("#differences tr")
    text = page.inner_text("#differences")
    assert r"500\0\0\0" in text and r"1000\0\0\0" in text and "B Value" in text


def test_a_hostile_file_is_text(page, server):
    upload(page, server, "<img src=x onerror=window.hacked=1>\u202e.dcm", samples.hostile())
    shown = [page.inner_text("main")]
    assert samples.SCRIPT in shown[0] and r"\u{1b}[2J" in shown[0] and r"\u{202e}" in shown[0]
    page.fill("#filter", "hacked")
    until(page, "document.getElementById('found').innerText.includes('found')")
    for button in page.locator(".row button", has_text="show all").all():
        button.click()
    shown.append(page.inner_text("main"))
    page.goto(f"{server.address}/files?folder=0&path=hostile%20%3Cb%3E.dcm")
    page.wait_for_selector("#tree .row")
    shown.append(page.inner_text("main"))
    page.goto(f"{server.address}/entry?q=%3Cb%3E%E2%80%AE")
    until(page, "document.getElementById('status').innerText !== ''")
    shown.append(page.inner_text("main"))
    page.goto(f"{server.address}/archive")
    take_census(page)
    page.fill("#filter", "<b>")
    shown.append(page.inner_text("main"))
    for text in shown:
        assert not set("\x1b\u202e\u2066") & set(text)
    assert page.evaluate("window.hacked") is None
    assert page.locator("main b, main script").count() == 0
    # Inline code would not run.
    policy = page.request.get(f"{server.address}/").headers["content-security-policy"]
    assert "unsafe" not in policy and policy.startswith("default-src 'self'")


def take_census(page) -> None:
    page.wait_for_selector("#form:not([hidden])")
    if not page.locator("#result").is_visible():
        page.wait_for_timeout(300)
    if not page.locator("#result").is_visible():
        page.click("#start")
    page.wait_for_selector("#rows tbody tr")


def test_a_census_is_sorted_and_leads_to_a_file(page, server):
    page.goto(f"{server.address}/archive")
    take_census(page)
    rows = page.locator("#rows tbody tr")
    vendors = page.locator("#vendors li").all_inner_texts()
    assert any(": 1 file," in it for it in vendors) and not any(": 1 files" in it for it in vendors)
    assert page.inner_text("#status").endswith(" files examined")
    # Unknown creators come first.
    assert "unknown" in rows.first.locator("td").first.inner_text()
    for title, cell in [("Elements", 6), ("Tag", 1)]:
        for sort in ["descending", "ascending"] if cell == 6 else ["ascending", "descending"]:
            page.get_by_role("button", name=title).click()
            page.wait_for_selector(f"th[aria-sort={sort}]")
            cells = [row.split("\t")[cell] for row in rows.all_inner_texts()]
            keys = [int(it) for it in cells] if cell == 6 else cells
            assert keys == sorted(keys, reverse=sort == "descending")
    page.check("#private")
    page.fill("#filter", "gems_parm")
    until(page, "document.querySelectorAll('#rows tbody tr').length === 1")
    with page.expect_download() as download:
        page.click("#csv")
    text = download.value.path().read_text(encoding="utf-8")
    assert text.startswith("creator,vendor,tag") and "GEMS_PARM_01" in text
    rows.first.get_by_role("link", name="nested.dcm").click()
    page.wait_for_selector("#tree .row")
    assert page.inner_text("#file-title") == "nested.dcm"


def test_ten_thousand_frames_open_at_once(page, server, archive):
    path = archive / "enhanced.dcm"
    path.write_bytes(samples.enhanced())
    began = time.monotonic()
    page.goto(f"{server.address}/files?folder=0&path=enhanced.dcm")
    page.wait_for_selector("#tree .row >> text=(5200,9230)")
    opened = time.monotonic() - began
    began = time.monotonic()
    page.locator("#tree .row", has_text="(5200,9230)").locator("button.toggle").click()
    page.wait_for_selector("#tree .row >> text=item 200")
    items = time.monotonic() - began
    print(f"10,000 frames: opened in {opened:.2f} s, items in {items:.2f} s, wanted 1 s")
    # The limit on any machine; a tree that is built completely takes far longer.
    most = 10
    assert opened < most and items < most
    # The tree is not built completely.
    assert page.locator("#tree .row").count() < 300
    assert "9800 left" in page.inner_text("#tree")
    path.unlink()


@pytest.mark.parametrize(("width", "scheme"), LOOKS)
def test_pages_are_readable_and_accessible(browser, server, tmp_path, width, scheme):
    from axe_playwright_python.sync_playwright import Axe

    SHOTS.mkdir(parents=True, exist_ok=True)
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True
    )
    page = context.new_page()
    page.goto(server.begin)

    def look(name: str) -> None:
        page.screenshot(path=SHOTS / f"{name}-{width}-{scheme}.png")
        found = Axe().run(page).response["violations"]
        assert [(it["id"], it["nodes"][0]["html"]) for it in found] == []
        # Only tables, which have their own scroll bars, are wider than the page.
        assert page.evaluate("document.documentElement.scrollWidth") <= width

    page.fill("#q", "b value")
    page.wait_for_selector("#results tbody tr")
    look("search")
    page.goto(f"{server.address}/entry?tag=(0043,xx39)&creator=GEMS_PARM_01")
    page.wait_for_selector("article")
    look("entry")
    upload(page, server, "nested.dcm", samples.nested())
    page.locator("#tree .row", has_text="(0040,A730)").locator("button.toggle").click()
    page.wait_for_selector("#tree .row >> text=item 1")
    look("files")
    page.goto(f"{server.address}/archive")
    take_census(page)
    look("archive")
    context.close()


def test_a_page_without_a_server(browser, tmp_path):
    import subprocess

    path = tmp_path / "tags.html"
    subprocess.run([PROGRAM, "export", "--format", "html", "-o", str(path)], check=True)
    assert path.stat().st_size < 4_000_000
    context = browser.new_context(offline=True)
    page = context.new_page()
    problems: list[str] = []
    page.on("console", lambda it: problems.append(it.text))
    page.on("request", lambda it: it.url.startswith("file:") or problems.append(it.url))
    page.goto(path.as_uri())
    page.fill("#q", "0043,1039")
    assert "GEMS_PARM_01" in page.inner_text("#rows tr >> nth=0")
    page.fill("#q", "patientname")
    assert "(0010,0010)" in page.inner_text("#rows tr >> nth=0")
    # Its policy prevents everything else.
    page.evaluate("""() => {
        const script = document.createElement("script");
        script.textContent = "window.hacked = 1";
        document.body.append(script);
    }""")
    assert page.evaluate("window.hacked") is None
    assert problems and all("Content Security Policy" in it for it in problems)
    context.close()
