//! What goes in: a text with what is known of it, and the byte ranges that everything later points at.

use std::fmt;
use std::ops::Range;
use std::str::FromStr;

use crate::calendar::{Certainty, Day};
use crate::error::{Error, ErrorKind};
use crate::language::{Language, Spoken};

/// A half-open range of bytes of a document's text; both ends lie on character boundaries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The first byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// From `start` up to, not including, `end`.
    pub fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// The text it covers; empty where the span does not fit the text.
    ///
    /// ```
    /// assert_eq!(runup::Span::new(3, 8).of("On May 4."), "May 4");
    /// ```
    pub fn of(self, text: &str) -> &str {
        text.get(Range::from(self)).unwrap_or_default()
    }

    /// How many bytes it covers.
    pub fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    /// Whether it covers nothing.
    pub fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// Whether `other` lies inside.
    pub fn covers(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }
}

impl From<Span> for Range<usize> {
    fn from(span: Span) -> Self {
        span.start..span.end
    }
}

/// One article, as given: nothing of its text is trimmed, joined or normalised.
///
/// ```
/// let mut document = runup::Document::new("vote", "The senate voted on Tuesday.");
/// document.published = Some("2023-05-11".parse()?);
/// # Ok::<(), runup::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Document {
    /// What tells it from the other documents of a timeline.
    pub id: String,
    /// The text, on which all spans count.
    pub text: String,
    /// The title, where it is known beside the text.
    pub title: Option<String>,
    /// Who published it.
    pub source: Option<String>,
    /// Where it stands.
    pub url: Option<String>,
    /// The day of publication, where it is known beside the text (TIMEX3's document creation time).
    pub published: Option<Day>,
    /// What says that it was published then, for a person; nothing where whoever gives the document does.
    pub evidence: Option<String>,
    /// The language, where it is known; else it is guessed from the text ([`spoken`](Self::spoken)).
    pub language: Option<Language>,
    /// The region whose language it is, where it is known, by its ISO 3166 code: the `GB` of `en-GB`. It decides whether
    /// numeric dates put the day first.
    pub region: Option<String>,
    /// Whether it is news or a history, where that is known; else its dates say so.
    pub genre: Option<Genre>,
    /// The language as it was [guessed](Self::guess_language) where none is given, so that it need not be guessed again.
    pub guessed: Option<Spoken>,
}

/// What a document tells of, and so what its open dates count from.
///
/// ```
/// use runup::{Document, Genre};
/// let mut document = Document::new("raid", "The town was founded in March 1750. In August, it burned down.");
/// document.published = Some("2023-06-08".parse()?);
/// assert_eq!(document.mentions()[1].value.to_string(), "2022-08");
/// document.genre = Some(Genre::History);
/// assert_eq!(document.mentions()[1].value.to_string(), "1750-08");
/// # Ok::<(), runup::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Genre {
    /// The days around its publication, from which open dates count: articles, reports, messages.
    News,
    /// Other times, one date after the other, from which open dates go on: histories, biographies, chronicles.
    History,
}

impl Genre {
    /// Both.
    pub const ALL: [Self; 2] = [Self::News, Self::History];

    /// The word for it in documents, such as `news`.
    pub fn name(self) -> &'static str {
        match self {
            Self::News => "news",
            Self::History => "history",
        }
    }
}

impl fmt::Display for Genre {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Genre {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        Self::ALL.into_iter().find(|genre| genre.name() == text).ok_or_else(|| {
            Error::new(ErrorKind::Genre, format!("`{text}` is no genre: expected news or history"))
        })
    }
}

impl Document {
    /// A document of which no more than its text is known.
    pub fn new(id: impl Into<String>, text: impl Into<String>) -> Self {
        Self { id: id.into(), text: text.into(), ..Self::default() }
    }

    /// The language it is in: the given one, else the one its words speak for.
    pub fn language(&self) -> Language {
        self.spoken().language
    }

    /// The same, with how sure that is.
    pub fn spoken(&self) -> Spoken {
        match (self.language, self.guessed) {
            (Some(language), _) => Spoken { language, confidence: None },
            (None, Some(guessed)) => guessed,
            (None, None) => Language::guess(&self.text),
        }
    }

    /// Guesses the language where none is given, once for all that ask for it; to be done again where the text changes.
    ///
    /// ```
    /// let mut document = runup::Document::new("talks", "Sie trafen sich am 12. Juni mit dem Bundeskanzler.");
    /// let spoken = document.spoken();
    /// document.guess_language();
    /// assert_eq!((document.language, document.spoken()), (None, spoken));
    /// ```
    pub fn guess_language(&mut self) {
        self.guessed = self.language.is_none().then(|| Language::guess(&self.text));
    }
}

/// When a document was published, how sure that is, and what says so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Publication {
    /// The day; the best guess where only bounds are known and they are close, nothing where they are not.
    pub day: Option<Day>,
    /// It was not published before this day.
    pub earliest: Option<Day>,
    /// It was not published after this day.
    pub latest: Option<Day>,
    /// How sure `day` is.
    pub certainty: Certainty,
    /// What says so, for a person.
    pub evidence: String,
}

impl Publication {
    /// Published on that very day.
    pub fn on(day: Day, evidence: impl Into<String>) -> Self {
        let evidence = evidence.into();
        Self {
            day: Some(day),
            earliest: Some(day),
            latest: Some(day),
            certainty: Certainty::Certain,
            evidence,
        }
    }

    /// Nothing says when.
    pub fn unknown() -> Self {
        let evidence = "nothing says when it was published".to_owned();
        Self { day: None, earliest: None, latest: None, certainty: Certainty::Uncertain, evidence }
    }
}
