//! The program: arguments in, library, exit code out.

mod interruption;
mod output;
mod progress;
mod reading;
mod saved;
mod tag;
mod timeline;

use std::io::{self, BufWriter, IsTerminal, Write};
use std::process::ExitCode;

use clap::{Args, CommandFactory, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use runup::write::{self, Printed, Terminal};
use runup::{Day, Document, Genre, Options, Periods, read};

use tag::TagCommand;
use timeline::TimelineCommand;

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
  runup tag --format timeml --output tagged/ articles/
  runup explain \"the vote last Tuesday\" --published 2023-06-07

A file ends in .txt, .md, .html, .tml, .json or .jsonl, and perhaps in .gz or .zst behind that;
a folder is read with its sub-folders, in name order.
Exit status: 0, 1 if something could not be read (the rest is done), 2 for wrong arguments,
or 130 if it was interrupted.";

#[derive(Subcommand)]
enum Command {
    /// Print the timeline of the documents (the default command)
    Timeline(TimelineCommand),
    /// Print the dates in each document, as a line of JSON a document or as TimeML
    Tag(TagCommand),
    /// Print what the dates in a text mean, and why
    Explain(ExplainCommand),
    /// Print the JSON Schema of a timeline, or of the lines of `tag`
    Schema {
        #[arg(value_enum, default_value_t = Schema::Timeline)]
        of: Schema,
    },
    /// Print the completions for a shell
    Completions { shell: Shell },
    /// Print the page of the manual
    Man,
}

#[derive(Clone, Copy, ValueEnum)]
enum Schema {
    Timeline,
    Tag,
}

impl Schema {
    fn print(self) -> io::Result<ExitCode> {
        let of = match self {
            Self::Timeline => Printed::Timeline,
            Self::Tag => Printed::Mentions,
        };
        write::schema(of, &mut io::stdout().lock())?;
        Ok(ExitCode::SUCCESS)
    }
}

#[derive(Args)]
struct ExplainCommand {
    /// The text
    text: String,
    /// The day on which it was published
    #[arg(long, value_name = "DAY")]
    published: Option<Day>,
    #[command(flatten)]
    choices: Choices,
}

/// What may be chosen of how documents are read.
#[derive(Args)]
struct Choices {
    /// A table of periods with names of your own: a row each, name, start and end with tabs between
    #[arg(long, value_name = "FILE", value_parser = periods)]
    periods: Option<Periods>,
    /// What the documents are; without it the dates of each tell
    #[arg(long, value_name = "news|history")]
    genre: Option<Genre>,
}

impl Choices {
    fn options(&self) -> Options {
        Options { periods: self.periods.clone().unwrap_or_default(), ..Options::default() }
    }
}

/// The periods of a file; its names may hold what a terminal would obey.
fn periods(path: &str) -> Result<Periods, String> {
    read::periods(path).map_err(|error| harmless(&error.to_string()))
}

fn main() -> ExitCode {
    let program = Program::parse();
    interruption::watch();
    let done = match program.command.unwrap_or(Command::Timeline(program.timeline)) {
        Command::Timeline(command) => command.run(),
        Command::Tag(command) => command.run(),
        Command::Explain(command) => command.run(),
        Command::Schema { of } => of.print(),
        Command::Completions { shell } => {
            clap_complete::generate(shell, &mut Program::command(), "runup", &mut io::stdout());
            Ok(ExitCode::SUCCESS)
        }
        Command::Man => clap_mangen::Man::new(Program::command())
            .render(&mut io::stdout().lock())
            .map(|()| ExitCode::SUCCESS),
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

impl ExplainCommand {
    fn run(self) -> io::Result<ExitCode> {
        let options = self.choices.options();
        let (published, genre) = (self.published, self.choices.genre);
        let document = Document { published, genre, ..Document::new("text", self.text) };
        let out = &mut BufWriter::new(anstream::stdout().lock());
        write::explain(&document, &document.mentions_with(&options), terminal(), out)?;
        out.flush()?;
        Ok(ExitCode::SUCCESS)
    }
}

/// Ends the program for arguments that do not go together.
fn wrong(message: &str) -> ! {
    Program::command().error(clap::error::ErrorKind::ArgumentConflict, message).exit()
}

/// Says on standard error what is wrong; names of files may hold what a terminal would obey.
fn complain(error: &dyn std::error::Error) {
    note(&error.to_string());
}

/// Says something on standard error.
fn note(message: &str) {
    // Nothing is left to be done where standard error is closed.
    let _ = writeln!(io::stderr(), "runup: {}", harmless(message));
}

/// A message without characters that a terminal obeys.
fn harmless(message: &str) -> String {
    message.chars().map(|char| if char.is_control() { '\u{fffd}' } else { char }).collect()
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
