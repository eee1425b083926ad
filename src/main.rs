//! The program: arguments in, library, exit code out.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, CommandFactory, Parser, Subcommand, ValueEnum};
use runup::read::{self, Documents};
use runup::write::{self, Terminal};
use runup::{Bound, Certainty, Day, Document, Options, Periods, Timeline};

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

A file ends in .txt, .md, .tml, .json or .jsonl; a folder is read with its sub-folders, in name order.
Exit status: 0, or 1 if something could not be read (the rest is done), or 2 for wrong arguments.";

#[derive(Subcommand)]
enum Command {
    /// Print the timeline of the documents (the default command)
    Timeline(TimelineCommand),
    /// Print the dates in each document, as a line of JSON a document or as TimeML
    Tag(TagCommand),
    /// Print what the dates in a text mean, and why
    Explain(ExplainCommand),
}

#[derive(Args)]
struct TimelineCommand {
    /// Files, folders, or - for standard input
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// How to print it; without it the ending of the file to write to tells
    #[arg(long, value_enum)]
    format: Option<Format>,
    /// The file to write to, instead of standard output
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// The day on which documents were published that carry none themselves
    #[arg(long, value_name = "DAY")]
    published: Option<Day>,
    #[command(flatten)]
    choices: Choices,
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
    /// How to print them
    #[arg(long, value_enum, default_value_t = TagFormat::Jsonl)]
    format: TagFormat,
    /// The folder for files of TimeML, one a document, each named by its document's id
    #[arg(long, value_name = "FOLDER")]
    output: Option<PathBuf>,
    /// The day on which documents were published that carry none themselves
    #[arg(long, value_name = "DAY")]
    published: Option<Day>,
    #[command(flatten)]
    choices: Choices,
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
}

impl Choices {
    fn options(&self) -> Options {
        Options { periods: self.periods.clone().unwrap_or_default() }
    }
}

/// The periods of a file; its names may hold what a terminal would obey.
fn periods(path: &str) -> Result<Periods, String> {
    read::periods(path).map_err(|error| harmless(&error.to_string()))
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
    /// A page for the browser
    Html,
    /// A row an event, for sheets
    Csv,
    /// Whole days, for calendars (.ics)
    Ical,
    /// Slides of `TimelineJS`, for web pages
    Timelinejs,
}

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

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum TagFormat {
    /// A document a line, for programs
    Jsonl,
    /// A document a file, for the tools of the field; several need --output
    Timeml,
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
    /// The format asked for, or that of the file to write to; text where neither tells.
    fn format(&self) -> io::Result<Format> {
        let Some(path) = self.output.as_deref().filter(|_| self.format.is_none()) else {
            return Ok(self.format.unwrap_or(Format::Text));
        };
        Format::of(path).ok_or_else(|| {
            let message =
                format!("{}: the ending names no format: expected one, or --format", path.display());
            io::Error::new(io::ErrorKind::InvalidInput, message)
        })
    }

    fn run(self) -> io::Result<ExitCode> {
        let format = self.format()?;
        let options = self.choices.options();
        let mut reading = Reading::of(read::paths(self.paths), self.published);
        let documents: Vec<Document> = reading.by_ref().collect();
        let whole = Timeline::with_options(&documents, &options);
        let cut = self.since.iter().try_fold(whole, Timeline::since);
        let cut = cut.and_then(|since| self.until.iter().try_fold(since, Timeline::until));
        let timeline = match cut {
            Ok(timeline) => timeline,
            Err(error) => {
                complain(&error);
                return Ok(ExitCode::FAILURE);
            }
        };
        match &self.output {
            Some(path) => {
                let named =
                    |error: io::Error| io::Error::new(error.kind(), format!("{}: {error}", path.display()));
                let out = &mut BufWriter::new(File::create(path).map_err(named)?);
                format
                    .write(&timeline, Terminal::default(), out)
                    .and_then(|()| out.flush())
                    .map_err(named)?;
            }
            None => {
                let out = &mut BufWriter::new(anstream::stdout().lock());
                format.write(&timeline, terminal(), out)?;
                out.flush()?;
            }
        }
        Ok(reading.status())
    }
}

impl TagCommand {
    fn run(self) -> io::Result<ExitCode> {
        let options = self.choices.options();
        let mut reading = Reading::of(read::paths(self.paths.clone()), self.published);
        match (self.format, &self.output) {
            (TagFormat::Jsonl, None) => {
                let out = &mut BufWriter::new(io::stdout().lock());
                for document in reading.by_ref() {
                    write::tag(&document, &document.mentions_with(&options), out)?;
                }
                out.flush()?;
            }
            (TagFormat::Jsonl, Some(_)) => {
                wrong("--output is for files of TimeML: expected --format timeml with it")
            }
            (TagFormat::Timeml, None) => {
                let document = reading.next();
                if reading.next().is_some() {
                    wrong("TimeML holds one document a file: expected --output FOLDER for several");
                }
                if let Some(document) = document {
                    reading.timeml(&document, &options, &mut BufWriter::new(io::stdout().lock()))?;
                }
            }
            (TagFormat::Timeml, Some(folder)) => {
                let mut folder = Folder::open(folder, &self.paths)?;
                while let Some(document) = reading.next() {
                    match folder.file(&document.id) {
                        Ok(mut file) => reading.timeml(&document, &options, &mut file)?,
                        Err(error) => reading.fail(&error),
                    }
                }
            }
        }
        Ok(reading.status())
    }
}

impl ExplainCommand {
    fn run(self) -> io::Result<ExitCode> {
        let options = self.choices.options();
        let document = Document { published: self.published, ..Document::new("text", self.text) };
        let out = &mut BufWriter::new(anstream::stdout().lock());
        write::explain(&document, &document.mentions_with(&options), terminal(), out)?;
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

    /// Says what is wrong; the rest is done.
    fn fail(&mut self, error: &dyn std::error::Error) {
        self.failed = true;
        complain(error);
    }

    fn timeml(&mut self, document: &Document, options: &Options, out: &mut impl Write) -> io::Result<()> {
        let mentions = document.mentions_with(options);
        let replaced = write::timeml(document, &document.publication(), &mentions, out)?;
        out.flush()?;
        if replaced > 0 {
            let id = &document.id;
            let message =
                format!("{id}: characters that XML cannot hold, {replaced} of them, are written as U+FFFD");
            self.fail(&io::Error::other(message));
        }
        Ok(())
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
                Err(error) => self.fail(&error),
            }
        }
    }
}

/// A folder that files of TimeML are written to.
struct Folder {
    path: PathBuf,
    /// What the documents come from: nothing there is written over.
    read: Vec<PathBuf>,
    names: BTreeSet<String>,
}

impl Folder {
    /// The folder at that path, made if there is none.
    fn open(path: &Path, read: &[PathBuf]) -> io::Result<Self> {
        fs::create_dir_all(path).map_err(|error| at(path, &error))?;
        let read = read.iter().filter_map(|path| fs::canonicalize(path).ok()).collect();
        Ok(Self { path: path.to_owned(), read, names: BTreeSet::new() })
    }

    /// The file of the document of that id.
    fn file(&mut self, id: &str) -> io::Result<BufWriter<File>> {
        let name = self.name(id);
        let path = self.path.join(name);
        if fs::canonicalize(&path).is_ok_and(|there| self.read.iter().any(|read| there.starts_with(read))) {
            let message = "is one of the files to be read: expected another folder for what is written";
            return Err(io::Error::other(format!("{}: {message}", path.display())));
        }
        File::create(&path).map(BufWriter::new).map_err(|error| at(&path, &error))
    }

    /// The id, where it can be the name of a file that no other document has.
    fn name(&mut self, id: &str) -> String {
        let forbidden = |char: char| char.is_control() || r#"/\:*?"<>|"#.contains(char);
        let plain: String = id.chars().map(|char| if forbidden(char) { '_' } else { char }).collect();
        // A hidden file would not be read again, and most file systems end a name at 255 bytes.
        let plain = plain.replacen('.', if plain.starts_with('.') { "_" } else { "." }, 1);
        let plain = plain.get(..plain.floor_char_boundary(200)).unwrap_or_default();
        let mut name = format!("{plain}.tml");
        for number in 2.. {
            if self.names.insert(name.clone()) {
                break;
            }
            name = format!("{plain}-{number}.tml");
        }
        name
    }
}

/// An error with the path that it is about.
fn at(path: &Path, error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{}: cannot be written: {error}", path.display()))
}

/// Ends the program for arguments that do not go together.
fn wrong(message: &str) -> ! {
    Program::command().error(clap::error::ErrorKind::ArgumentConflict, message).exit()
}

/// Says on standard error what is wrong; names of files may hold what a terminal would obey.
fn complain(error: &dyn std::error::Error) {
    // Nothing is left to be done where standard error is closed.
    let _ = writeln!(io::stderr(), "runup: {}", harmless(&error.to_string()));
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
