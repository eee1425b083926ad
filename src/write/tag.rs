//! The mentions of a document, as a line of JSON.

use std::fmt::Write as _;
use std::io::{self, Write};

use serde_json::to_string;

use super::escape::escaped;
use super::printer::number;
use crate::document::Document;
use crate::expression::Meaning;
use crate::form::{TagForm, TimeForm};
use crate::resolve::Mention;

/// So many bytes most mentions take.
const MENTION: usize = 200;

/// Writes the mentions of a document as one line of JSON.
///
/// # Errors
///
/// Those of the writer.
pub fn tag(document: &Document, mentions: &[Mention], out: &mut impl Write) -> io::Result<()> {
    let mut line = to_string(&TagForm::of(document, &[]))?;
    line.truncate(line.len().saturating_sub("]}".len()));
    line.reserve(MENTION * mentions.len());
    for (index, mention) in mentions.iter().enumerate() {
        line.push_str(if index > 0 { "," } else { "" });
        let text = mention.span.of(&document.text);
        // Mentions are written by the thousand, and most have nothing that asks for more than their own words.
        if is_plain(mention) && is_quotable(text) {
            plain(mention, text, &mut line);
        } else {
            line.push_str(&to_string(&TimeForm::of(mention, text))?);
        }
    }
    line.push_str("]}\n");
    escaped(&line, out)
}

/// Whether a mention has but one reading, and is no set, which says more of itself.
fn is_plain(mention: &Mention) -> bool {
    mention.alternatives.is_empty() && !matches!(mention.expression.meaning, Meaning::Set(_))
}

/// Whether a text stands in JSON as it is.
fn is_quotable(text: &str) -> bool {
    text.bytes().all(|byte| byte >= b' ' && byte != b'"' && byte != b'\\')
}

/// Writes a plain mention of such a text, as its form is written; its value and its reason hold nothing that JSON escapes.
fn plain(mention: &Mention, text: &str, line: &mut String) {
    line.push_str("{\"start\":");
    number(mention.span.start as u64, line);
    line.push_str(",\"end\":");
    number(mention.span.end as u64, line);
    for part in [",\"text\":\"", text, "\",\"type\":\"", mention.kind.name(), "\",\"value\":\""] {
        line.push_str(part);
    }
    // Nothing fails that is written to memory.
    let _ = write!(line, "{}", mention.value);
    if let Some(modifier) = mention.modifier {
        line.push_str("\",\"mod\":\"");
        line.push_str(modifier.name());
    }
    for part in ["\",\"rule\":\"", mention.rule, "\",\"because\":\""] {
        line.push_str(part);
    }
    let _ = write!(line, "{}", mention.because);
    line.push_str("\"}");
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        // A document is dated in each of them.
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn a_line_is_its_form(
            text in "((May|March) [0-9]{1,2}|Monday|every day|04/05/2023|about two weeks|yesterday|5 p\\.m\\.|1999|the third quarter|\"Friday\nnight\"|in the 1990s|44 BC|today|\\PC|[.,:;\"\\\\\n] ){0,20}",
            id in ".{0,4}", published: bool,
        ) {
            let mut document = Document::new(id, text);
            document.published = published.then(|| crate::calendar::Day::nearest(2023, 6, 8));
            let mentions = document.mentions();
            let (mut line, mut form) = (Vec::new(), Vec::new());
            tag(&document, &mentions, &mut line)?;
            super::super::json::line(&TagForm::of(&document, &mentions), &mut form)?;
            prop_assert_eq!(String::from_utf8(line), String::from_utf8(form));
        }
    }
}
