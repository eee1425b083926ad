//! The one error of the crate.

use std::fmt;

/// What can go wrong at a door: reading documents, naming a language, a genre, a day or an event.
/// Writing fails with what the writer below says.
///
/// Finding, dating, extracting and merging cannot fail; they return what they found.
/// The message names where (a file, a line, a byte) and what was expected there.
///
/// ```
/// let error = "2023-02-30".parse::<runup::Day>().unwrap_err();
/// assert_eq!(error.kind(), runup::ErrorKind::Day);
/// assert_eq!(error.to_string(), "`2023-02-30` is no day: expected YYYY-MM-DD");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error {
    kind: ErrorKind,
    message: String,
}

/// What kind of thing went wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// A file or folder could not be opened or read.
    Read,
    /// Bytes that are not UTF-8, JSON that does not parse, front matter that does not close.
    Format,
    /// A text that names no day.
    Day,
    /// A TIMEX3 or EDTF value that is none.
    Value,
    /// A language that has no grammar here.
    Language,
    /// A text that is no genre.
    Genre,
    /// Two documents bear one id.
    Duplicate,
    /// A table of named periods with a row that is none.
    Periods,
    /// Words that name no event of the timeline.
    Event,
    /// A timeline that was cut, where a whole one is needed.
    Cut,
}

impl Error {
    pub(crate) fn new(kind: ErrorKind, message: impl Into<String>) -> Self {
        Self { kind, message: message.into() }
    }

    /// The same error, told with the place where it arose in front: `news.jsonl, line 3: …`.
    pub(crate) fn at(self, place: impl fmt::Display) -> Self {
        Self { message: format!("{place}: {}", self.message), ..self }
    }

    /// What kind of thing went wrong.
    pub fn kind(&self) -> ErrorKind {
        self.kind
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Error {}
