//! Markdown: a list of events with their quotes, and the documents behind them.

use std::io::{self, Write};

use super::days::days;
use super::line::clean;
use crate::extract::Modality;
use crate::timeline::{Event, Source, Timeline};

/// Writes a timeline as Markdown.
///
/// # Errors
///
/// Those of the writer.
pub fn markdown(timeline: &Timeline, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "# Timeline\n")?;
    for event in &timeline.events {
        write_event(event, timeline, out)?;
    }
    if !timeline.documents.is_empty() {
        writeln!(out, "## Documents\n")?;
    }
    for document in &timeline.documents {
        let day = document.published.day.map_or("undated".to_owned(), |day| day.to_string());
        let evidence = escaped(&document.published.evidence);
        writeln!(out, "- {}, {day} ({evidence})", linked(document))?;
    }
    Ok(())
}

fn write_event(event: &Event, timeline: &Timeline, out: &mut impl Write) -> io::Result<()> {
    let mark = match event.modality {
        Modality::Happened => String::new(),
        other => format!(" *({})*", other.name()),
    };
    let before = match timeline.target.as_ref().map(|target| event.days_before(target.day)) {
        Some(1) => " (1 day before)".to_owned(),
        Some(days @ 2..) => format!(" ({days} days before)"),
        _ => String::new(),
    };
    writeln!(out, "- **{}**{before} {}{mark}", days(event.when), escaped(&event.title))?;
    for statement in &event.statements {
        let because = escaped(&statement.time.why());
        let words = escaped(&statement.time.text);
        // Of what no words date there is the reason alone.
        let time = if words.is_empty() { String::new() } else { format!("“{words}”: ") };
        let (said, document) = (escaped(statement.said()), escaped(&statement.document));
        writeln!(out, "  - “{said}” ({document}; {time}{because})")?;
    }
    for conflict in &event.conflicts {
        let who = conflict.documents.iter().map(|id| escaped(id)).collect::<Vec<_>>().join(", ");
        writeln!(out, "  - but **{}** in {who}: {}", days(conflict.when), escaped(&conflict.because))?;
    }
    writeln!(out)
}

fn linked(document: &Source) -> String {
    let name = document.title.as_ref().map_or(String::new(), |title| format!(", {}", escaped(title)));
    let url = document.link().filter(|url| {
        url.chars().all(|char| char.is_ascii_graphic() && !matches!(char, '<' | '>' | '(' | ')'))
    });
    match url {
        Some(url) => format!("[{}]({url}){name}", escaped(&document.id)),
        None => format!("{}{name}", escaped(&document.id)),
    }
}

/// A text on one line, with a backslash before every character that Markdown or HTML would take for its own.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for char in clean(text).chars() {
        if matches!(char, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '#' | '|' | '~') {
            escaped.push('\\');
        }
        escaped.push(char);
    }
    escaped
}
