//! Each expression of a text for a person: its value, the steps that dated it, and what else it could have meant.

use std::io::{self, Write};

use super::Terminal;
use super::line::{Style, clean, folded};
use crate::document::Document;
use crate::resolve::Mention;

/// Writes what the mentions of a document mean, and why.
///
/// # Errors
///
/// Those of the writer.
pub fn explain(
    document: &Document,
    mentions: &[Mention],
    terminal: Terminal,
    out: &mut impl Write,
) -> io::Result<()> {
    if mentions.is_empty() {
        writeln!(out, "{}", terminal.paint(Style::Faint, "no time expression found"))?;
    }
    for mention in mentions {
        explain_one(document, mention, terminal, out)?;
        writeln!(out)?;
    }
    let spoken = document.spoken();
    let limit = if spoken.language.is_read() { "" } else { UNREAD };
    for line in folded(&format!("language {spoken}{limit}"), terminal.beside(0)) {
        writeln!(out, "{}", terminal.paint(Style::Faint, &line))?;
    }
    Ok(())
}

fn explain_one(
    document: &Document,
    mention: &Mention,
    terminal: Terminal,
    out: &mut impl Write,
) -> io::Result<()> {
    let words = format!("“{}”", clean(mention.span.of(&document.text)));
    writeln!(out, "{}", terminal.paint(Style::Strong, &words))?;
    let mut row = |name: &str, text: &str| {
        let lines = folded(text, terminal.beside(MARGIN));
        lines.iter().enumerate().try_for_each(|(index, line)| {
            let name = terminal.paint(Style::Faint, &format!("  {:<7}", if index == 0 { name } else { "" }));
            writeln!(out, "{name}{line}")
        })
    };
    let modifier = mention.modifier.map_or(String::new(), |modifier| format!(", {}", modifier.name()));
    row("value", &format!("{} ({}{modifier})", mention.value, mention.kind.name()))?;
    if let Some(interval) = mention.interval {
        let name = interval.certainty().name();
        row(
            "days",
            &match interval.start() == interval.end() {
                true => format!("{}, {name}", interval.start()),
                false => format!("{} to {}, {name}", interval.start(), interval.end()),
            },
        )?;
    }
    row("rule", mention.rule)?;
    for (index, step) in mention.because.0.iter().enumerate() {
        row(if index == 0 { "why" } else { "" }, &step.to_string())?;
    }
    for other in &mention.alternatives {
        row("or", &format!("{} ({} %): {}", other.value, other.weight, other.because))?;
    }
    Ok(())
}

/// What is found all the same in a language that cannot be read.
const UNREAD: &str = ", which cannot be read: only dates as ISO 8601 writes them are found";

/// Where the rows begin.
const MARGIN: usize = 9;
