//! A timeline for people: the day at the left, what happened at the right, and below it who says so and why that day.

use std::io::{self, Write};

use super::Terminal;
use super::days::{days, mark};
use super::line::{Style, clean, columns, cut, folded, padded};
use crate::calendar::{Certainty, Day, Granularity, Interval};
use crate::document::Publication;
use crate::extract::{Modality, Statement};
use crate::resolve::Step;
use crate::timeline::{Event, Source, Target, Timeline};

/// Writes a timeline for people.
///
/// Each event has its days, what happened, the quote that says so, its sources and the reason for the day. Days
/// that are less than certain bear the marks of EDTF, `~` (about) and `?` (perhaps). In a run-up, `T-68` is 68 days
/// before its target. Documents with what dated them, and what could not be dated, come last.
///
/// # Errors
///
/// Those of the writer.
pub fn text(timeline: &Timeline, terminal: Terminal, out: &mut impl Write) -> io::Result<()> {
    heading(timeline, terminal, out)?;
    let layout = Layout::of(timeline, terminal);
    for event in &timeline.events {
        layout.event(event, out)?;
    }
    layout.documents(&timeline.documents, out)?;
    layout.unplaced(&timeline.unplaced, out)
}

fn heading(timeline: &Timeline, terminal: Terminal, out: &mut impl Write) -> io::Result<()> {
    let Timeline { documents, events, target, .. } = timeline;
    let counts = format!("{} from {}", counted(events.len(), "event"), counted(documents.len(), "document"));
    let first = events.first().map(|event| event.when.start());
    let last = events.iter().map(|event| event.when.end()).max();
    let line = match (target, first, last) {
        (Some(target), ..) => {
            let event = target.event.as_ref().and_then(|id| events.iter().find(|event| event.id == *id));
            let title = event.map_or(String::new(), |event| format!("{}, ", clean(&event.title)));
            format!("Run-up to {title}{} (T): {counts}", target.day)
        }
        (None, Some(first), Some(last)) => format!("{counts}, {first} to {last}"),
        _ => counts,
    };
    for line in folded(&line, terminal.beside(0)) {
        writeln!(out, "{}", terminal.paint(Style::Faint, &line))?;
    }
    writeln!(out)
}

fn counted(count: usize, noun: &str) -> String {
    format!(
        "{} {noun}{}",
        if count == 0 { "no".to_owned() } else { count.to_string() },
        if count == 1 { "" } else { "s" }
    )
}

/// Where the columns stand.
struct Layout {
    terminal: Terminal,
    target: Option<Day>,
    /// The width of the days.
    days: usize,
    /// The width of the days before the target; 0 without one.
    before: usize,
}

impl Layout {
    fn of(timeline: &Timeline, terminal: Terminal) -> Self {
        let target = timeline.target.as_ref().map(|Target { day, .. }| *day);
        let widest = |widths: &mut dyn Iterator<Item = usize>| widths.max().unwrap_or(0);
        Self {
            terminal,
            target,
            days: widest(&mut timeline.events.iter().map(|event| columns(&days(event.when)))),
            before: target.map_or(0, |day| {
                widest(&mut timeline.events.iter().map(|event| columns(&days_before(event, day))))
            }),
        }
    }

    /// Where the titles begin.
    fn margin(&self) -> usize {
        self.days + 2 + if self.before > 0 { self.before + 2 } else { 0 }
    }

    fn event(&self, event: &Event, out: &mut impl Write) -> io::Result<()> {
        let Self { terminal, .. } = *self;
        let (margin, width) = (self.margin(), terminal.beside(self.margin()));
        let mut head = padded(&days(event.when), self.days + 2);
        let style = if event.when.certainty() == Certainty::Certain { Style::Plain } else { Style::Warning };
        head = terminal.paint(style, &head);
        if let Some(day) = self.target {
            let before = days_before(event, day);
            let space = " ".repeat(self.before - columns(&before));
            head.push_str(&format!("{space}{}  ", terminal.paint(Style::Faint, &before)));
        }
        let mark = match event.modality {
            Modality::Happened => String::new(),
            other => format!(" ({})", other.name()),
        };
        let lines = folded(&format!("{}{mark}", clean(&event.title)), width);
        for (index, line) in lines.iter().enumerate() {
            let last = index + 1 == lines.len();
            let (title, mark) = match line.strip_suffix(&mark) {
                Some(title) if last => (title, mark.as_str()),
                _ => (line.as_str(), ""),
            };
            let (title, mark) = (terminal.paint(Style::Strong, title), terminal.paint(Style::Warning, mark));
            writeln!(out, "{head}{title}{mark}")?;
            head = " ".repeat(margin);
        }
        if let Some(statement) = leading(event) {
            writeln!(out, "{head}{}", quoted(statement, width, terminal))?;
            let because = &statement.time.because;
            if because.0.iter().any(|step| !matches!(step, Step::Given)) {
                let (words, because) = (clean(&statement.time.text), clean(&statement.time.why()));
                // Of what no words date there is the reason alone.
                let why = if words.is_empty() { because } else { format!("{words}: {because}") };
                // Two lines hold nearly every reason.
                for line in folded(&cut(&why, width.saturating_mul(2) - 10), width) {
                    writeln!(out, "{head}{}", terminal.paint(Style::Faint, &line))?;
                }
            }
        }
        writeln!(out, "{head}{}", terminal.paint(Style::Faint, &listed(&event.sources(), width)))?;
        for conflict in &event.conflicts {
            let who = conflict.documents.iter().map(|id| clean(id)).collect::<Vec<_>>().join(", ");
            let line = format!("but {} in {who}: {}", days(conflict.when), clean(&conflict.because));
            for line in folded(&line, width) {
                writeln!(out, "{head}{}", terminal.paint(Style::Warning, &line))?;
            }
        }
        writeln!(out)
    }

    fn documents(&self, documents: &[Source], out: &mut impl Write) -> io::Result<()> {
        if documents.is_empty() {
            return Ok(());
        }
        let Self { terminal, .. } = *self;
        writeln!(out, "{}", terminal.paint(Style::Strong, "Documents"))?;
        let margin = 12 + 2;
        for Source { id, title, source, published, .. } in documents {
            let day = padded(&publication(published), margin);
            let said = [title, source].into_iter().flatten().map(|text| format!(", {}", clean(text)));
            let line = format!("{}{}", clean(id), said.collect::<String>());
            writeln!(out, "{day}{}", cut(&line, terminal.beside(margin)))?;
            for line in folded(&clean(&published.evidence), terminal.beside(margin)) {
                writeln!(out, "{}{}", " ".repeat(margin), terminal.paint(Style::Faint, &line))?;
            }
        }
        Ok(())
    }

    fn unplaced(&self, statements: &[Statement], out: &mut impl Write) -> io::Result<()> {
        // What is merely looked back on, without words for a time, waits for a document that tells of it.
        let worded = |statement: &&Statement| !statement.time.text.is_empty() && !statement.title.is_empty();
        let worded = statements.iter().filter(worded);
        let Self { terminal, .. } = *self;
        for (number, statement) in worded.enumerate() {
            if number == 0 {
                writeln!(out, "\n{}", terminal.paint(Style::Strong, "Not dated"))?;
            }
            let time = clean(&statement.time.text);
            let line = format!("“{time}” in {}: {}", clean(&statement.document), clean(&statement.title));
            writeln!(out, "{}", cut(&line, terminal.beside(0)))?;
        }
        Ok(())
    }
}

/// The statement that shows the event best: one that gives its very days, in its very words where there is one.
fn leading(event: &Event) -> Option<&Statement> {
    let days = |when: Interval| (when.start(), when.end());
    let same = |statement: &&Statement| statement.when.map(days) == Some(days(event.when));
    let worded = |statement: &&Statement| same(statement) && statement.title == event.title;
    let statements = &event.statements;
    statements.iter().find(worded).or(statements.iter().find(same)).or(statements.first())
}

/// The sentence, or the part of it around its time where it does not fit. The time is underlined.
fn quoted(statement: &Statement, width: usize, terminal: Terminal) -> String {
    let (quote, time) = (clean(statement.said()), clean(&statement.time.text));
    let width = width.saturating_sub(2);
    let (before, rest) = quote.split_at_checked(quote.find(&time).unwrap_or(0)).unwrap_or(("", &quote));
    // What leads to the time may take what the rest leaves, and a third of the line at least.
    let room = width.saturating_sub(columns(rest).min(width - width / 3));
    let shown = if columns(before) <= room {
        cut(&quote, width)
    } else {
        let starts = before.rmatch_indices(' ').map(|(at, _)| at + 1);
        let start = starts.take_while(|at| columns(before.get(*at..).unwrap_or_default()) < room).last();
        format!("…{}", cut(quote.get(start.unwrap_or(before.len())..).unwrap_or_default(), width - 1))
    };
    match shown.find(&time).and_then(|at| Some((shown.get(..at)?, shown.get(at + time.len()..)?))) {
        Some((before, after)) => format!("“{before}{}{after}”", terminal.paint(Style::Marked, &time)),
        None => format!("“{shown}”"),
    }
}

/// As many ids as fit into a line, and how many more there are.
fn listed(ids: &[&str], width: usize) -> String {
    let mut line = String::new();
    for (index, id) in ids.iter().enumerate() {
        let more = if index + 1 < ids.len() {
            format!(" and {} more", ids.len() - index - 1)
        } else {
            String::new()
        };
        let longer = format!("{line}{}{}", if index > 0 { ", " } else { "" }, clean(id));
        if index > 0 && columns(&longer) + columns(&more) > width {
            return format!("{line} and {} more", ids.len() - index);
        }
        line = longer;
    }
    cut(&line, width)
}

/// `T-68`: it begins 68 days before the target; `T-68~` where that is a guess, or begins in a longer time.
fn days_before(event: &Event, target: Day) -> String {
    let days = event.days_before(target);
    let vague = event.when.certainty() != Certainty::Certain || event.when.granularity() > Granularity::Week;
    match days {
        0 => "T".to_owned(),
        1.. => format!("T-{days}{}", if vague { "~" } else { "" }),
        _ => format!("T+{}", days.unsigned_abs()),
    }
}

/// The day a document was published, as far as it is known.
fn publication(published: &Publication) -> String {
    published.day.map_or("undated".to_owned(), |day| format!("{day}{}", mark(published.certainty)))
}
