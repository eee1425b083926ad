//! `runup timeline`: the timeline of the documents, in the format asked for.

use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use runup::write::{self, Terminal};
use runup::{Bound, Options, Timeline};

use crate::output::Output;
use crate::reading::Input;
use crate::saved::Saved;
use crate::{Choices, interruption, terminal};

#[derive(Args)]
pub(crate) struct TimelineCommand {
    #[command(flatten)]
    input: Input,
    /// How to print it; without it the ending of the file to write to tells
    #[arg(long, value_enum)]
    format: Option<Format>,
    /// The file to write to, instead of standard output
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    #[command(flatten)]
    choices: Choices,
    /// Only what began until this day, or until the event that these words name; counts the days before
    #[arg(long, value_name = "DAY|EVENT")]
    until: Option<Bound>,
    /// Only what ended since this day, or since the event that these words name
    #[arg(long, value_name = "DAY|EVENT")]
    since: Option<Bound>,
    /// Only events in which these names and words take part, in all their spellings
    #[arg(long, value_name = "WORDS")]
    about: Option<String>,
    /// Only the events of the so many most important days
    #[arg(long, value_name = "N")]
    days: Option<usize>,
    /// Only the so many most important events
    #[arg(long, value_name = "N")]
    top: Option<usize>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people
    Text,
    /// The whole timeline, for programs
    Json,
    /// An event a line, for programs
    Jsonl,
    /// For people who write
    #[value(alias = "md")]
    Markdown,
    /// A page for the browser
    Html,
    /// A row an event, for sheets
    Csv,
    /// Whole days, for calendars (.ics)
    #[value(alias = "ics")]
    Ical,
    /// Slides of `TimelineJS`, for web pages
    Timelinejs,
}

/// The endings that ask for a format.
const ENDINGS: &str = ".txt, .md, .json, .jsonl, .html, .csv or .ics";

impl Format {
    /// The format that a file's ending asks for.
    fn of(path: &Path) -> Option<Self> {
        match path.extension()?.to_str()? {
            "txt" => Some(Self::Text),
            "json" => Some(Self::Json),
            "jsonl" => Some(Self::Jsonl),
            "md" => Some(Self::Markdown),
            "csv" => Some(Self::Csv),
            "html" | "htm" => Some(Self::Html),
            "ics" => Some(Self::Ical),
            _ => None,
        }
    }

    fn write(self, timeline: &Timeline, terminal: Terminal, out: &mut impl Write) -> io::Result<()> {
        match self {
            Self::Text => write::text(timeline, terminal, out),
            Self::Json => write::json(timeline, out),
            Self::Jsonl => write::jsonl(timeline, out),
            Self::Markdown => write::markdown(timeline, out),
            Self::Html => write::html(timeline, out),
            Self::Csv => write::csv(timeline, out),
            Self::Ical => write::ical(timeline, out),
            Self::Timelinejs => write::timelinejs(timeline, out),
        }
    }
}

impl TimelineCommand {
    /// The format asked for, or that of the file to write to; text where neither tells.
    fn format(&self) -> io::Result<Format> {
        let Some(output) = self.output().filter(|_| self.format.is_none()) else {
            return Ok(self.format.unwrap_or(Format::Text));
        };
        Format::of(output.0).ok_or_else(|| {
            output.wrong(&format!("the ending names no format: expected {ENDINGS}, or --format"))
        })
    }

    fn output(&self) -> Option<Output<'_>> {
        self.output.as_deref().map(Output)
    }

    /// Whether less is asked for than the whole timeline.
    fn is_cut(&self) -> bool {
        let bounded = self.since.is_some() || self.until.is_some();
        bounded || self.about.is_some() || self.days.is_some() || self.top.is_some()
    }

    /// What is asked for of a timeline: within its bounds, of what it is to be about, the most important.
    fn cut(&self, whole: Timeline) -> Result<Timeline, runup::Error> {
        let cut = self.since.iter().try_fold(whole, Timeline::since)?;
        let cut = self.until.iter().try_fold(cut, Timeline::until)?;
        let cut = self.about.iter().try_fold(cut, |cut, words| cut.about(words))?;
        let cut = self.days.into_iter().fold(cut, Timeline::days);
        Ok(self.top.into_iter().fold(cut, Timeline::top))
    }

    pub(crate) fn run(self) -> io::Result<ExitCode> {
        let output = self.output();
        output.map_or(Ok(()), Output::check)?;
        let format = self.format()?;
        let options = Options { published: self.input.published, ..self.choices.options() };
        // Nothing is written in place of a timeline that could not be read.
        let (saved, rest) = Saved::among(&self.input.paths).map_err(io::Error::other)?;
        let whole = format == Format::Json && !self.is_cut();
        output.map_or(Ok(()), |output| output.check_kept(&self.input, &saved, whole))?;
        let mut reading = self.input.open(rest, self.choices.genre);
        let timeline = saved.grown(reading.by_ref(), &options)?;
        let timeline = self.cut(timeline).map_err(io::Error::other)?;
        interruption::begin_to_write();
        match output {
            Some(output) => output.write(|out| format.write(&timeline, Terminal::default(), out))?,
            None => {
                // JSON escapes itself what a terminal obeys; nothing has to be looked for and taken out of it.
                let escaped = matches!(format, Format::Json | Format::Jsonl);
                let out: Box<dyn Write> = match escaped {
                    true => Box::new(io::stdout().lock()),
                    false => Box::new(anstream::stdout().lock()),
                };
                let out = &mut BufWriter::new(out);
                format.write(&timeline, terminal(), out)?;
                out.flush()?;
            }
        }
        // The system takes back at once what would be given back piece by piece.
        std::mem::forget(timeline);
        Ok(reading.status())
    }
}
