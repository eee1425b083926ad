//! A page: one file that shows a timeline in a browser, without a network.

use std::io::{self, Write};

use super::json::line;
use crate::form::Written;
use crate::timeline::Timeline;

/// The page without what it shows, and its parts.
const PAGE: &str = include_str!("page/page.html");
const STYLE: &str = include_str!("page/page.css");
const SCRIPT: &str = include_str!("page/page.js");

/// Writes a timeline as a page that stands by itself: an axis to zoom, a list in which a click shows every quote with its
/// source and the reason for its day, filters by words and sources, and a count of the days to an event of choice.
///
/// The timeline stands in it as the same [`json`](super::json()), in the element `data`. Nothing is loaded from anywhere, and no
/// text of a document becomes markup or script.
///
/// # Errors
///
/// Those of the writer.
pub fn html(timeline: &Timeline, out: &mut impl Write) -> io::Result<()> {
    let mut data = Vec::new();
    line(&Written(timeline), &mut data)?;
    // Inside the element a `<` could end it; everything else is JSON as it stands.
    let data = String::from_utf8_lossy(&data).trim_end().replace('<', "\\u003c");
    let mut rest = PAGE;
    for (mark, part) in [("{{style}}", STYLE), ("{{data}}", &data), ("{{script}}", SCRIPT)] {
        let (before, behind) = rest.split_once(mark).unwrap_or((rest, ""));
        out.write_all(before.as_bytes())?;
        out.write_all(part.as_bytes())?;
        rest = behind;
    }
    out.write_all(rest.as_bytes())
}
