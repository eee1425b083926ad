//! `runup tag`: the time expressions of each document, as lines of JSON or as files of TimeML.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::iter;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use runup::{Document, Options, threads, write};

use crate::reading::{Complaints, Input};
use crate::{Choices, interruption, wrong};

#[derive(Args)]
pub(crate) struct TagCommand {
    #[command(flatten)]
    input: Input,
    /// How to print them
    #[arg(long, value_enum, default_value_t = TagFormat::Jsonl)]
    format: TagFormat,
    /// The folder for files of TimeML, one a document, each named by its document's id, or as the TimeML it was read from
    #[arg(long, value_name = "FOLDER")]
    output: Option<PathBuf>,
    #[command(flatten)]
    choices: Choices,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum TagFormat {
    /// A document a line, for programs
    Jsonl,
    /// A document a file, for the tools of the field; several need --output
    Timeml,
}

impl TagCommand {
    pub(crate) fn run(self) -> io::Result<ExitCode> {
        let options = Options { published: self.input.published, ..self.choices.options() };
        let mut reading = self.input.reading(self.choices.genre);
        interruption::begin_to_write();
        match (self.format, &self.output) {
            (TagFormat::Jsonl, None) => {
                let out = &mut BufWriter::new(io::stdout().lock());
                let line = |document: Document| {
                    let mut line = Vec::new();
                    write::tag(&document, &document.mentions_with(&options), &mut line).map(|()| line)
                };
                threads::in_order(reading.by_ref(), line, |together| {
                    together.into_iter().try_for_each(|line| out.write_all(&line?))?;
                    // Whoever waits for what is there gets it, however long the next document takes to come.
                    out.flush()
                })?;
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
                    let timeml = Timeml::of(&document, &options)?;
                    timeml.write(&mut io::stdout().lock(), &reading.complaints())?;
                }
            }
            (TagFormat::Timeml, Some(folder)) => {
                let mut folder = Folder::open(folder, &self.input.paths)?;
                let complaints = reading.complaints();
                let named = iter::from_fn(|| {
                    let document = reading.next()?;
                    let read = reading.file().filter(|path| {
                        path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("tml"))
                    });
                    let name = read.and_then(|path| path.file_stem()?.to_str()).unwrap_or(&document.id);
                    Some((name.to_owned(), document))
                });
                let work = |(name, document): (String, Document)| (name, Timeml::of(&document, &options));
                threads::in_order(named, work, |together| {
                    together.into_iter().try_for_each(|(name, timeml)| match folder.file(&name) {
                        Ok(mut file) => timeml?.write(&mut file, &complaints),
                        Err(error) => {
                            complaints.fail(&error);
                            Ok(())
                        }
                    })
                })?;
            }
        }
        Ok(reading.status())
    }
}

/// A document as TimeML.
struct Timeml {
    /// The id of the document.
    id: String,
    bytes: Vec<u8>,
    /// How many characters XML cannot hold.
    replaced: usize,
}

impl Timeml {
    fn of(document: &Document, options: &Options) -> io::Result<Self> {
        let (publication, mentions) = document.dated_with(options);
        let mut bytes = Vec::new();
        let replaced = write::timeml(document, &publication, &mentions, &mut bytes)?;
        Ok(Self { id: document.id.clone(), bytes, replaced })
    }

    fn write(&self, out: &mut impl Write, complaints: &Complaints) -> io::Result<()> {
        let Self { id, bytes, replaced } = self;
        out.write_all(bytes)?;
        out.flush()?;
        if *replaced > 0 {
            let message =
                format!("{id}: characters that XML cannot hold, {replaced} of them, are written as U+FFFD");
            complaints.fail(&io::Error::other(message));
        }
        Ok(())
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

    /// A new file, named so as far as a file can be.
    fn file(&mut self, name: &str) -> io::Result<File> {
        let name = self.free(name);
        let path = self.path.join(name);
        if fs::canonicalize(&path).is_ok_and(|there| self.read.iter().any(|read| there.starts_with(read))) {
            let message = "is one of the files to be read: expected another folder for what is written";
            return Err(io::Error::other(format!("{}: {message}", path.display())));
        }
        File::create(&path).map_err(|error| at(&path, &error))
    }

    /// The name as a file can bear it that no other document has.
    fn free(&mut self, name: &str) -> String {
        let forbidden = |char: char| char.is_control() || r#"/\:*?"<>|"#.contains(char);
        let plain: String = name.chars().map(|char| if forbidden(char) { '_' } else { char }).collect();
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
