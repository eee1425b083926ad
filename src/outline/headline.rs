//! Which line is the title of the document.

use super::BlockKind;
use super::clockline::{self, Clockline};
use super::furniture::is_furniture;
use super::line::{self, Line};

/// The lines at the top of the page among which the title is looked for.
const TOP: usize = 40;
/// The most words of a title.
const LONGEST: u8 = 29;
/// The mottos of sites are shorter than this; what ends as a sentence and is not is text.
pub(super) const MOTTO: u8 = 8;
/// Site names and names of sections are shorter than this.
const SHORT: u8 = 4;

/// The index of the headline: the line that bears the given title, else the one at the top that has its shape.
pub(super) fn find(lines: &[Line<'_>], kinds: &[Option<BlockKind>], title: Option<&str>) -> Option<usize> {
    if let Some(wanted) = title.map(key).filter(|key| !key.is_empty()) {
        return lines.iter().take(TOP).position(|line| {
            let found = if line.text.len() <= 400 { key(line.text) } else { String::new() };
            // The given title may bear the name of the site after it, or before.
            let within =
                |text: &str| text.split_whitespace().count() >= SHORT.into() && wanted.contains(text);
            found == wanted || (!line.is_prose() && within(&found))
        });
    }
    let is_prose = |at: &usize| kinds[*at].is_none() && lines[*at].is_prose() && !may_head(&lines[*at]);
    let prose = || (0..lines.len()).filter(is_prose).take(TOP);
    let first_prose = prose().find(|at| lines[*at].words >= MOTTO).or_else(|| prose().next());
    let labels: Vec<usize> = (0..first_prose?.min(TOP))
        .filter(|at| kinds[*at].is_none() && may_head(&lines[*at]) && !is_furniture(&lines[*at]))
        .filter(|at| Clockline::read(&lines[*at]).is_none() && !clockline::is_byline(lines[*at].text))
        .collect();
    let doubled =
        labels.windows(2).find(|pair| lines[pair[0]].text == lines[pair[1]].text).map(|pair| pair[0]);
    let titled = |at: &&usize| lines[**at].words >= SHORT;
    doubled.or_else(|| labels.iter().find(titled).copied()).or_else(|| labels.last().copied())
}

/// Whether a line has the shape of a title: short, and no statement with a full stop; it may be a question or quote.
fn may_head(line: &Line<'_>) -> bool {
    if line.words > LONGEST {
        return false;
    }
    let bare = line::bare(line.text);
    let open = bare.ends_with([';', ',', '-', '–', '—']) || line.announces() || line.is_item();
    !open && (!line.stops || bare.ends_with(['?', '!', '…']))
}

/// A title for comparison: its words in lower case, one space between, without punctuation.
pub(crate) fn key(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_alphanumeric() {
            key.extend(c.to_lowercase());
        } else if !"'’‘ʼ".contains(c) && !key.ends_with(' ') && !key.is_empty() {
            key.push(' ');
        }
    }
    key.truncate(key.trim_end().len());
    key
}
