//! A page of HTML: the article in it, without the furniture around, and what the page says of it.

mod depth;
mod encoding;
mod metadata;

use std::io::Read;

use dom_query::Document as Page;
use dom_smoothie::{Config, Readability, TextMode};

use super::place::Place;
use super::record::Record;
use super::{Placements, broken, problem};
use crate::error::{Error, ErrorKind};
use depth::{deeper_than, leaves_open};
use metadata::Metadata;

/// A page may have so many bytes; those of articles have a hundredth.
const LONGEST: u64 = 32 << 20;

/// Elements may stand so deep in each other; what finds the article takes the square of it.
const DEEPEST: usize = 512;

/// So many elements may be open at once where the page is taken apart, which takes the square of it too.
const MOST_OPEN: usize = 4096;

/// Between the heading and the article so many lines may say when it was published, each of so many bytes.
const LINES: usize = 12;
const LINE: usize = 160;

/// The one document of a page, after what is wrong with it. `id` is its id.
pub(super) fn documents(place: &Place, id: String, reader: impl Read) -> Placements {
    let mut bytes = Vec::new();
    if let Err(error) = reader.take(LONGEST + 1).read_to_end(&mut bytes) {
        return problem(broken(place, &error));
    }
    if bytes.len() as u64 > LONGEST {
        let message = format!("the page is too long: expected at most {} MiB", LONGEST >> 20);
        return problem(Error::new(ErrorKind::Format, message).at(place));
    }
    let (source, strange) = encoding::decoded(&bytes);
    let strange = strange.map(|error| Err(error.at(place)));
    let (record, missing) = match read(&source) {
        Ok(read) => read,
        Err(error) => return Box::new(strange.into_iter().chain([Err(error.at(place))])),
    };
    let missing = missing.map(|error| Err(error.at(place)));
    let record = Record { id: Some(id), ..record };
    Box::new(strange.into_iter().chain(missing).chain(record.checked(place)))
}

/// What a page holds, and what is missing in it.
fn read(source: &str) -> Result<(Record, Option<Error>), Error> {
    let too_deep = || {
        let message = format!("elements stand too deep in each other: expected at most {DEEPEST} levels");
        Error::new(ErrorKind::Format, message)
    };
    if leaves_open(MOST_OPEN, source) {
        return Err(too_deep());
    }
    let page = Page::from(source);
    if deeper_than(DEEPEST, page.root()) {
        return Err(too_deep());
    }
    let metadata = Metadata::of(&page);
    page.select("script, style, template, noscript").remove();
    let whole = page.body().map(|body| body.formatted_text().to_string()).unwrap_or_default();
    if whole.trim().is_empty() {
        return Err(Error::new(ErrorKind::Format, "the page has no text: expected an article"));
    }
    let (mut text, missing) = match article(page) {
        Some(text) => (text, None),
        None => {
            let message =
                "no article is found in the page: expected paragraphs of text; all its text is read";
            (whole.clone(), Some(Error::new(ErrorKind::Format, message)))
        }
    };
    if metadata.published.is_none() && missing.is_none() {
        text.insert_str(0, &lines_above(&whole, &text));
    }
    Ok((metadata.into_record(text), missing))
}

/// The text of the article in a page, a line a paragraph.
fn article(page: Page) -> Option<String> {
    let config = Config { text_mode: TextMode::Formatted, disable_json_ld: true, ..Config::default() };
    let article = Readability::with_document(page, None, Some(config)).ok()?.parse().ok()?;
    Some(article.text_content.to_string()).filter(|text| !text.trim().is_empty())
}

/// The short lines right above the article that have a figure: where nothing else dates the page, its byline and its
/// clock line do, which are no part of the article.
fn lines_above(whole: &str, article: &str) -> String {
    let first = article.lines().find(|line| !line.trim().is_empty()).unwrap_or_default().trim();
    let lines: Vec<&str> = whole.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let at = lines.iter().position(|line| line.starts_with(first)).unwrap_or_default();
    let above = &lines[at.saturating_sub(LINES)..at];
    let dated =
        above.iter().filter(|line| line.len() <= LINE && line.contains(|char: char| char.is_ascii_digit()));
    dated.flat_map(|line| [line, "\n\n"]).collect()
}
