//! The documents that the arguments name.

use std::path::Path;
use std::process::ExitCode;

use runup::read::Documents;
use runup::{Certainty, Day, Document, Genre};

use crate::complain;

/// The documents that could be read, each of the genre given, and with a day of publication if one was given for those
/// that do not tell it themselves; what is wrong goes to standard error on the way.
pub(crate) struct Reading {
    documents: Documents,
    published: Option<Day>,
    genre: Option<Genre>,
    failed: bool,
}

impl Reading {
    pub(crate) fn of(documents: Documents, published: Option<Day>, genre: Option<Genre>) -> Self {
        Self { documents, published, genre, failed: false }
    }

    /// The file that the last document came from.
    pub(crate) fn file(&self) -> Option<&Path> {
        self.documents.file()
    }

    /// Says what is wrong; the rest is done.
    pub(crate) fn fail(&mut self, error: &dyn std::error::Error) {
        self.failed = true;
        complain(error);
    }

    pub(crate) fn status(&self) -> ExitCode {
        if self.failed { ExitCode::FAILURE } else { ExitCode::SUCCESS }
    }
}

impl Iterator for Reading {
    type Item = Document;

    fn next(&mut self) -> Option<Document> {
        loop {
            match self.documents.next()? {
                Ok(mut document) => {
                    document.genre = self.genre;
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
