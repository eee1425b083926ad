//! A timeline for people: the day at the left, what happened at the right, and below it who says so and why that day.

use std::io::{self, Write};

use super::Terminal;
use super::line::{Style, clean, columns, cut, folded, padded};
use crate::calendar::{Certainty, Day, Granularity, Interval, Modifier, Period, Season};
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
    let from = counted(documents.len(), "document");
    let ends = events.first().map(|first| {
        let last = events.iter().map(|event| event.when.end()).max().unwrap_or(first.when.end());
        format!(", {} to {last}", first.when.start())
    });
    let line = format!("{} from {from}{}", counted(events.len(), "event"), ends.unwrap_or_default());
    writeln!(out, "{}", terminal.paint(Style::Faint, &line))?;
    if let Some(target) = target {
        let named = target.event.as_ref().and_then(|id| events.iter().find(|event| event.id == *id));
        let title = named.map_or(String::new(), |event| format!(" ({})", clean(&event.title)));
        let line = format!("T is {}{title}", target.day);
        for line in folded(&line, terminal.beside(0)) {
            writeln!(out, "{}", terminal.paint(Style::Faint, &line))?;
        }
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
        let mut below = |style, text: &str| writeln!(out, "{head}{}", terminal.paint(style, text));
        if let Some(statement) = leading(event) {
            below(Style::Plain, &quote(statement, width))?;
            below(Style::Faint, &cut(&backing(event, statement), width))?;
        }
        for conflict in &event.conflicts {
            let who = conflict.documents.iter().map(|id| clean(id)).collect::<Vec<_>>().join(", ");
            let line = format!("but {} in {who}: {}", days(conflict.when), clean(&conflict.because));
            for line in folded(&line, width) {
                below(Style::Warning, &line)?;
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
        if statements.is_empty() {
            return Ok(());
        }
        let Self { terminal, .. } = *self;
        writeln!(out, "\n{}", terminal.paint(Style::Strong, "Not dated"))?;
        for statement in statements {
            let time = clean(&statement.time_text);
            let line = format!("“{time}” in {}: {}", clean(&statement.document), clean(&statement.title));
            writeln!(out, "{}", cut(&line, terminal.beside(0)))?;
        }
        Ok(())
    }
}

/// The statement that shows the event best: the first one that gives its very days.
fn leading(event: &Event) -> Option<&Statement> {
    let same = |statement: &&Statement| {
        statement
            .when
            .is_some_and(|when| when.start() == event.when.start() && when.end() == event.when.end())
    };
    event.statements.iter().find(same).or(event.statements.first())
}

/// The sentence, around its time where it does not fit.
fn quote(statement: &Statement, width: usize) -> String {
    let (quote, time) = (clean(&statement.quote), clean(&statement.time_text));
    let width = width.saturating_sub(2);
    let end = quote.find(&time).map_or(0, |at| at + time.len());
    if columns(&quote) <= width || columns(quote.get(..end).unwrap_or_default()) < width {
        return format!("“{}”", cut(&quote, width));
    }
    // The time stands far back: begin so many words before it that a third of the line shows what leads to it.
    let before = quote.get(..end.saturating_sub(time.len())).unwrap_or_default();
    let mut lead = 0;
    let words = before.rmatch_indices(' ').map(|(at, _)| at + 1).take_while(|at| {
        lead = columns(before.get(*at..).unwrap_or_default());
        lead <= width / 3
    });
    let start = words.last().unwrap_or(before.len());
    format!("“…{}”", cut(quote.get(start..).unwrap_or_default(), width.saturating_sub(1)))
}

/// Who says so, and what makes the words mean that day.
fn backing(event: &Event, statement: &Statement) -> String {
    let sources = event.sources();
    let mut names: Vec<String> = sources.iter().take(3).map(|id| cut(&clean(id), 32)).collect();
    if sources.len() > 3 {
        names.push(format!("{} more", sources.len() - 3));
    }
    let reason = &statement.time.because;
    let names = names.join(", ");
    if reason.0.iter().all(|step| matches!(step, Step::Given)) {
        return names;
    }
    format!("{names} · “{}”: {}", clean(&statement.time_text), clean(&reason.to_string()))
}

/// The days of an interval, in as few characters as stay clear, with the EDTF mark of its certainty.
pub(super) fn days(when: Interval) -> String {
    let mark = match when.certainty() {
        Certainty::Certain => "",
        Certainty::Approximate => "~",
        Certainty::Uncertain => "?",
    };
    let whole = if when.first() == when.last() {
        period(when.first())
    } else {
        ends(&period(when.first()), &period(when.last()))
    };
    match when.modifier() {
        Some(Modifier::Start) => format!("{whole} early{mark}"),
        Some(Modifier::Mid) => format!("{whole} mid{mark}"),
        Some(Modifier::End) => format!("{whole} late{mark}"),
        Some(Modifier::Before) => format!("before {whole}{mark}"),
        Some(Modifier::After) => format!("after {whole}{mark}"),
        Some(Modifier::OnOrBefore) => format!("until {whole}{mark}"),
        Some(Modifier::OnOrAfter) => format!("from {whole}{mark}"),
        _ => format!("{whole}{mark}"),
    }
}

fn period(period: Period) -> String {
    let range = || ends(&period.first_day().to_string(), &period.last_day().to_string());
    match period {
        Period::Day(day) => day.to_string(),
        Period::Clock(day, clock) => {
            format!("{day} {:02}:{:02}", clock.hour(), clock.minute().unwrap_or(0))
        }
        Period::Daypart(day, part) => format!("{day} {}", format!("{part:?}").to_lowercase()),
        Period::Season(year, Season::Winter) => format!("{year} winter"),
        Period::Season(year, season) => format!("{year} {}", format!("{season:?}").to_lowercase()),
        Period::Quarter(year, quarter) => format!("{year} Q{quarter}"),
        Period::Decade(decade @ 0..) => format!("{}s", decade.saturating_mul(10)),
        Period::Week(..) | Period::Weekend(..) => range(),
        Period::Halfyear(year, half) => format!("{year} H{half}"),
        Period::Century(century @ 0..) => format!("{}s", century.saturating_mul(100)),
        other => Interval::from(other).edtf(),
    }
}

/// Both ends, the second one without what it shares with the first: `2023-07-11/12`.
fn ends(from: &str, to: &str) -> String {
    let shared = |length: usize| {
        let same = from.len() == to.len() && from.get(..length).is_some_and(|head| to.starts_with(head));
        same.then(|| to.get(length..)).flatten()
    };
    format!("{from}/{}", shared(8).or(shared(5)).filter(|rest| !rest.is_empty()).unwrap_or(to))
}

/// `T-68`: it begins 68 days before the target; `T~68` where that is a guess, or begins a longer time.
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
    let mark = match published.certainty {
        Certainty::Certain => "",
        Certainty::Approximate => "~",
        Certainty::Uncertain => "?",
    };
    published.day.map_or("undated".to_owned(), |day| format!("{day}{mark}"))
}
