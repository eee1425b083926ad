//! What went wrong, for whoever wants to mend it: the commonest kinds of errors first, with some of each.

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::corpus::Set;
use crate::score::{Error, Mark};

/// The errors on a set, `shown` of each kind; a kind is a cause and the rule that read the words.
pub(super) fn listed(set: &Set, errors: &[Error], shown: usize) -> String {
    let mut kinds: BTreeMap<_, Vec<&Error>> = BTreeMap::new();
    for error in errors {
        let rule = error.found.as_ref().map_or("", |found| found.rule.as_str());
        kinds.entry((error.cause, rule)).or_default().push(error);
    }
    let mut kinds: Vec<_> = kinds.into_iter().collect();
    kinds.sort_by_key(|(_, errors)| std::cmp::Reverse(errors.len()));
    let mut text = String::new();
    for ((cause, rule), errors) in kinds {
        let by = if rule.is_empty() { String::new() } else { format!(", rule {rule}") };
        let _ = writeln!(text, "{}: {} × {}{by}", set.name, errors.len(), cause.name());
        for error in errors.into_iter().take(shown) {
            let _ = writeln!(text, "    {}", told(set, error));
        }
    }
    text
}

/// One error on one line: what is right, what was found, and the words around.
fn told(set: &Set, error: &Error) -> String {
    let document = &set.texts[error.document].document;
    let side = |mark: &Option<Mark>| {
        mark.as_ref().map_or("–".to_owned(), |mark| {
            let words = slice(&document.text, mark.begin, mark.end);
            format!("“{words}” {} {}", mark.kind(), mark.value.as_deref().unwrap_or("–"))
        })
    };
    let Some(mark) = error.gold.as_ref().or(error.found.as_ref()) else { return String::new() };
    let around = slice(&document.text, mark.begin.saturating_sub(60), mark.end + 40);
    format!("gold {}  found {}  … {around} …  ({})", side(&error.gold), side(&error.found), document.id)
}

/// Some code points of a text on one line.
fn slice(text: &str, begin: usize, end: usize) -> String {
    let plain = |char: char| if char.is_control() { ' ' } else { char };
    text.chars().skip(begin).take(end.saturating_sub(begin)).map(plain).collect()
}
