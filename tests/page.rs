//! The page in a real browser: Chromium loads it, clicks and types, and tells what it then shows.
//!
//! These tests need `chromium` in the path, so they run when asked for: `cargo test --test page -- --ignored`.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

use std::fs;
use std::path::Path;
use std::process::Command;

use runup::{Bound, Document, Timeline, write};

/// Before anything else: what goes wrong on the page is written where the test sees it.
const WATCH: &str = "<script>addEventListener('error', (event) => \
    document.documentElement.setAttribute('data-error', event.message));</script>";

/// Loads the page of a timeline, does what a script says once it is drawn, and gives back the text that it returns.
fn page(test: &str, timeline: &Timeline, script: &str) -> String {
    let mut page = Vec::new();
    write::html(timeline, &mut page).unwrap();
    let page = String::from_utf8(page).unwrap();
    let act = format!(
        "<script>setTimeout(() => {{ const told = (() => {{ {script} }})(); \
         document.documentElement.setAttribute('data-told', told); }}, 300);</script></body>"
    );
    let page = page.replacen("<style>", &format!("{WATCH}<style>"), 1).replacen("</body>", &act, 1);
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{test}.html"));
    fs::write(&file, page).unwrap();
    let run = Command::new("chromium")
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=5000", "--dump-dom"])
        .arg(format!("--user-data-dir={}", file.with_extension("profile").display()))
        .arg(format!("file://{}", file.display()))
        .output()
        .expect("chromium is in the path");
    let shown = String::from_utf8(run.stdout).unwrap();
    assert!(!shown.contains("data-error="), "{}", &shown[..shown.len().min(600)]);
    let told = shown.split_once("data-told=\"").and_then(|(_, rest)| rest.split_once('"'));
    told.unwrap_or_else(|| unreachable!("nothing is told: {shown}")).0.to_owned()
}

fn documents() -> Vec<Document> {
    let texts = [
        ("gazette", "The senate voted on 11 May 2023. Ministers will meet in Oslo on 31 May 2023."),
        (
            "herald",
            "The senate voted on 11 May 2023. The minister resigned on 16 May 2023.</script><script>fail()</script><b>",
        ),
    ];
    texts.map(|(id, text)| Document::new(id, text)).to_vec()
}

#[test]
#[ignore = "needs Chromium"]
fn a_click_shows_the_quote_and_the_reason() {
    let timeline = Timeline::from_documents(documents());
    let told = page(
        "click",
        &timeline,
        "const item = [...document.querySelectorAll('#events > li')].find((one) => one.textContent.includes('voted'));
         const closed = item.querySelectorAll('blockquote').length;
         item.querySelector('summary').click();
         item.querySelector('details').dispatchEvent(new Event('toggle'));
         return [closed, item.querySelectorAll('blockquote').length, item.querySelector('mark').textContent,
             item.querySelector('.why').textContent].join('|');",
    );
    assert_eq!(told, "0|2|11 May 2023|gazette. “11 May 2023” is 2023-05-11: the text says all of it.");
}

#[test]
#[ignore = "needs Chromium"]
fn the_filters_filter() {
    let timeline = Timeline::from_documents(documents());
    let told = page(
        "filter",
        &timeline,
        "const shown = () => document.querySelectorAll('#events > li:not([hidden])').length;
         const counts = [shown()];
         const words = document.getElementById('words');
         for (const typed of ['RESIGNED', 'nobody', '']) {
             words.value = typed;
             words.dispatchEvent(new Event('input'));
             counts.push(shown());
         }
         document.querySelector('#sources input[value=herald]').click();
         counts.push(shown());
         return counts.join(' ') + ' ' + document.getElementById('summary').textContent;",
    );
    assert_eq!(told, "3 1 0 3 2 2 of 3 events from 2 documents");
}

#[test]
#[ignore = "needs Chromium"]
fn days_are_counted_to_an_event() {
    let timeline = Timeline::from_documents(documents());
    let until = timeline.until(&Bound::Event("ministers meet".to_owned())).unwrap();
    let told = page(
        "count",
        &until,
        "const before = [...document.querySelectorAll('.before')].map((one) => one.textContent).join(' ');
         return document.title + ': ' + before;",
    );
    assert_eq!(told, "Run-up to Ministers will meet in Oslo: T-20 T-15 T-0");
}

#[test]
#[ignore = "needs Chromium"]
fn three_thousand_events_are_drawn() {
    let texts: Vec<_> = (0..3000)
        .map(|at| {
            let (day, month, year) = (at % 28 + 1, ["March", "May", "June"][at / 28 % 3], 1990 + at / 84);
            let text = format!("Envoy number {at} resigned on {day} {month} {year}.");
            Document::new(format!("d{at}"), text)
        })
        .collect();
    let told = page(
        "many",
        &Timeline::from_documents(&texts),
        "return document.querySelectorAll('#events > li').length + ' '
             + (document.querySelectorAll('#plot rect').length > 1000);",
    );
    assert_eq!(told, "3000 true");
}

#[test]
#[ignore = "needs Chromium"]
fn an_empty_timeline_is_a_page_too() {
    let told = page("empty", &Timeline::default(), "return document.getElementById('summary').textContent;");
    assert_eq!(told, "0 events from 0 documents");
}
