//! The documents that the arguments name.

use std::fs;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use clap::Args;
use rayon::ThreadPoolBuilder;
use runup::read::{self, Documents, Fields};
use runup::{Day, Document, Genre};

use crate::progress::Progress;
use crate::{complain, interruption, note};

/// What to read.
#[derive(Args)]
pub(crate) struct Input {
    /// Files, folders, or - for standard input
    #[arg(required = true, value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,
    /// The day on which documents were published that carry none themselves
    #[arg(long, value_name = "DAY")]
    pub(crate) published: Option<Day>,
    /// How many threads work at once; without it as many as there are cores
    #[arg(long, value_name = "N")]
    threads: Option<NonZeroUsize>,
    #[command(flatten)]
    names: Names,
}

/// What the help says above the names of fields.
const FIELDS: &str = "Names of fields in JSON";

/// The names of the fields in JSON.
#[derive(Args)]
struct Names {
    /// What tells a document from the others
    #[arg(long, value_name = "NAME", default_value = "id", hide_default_value = true, help_heading = FIELDS)]
    id_field: String,
    /// Its text
    #[arg(long, value_name = "NAME", default_value = "text", hide_default_value = true, help_heading = FIELDS)]
    text_field: String,
    /// Its title
    #[arg(long, value_name = "NAME", default_value = "title", hide_default_value = true, help_heading = FIELDS)]
    title_field: String,
    /// Who published it
    #[arg(long, value_name = "NAME", default_value = "source", hide_default_value = true, help_heading = FIELDS)]
    source_field: String,
    /// Where it stands
    #[arg(long, value_name = "NAME", default_value = "url", hide_default_value = true, help_heading = FIELDS)]
    url_field: String,
    /// When it was published
    #[arg(long, value_name = "NAME", default_value = "published", hide_default_value = true, help_heading = FIELDS)]
    published_field: String,
    /// Its language
    #[arg(long, value_name = "NAME", default_value = "language", hide_default_value = true, help_heading = FIELDS)]
    language_field: String,
}

impl Input {
    /// Whether a path is that of a file to be read.
    pub(crate) fn is_one_of(&self, path: &Path) -> bool {
        self.paths.iter().any(|read| same_file(read, path))
    }

    /// Opens what is to be read, all of it documents, of which lines are printed on the way.
    pub(crate) fn reading(&self, genre: Option<Genre>) -> Reading {
        let progress = Progress::of(|| read::size(&self.paths), true);
        Reading { progress, ..self.open(self.paths.clone(), genre) }
    }

    /// Opens some paths as the arguments say.
    pub(crate) fn open(&self, paths: Vec<PathBuf>, genre: Option<Genre>) -> Reading {
        if let Some(threads) = self.threads {
            // It fails only where there are threads at work already.
            let _ = ThreadPoolBuilder::new().num_threads(threads.get()).build_global();
        }
        let names = &self.names;
        let fields = Fields {
            id: names.id_field.clone(),
            text: names.text_field.clone(),
            title: names.title_field.clone(),
            source: names.source_field.clone(),
            url: names.url_field.clone(),
            published: names.published_field.clone(),
            language: names.language_field.clone(),
        };
        let progress = Progress::of(|| read::size(&paths), false);
        let documents = read::paths_with(paths, &fields);
        Reading { documents, genre, progress, failed: Arc::default() }
    }
}

/// Whether two paths lead to one file.
pub(crate) fn same_file(one: &Path, other: &Path) -> bool {
    fs::canonicalize(one).is_ok_and(|one| fs::canonicalize(other).is_ok_and(|other| one == other))
}

/// The documents that could be read, each of the genre given; what is wrong goes to standard error on the way.
pub(crate) struct Reading {
    documents: Documents,
    progress: Progress,
    genre: Option<Genre>,
    failed: Arc<AtomicBool>,
}

/// Says what is wrong with the documents of a reading, beside it.
pub(crate) struct Complaints {
    progress: Progress,
    failed: Arc<AtomicBool>,
}

impl Complaints {
    /// Says what is wrong; the rest is done.
    pub(crate) fn fail(&self, error: &dyn std::error::Error) {
        self.failed.store(true, Ordering::Relaxed);
        self.progress.beside(|| complain(error));
    }
}

impl Reading {
    /// The file that the last document came from.
    pub(crate) fn file(&self) -> Option<&Path> {
        self.documents.file()
    }

    /// For whoever works on what was read while the reading goes on.
    pub(crate) fn complaints(&self) -> Complaints {
        Complaints { progress: self.progress.clone(), failed: self.failed.clone() }
    }

    /// Says where a document is in a language that cannot be read; that fails nothing.
    fn note_language(&self, document: &Document) {
        let spoken = document.spoken();
        if !spoken.language.is_read() {
            let file = self.file().unwrap_or(Path::new("-")).display();
            let message = format!(
                "{file}: the language of `{}` is {spoken}, which cannot be read: only dates as ISO 8601 writes them are found",
                document.id
            );
            self.progress.beside(|| note(&message));
        }
    }

    pub(crate) fn status(&self) -> ExitCode {
        match self.failed.load(Ordering::Relaxed) {
            _ if interruption::is_asked() => ExitCode::from(interruption::STATUS),
            true => ExitCode::FAILURE,
            false => ExitCode::SUCCESS,
        }
    }
}

impl Iterator for Reading {
    type Item = Document;

    fn next(&mut self) -> Option<Document> {
        loop {
            let next = self.documents.next().filter(|_| !interruption::is_asked());
            let Some(read) = next else {
                self.progress.end();
                return None;
            };
            match read {
                Ok(mut document) => {
                    document.genre = self.genre;
                    document.guess_language();
                    self.progress.advance(self.documents.bytes());
                    self.note_language(&document);
                    return Some(document);
                }
                Err(error) => self.complaints().fail(&error),
            }
        }
    }
}
