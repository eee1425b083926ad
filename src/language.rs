//! The languages of documents, by name; what those that can be read say stands in `lang`.

use std::fmt;
use std::str::FromStr;

use crate::error::{Error, ErrorKind};
use crate::lang::SHORT_CODES;

/// The language of a text: one that can be read, or another one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the names say it")]
#[non_exhaustive]
pub enum Language {
    English,
    German,
    /// One whose words are not known here: of its expressions only those are found that ISO 8601 writes (`2023-05-04`).
    Other(Code),
}

/// The code of a language that cannot be read, by ISO 639: two or three small letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code([u8; 3]);

/// The language of a text, given or guessed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spoken {
    /// The language.
    pub language: Language,
    /// How sure that is, in per cent; nothing where it is given.
    pub confidence: Option<u8>,
}

impl Language {
    /// All that can be read.
    pub const ALL: [Self; 2] = [Self::English, Self::German];

    /// The ISO 639 code, such as `en`: that of two letters, where there is one.
    pub fn code(&self) -> &str {
        match self {
            Self::English => "en",
            Self::German => "de",
            Self::Other(code) => code.letters(),
        }
    }

    /// Whether its words are known here.
    ///
    /// ```
    /// use runup::Language;
    /// assert!("de-AT".parse::<Language>()?.is_read());
    /// assert!(!"fr".parse::<Language>()?.is_read());
    /// # Ok::<(), runup::Error>(())
    /// ```
    pub fn is_read(self) -> bool {
        !matches!(self, Self::Other(_))
    }
}

impl Code {
    /// That of no language in particular.
    pub(crate) const NONE: Self = Self(*b"und");

    /// The code of so many small letters: of two, where there is one.
    fn of(letters: &str) -> Option<Self> {
        let short = SHORT_CODES.iter().find(|(long, _)| *long == letters);
        let letters = short.map_or(letters, |(_, short)| *short);
        let mut code = [0; 3];
        code.get_mut(..letters.len())?.copy_from_slice(letters.as_bytes());
        let written = letters.len() >= 2 && letters.bytes().all(|letter| letter.is_ascii_lowercase());
        written.then_some(Self(code))
    }

    fn letters(&self) -> &str {
        let letters = self.0.split(|byte| *byte == 0).next().unwrap_or_default();
        std::str::from_utf8(letters).unwrap_or_default()
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl fmt::Display for Spoken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.language)?;
        self.confidence.map_or(Ok(()), |confidence| write!(f, ", guessed ({confidence} %)"))
    }
}

impl FromStr for Language {
    type Err = Error;

    /// Reads a code (`en`, `de-AT`, `fr`).
    fn from_str(text: &str) -> Result<Self, Error> {
        let code = text.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
        match code.as_str() {
            "en" | "eng" => Ok(Self::English),
            "de" | "deu" | "ger" => Ok(Self::German),
            _ => Code::of(&code).map(Self::Other).ok_or_else(|| {
                let message = format!("`{text}` is no code of a language: expected one such as en or de");
                Error::new(ErrorKind::Language, message)
            }),
        }
    }
}
