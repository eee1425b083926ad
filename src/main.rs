//! The program: arguments in, library, exit code out.

use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand, ValueEnum};
use runup::read::{self, Documents};
use runup::write::{self, Terminal};
use runup::{Bound, Certainty, Day, Document, Timeline};

/// One explained timeline out of articles about one affair
///
/// Reads articles and prints what happened when: every dated event once, on its day, with every article that reports
/// it, the quote that says so, and the reason why the words mean that day.
#[derive(Parser)]
#[command(version, args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
#[command(arg_required_else_help = true, max_term_width = 100, after_help = EXAMPLES)]
struct Program {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    timeline: TimelineCommand,
}

const EXAMPLES: &str = "\
Examples:
  runup articles/                          the timeline of a folder of articles
  runup articles/ --until \"NATO summit\"    the run-up to one of its events
  runup --format json wire.jsonl           the same for programs
  runup --published 2023-06-07 page.txt    an article that does not say when it was published
  runup tag page.txt                       only the dates, not the events
  runup explain \"the vote last Tuesday\" --published 2023-06-07

A file ends in .txt, .md, .json or .jsonl; a folder is read with its sub-folders, in name order.
Exit status: 0, or 1 if something could not be read (the rest is done), or 2 for wrong arguments.";

#[derive(Subcommand)]
enum Command {
    /// Print the timeline of the documents (the default command)
    Timeline(TimelineCommand),
    /// Print the dates in each document, as a line of JSON a document
    Tag(TagCommand),
    /// Print what the dates in a text mean, and why
    Explain(ExplainCommand),
}

#[derive(Args)]
struct TimelineCommand {
    /// Files, folders, or - for standard input
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// How to print it
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// The day on which documents were published that carry none themselves
    #[arg(long, value_name = "DAY")]
    published: Option<Day>,
    /// Only what began until this day, or until the event that these words name; counts the days before
    #[arg(long, value_name = "DAY|EVENT")]
    until: Option<Bound>,
    /// Only what ended since this day, or since the event that these words name
    #[arg(long, value_name = "DAY|EVENT")]
    since: Option<Bound>,
}

#[derive(Args)]
struct TagCommand {
    /// Files, folders, or - for standard input
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// The day on which documents were published that carry none themselves
    #[arg(long, value_name = "DAY")]
    published: Option<Day>,
}

#[derive(Args)]
struct ExplainCommand {
    /// The text
    text: String,
    /// The day on which it was published
    #[arg(long, value_name = "DAY")]
    published: Option<Day>,
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
    Markdown,
}

fn main() -> ExitCode {
    let program = Program::parse();
    let done = match program.command.unwrap_or(Command::Timeline(program.timeline)) {
        Command::Timeline(command) => command.run(),
        Command::Tag(command) => command.run(),
        Command::Explain(command) => command.run(),
    };
    match done {
        Ok(status) => status,
        // Whoever closed the pipe has read enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            complain(&error);
            ExitCode::FAILURE
        }
    }
}

impl TimelineCommand {
    fn run(self) -> io::Result<ExitCode> {
        let mut reading = Reading::of(read::paths(self.paths), self.published);
        let documents: Vec<Document> = reading.by_ref().collect();
        let whole = Timeline::from_documents(&documents);
        let cut = self.since.iter().try_fold(whole, Timeline::since);
        let cut = cut.and_then(|since| self.until.iter().try_fold(since, Timeline::until));
        let timeline = match cut {
            Ok(timeline) => timeline,
            Err(error) => {
                complain(&error);
                return Ok(ExitCode::FAILURE);
            }
        };
        let out = &mut BufWriter::new(anstream::stdout().lock());
        match self.format {
            Format::Text => write::text(&timeline, terminal(), out),
            Format::Json => write::json(&timeline, out),
            Format::Jsonl => write::jsonl(&timeline, out),
            Format::Markdown => write::markdown(&timeline, out),
        }?;
        out.flush()?;
        Ok(reading.status())
    }
}

impl TagCommand {
    fn run(self) -> io::Result<ExitCode> {
        let mut reading = Reading::of(read::paths(self.paths), self.published);
        let out = &mut BufWriter::new(io::stdout().lock());
        for document in reading.by_ref() {
            write::tag(&document, &document.mentions(), out)?;
        }
        out.flush()?;
        Ok(reading.status())
    }
}

impl ExplainCommand {
    fn run(self) -> io::Result<ExitCode> {
        let document = Document { published: self.published, ..Document::new("text", self.text) };
        let out = &mut BufWriter::new(anstream::stdout().lock());
        write::explain(&document, &document.mentions(), terminal(), out)?;
        out.flush()?;
        Ok(ExitCode::SUCCESS)
    }
}

/// The documents that could be read, each with a day of publication if one was given for those that do not tell it
/// themselves; what is wrong goes to standard error on the way.
struct Reading {
    documents: Documents,
    published: Option<Day>,
    failed: bool,
}

impl Reading {
    fn of(documents: Documents, published: Option<Day>) -> Self {
        Self { documents, published, failed: false }
    }

    fn status(&self) -> ExitCode {
        if self.failed { ExitCode::FAILURE } else { ExitCode::SUCCESS }
    }
}

impl Iterator for Reading {
    type Item = Document;

    fn next(&mut self) -> Option<Document> {
        loop {
            match self.documents.next()? {
                Ok(mut document) => {
                    if self.published.is_some() && document.publication().certainty > Certainty::Certain {
                        document.published = self.published;
                    }
                    return Some(document);
                }
                Err(error) => {
                    self.failed = true;
                    complain(&error);
                }
            }
        }
    }
}

/// Says on standard error what is wrong; names of files may hold what a terminal would obey.
fn complain(error: &dyn std::error::Error) {
    let message: String =
        error.to_string().chars().map(|char| if char.is_control() { '\u{fffd}' } else { char }).collect();
    // Nothing is left to be done where standard error is closed.
    let _ = writeln!(io::stderr(), "runup: {message}");
}

/// The terminal that is written to.
fn terminal() -> Terminal {
    let plain = Terminal::default();
    if !io::stdout().is_terminal() {
        return plain;
    }
    let width = terminal_size::terminal_size().map_or(plain.width, |(columns, _)| columns.0.into());
    Terminal {
        width: width.min(120),
        color: anstream::AutoStream::choice(&io::stdout()) != anstream::ColorChoice::Never,
    }
}
