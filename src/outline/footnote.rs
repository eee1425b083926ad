//! Numbered notes: the lines that open one, and whether the text cites it.

use std::collections::BTreeSet;

use super::BlockKind;
use super::line::Line;
use super::mark::{Style, is_raised, mark};

/// Finds the lines that are footnotes: each opens with a mark, their numbers rise, and where the style is one
/// that other things are written in too, the text cites them.
pub(super) fn find(lines: &[Line<'_>], kinds: &mut [Option<BlockKind>]) {
    let mut cited = None;
    let mut last: Option<(Style, u32)> = None;
    let mut open = None;
    for (at, line) in lines.iter().enumerate() {
        let note = mark(line.text).filter(|(style, number, length)| {
            let rises = last.is_none_or(|(before, highest)| before == *style && *number > highest);
            let says = line.text.get(*length..).is_some_and(|rest| rest.chars().any(char::is_alphanumeric));
            rises
                && says
                && match style {
                    Style::Square => true,
                    _ => cited
                        .get_or_insert_with(|| citations(lines))
                        .contains(&(*style == Style::Raised, *number)),
                }
        });
        if let Some((style, number, _)) = note {
            last = Some((style, number));
            open = Some(number);
            kinds[at] = Some(BlockKind::Footnote(number));
        } else if line.opens {
            open = None;
        } else if let Some(number) = open {
            // A footnote goes on to the next blank line.
            kinds[at] = Some(BlockKind::Footnote(number));
        }
    }
}

/// The numbers cited inside lines, raised or in round brackets.
fn citations(lines: &[Line<'_>]) -> BTreeSet<(bool, u32)> {
    let mut cited = BTreeSet::new();
    for line in lines {
        let mut before = None;
        for (at, c) in line.text.char_indices() {
            // Inside the line, right after a word or a stop: "m²" is for the reader of the note's number to rule out.
            if before.is_some_and(|c: char| !c.is_ascii_digit())
                && (c == '(' || is_raised(c))
                && let Some((style, number, _)) = line.text.get(at..).and_then(mark)
            {
                cited.insert((style == Style::Raised, number));
            }
            before = Some(c);
        }
    }
    cited
}
