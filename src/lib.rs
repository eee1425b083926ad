//! Articles about one affair in, one explained timeline out.
//!
//! ```
//! use runup::{Document, Timeline};
//!
//! let mut vote = Document::new("vote", "Lithuania's parliament adopted the resolution on Thursday.");
//! vote.published = Some("2023-04-06".parse()?);
//! let memoir = Document::new("memoir", "On April 6, 2023, the Lithuanian parliament adopted a resolution.");
//!
//! let timeline = Timeline::from_documents(&[vote, memoir]);
//! let event = &timeline.events[0];
//! assert_eq!(event.when.edtf(), "2023-04-06");
//! assert_eq!(event.sources(), ["memoir", "vote"]);
//! # Ok::<(), runup::Error>(())
//! ```
//!
//! [`Timeline::from_documents`] walks the whole way. Each stage of it is a function that can be used alone:
//!
//! | stage | from | to |
//! |---|---|---|
//! | [`read`] | files, folders, streams | [`Document`] |
//! | [`Outline::of`] | a document | its parts: headline, paragraphs, footnotes, page furniture |
//! | [`scan()`] | text | [`Found`]: what the words of a time expression say, no calendar yet |
//! | [`resolve()`] | found expressions and a [`Publication`] | [`Mention`]: the days they mean, and why |
//! | [`extract()`] | mentions | [`Statement`]: one document says that something happened, or will |
//! | [`merge()`] | statements of all documents | [`Timeline`] of [`Event`]s |
//! | [`mod@write`] | a timeline | text, Markdown, JSON, CSV, iCalendar, TimeML … |
//!
//! [`dating`] says when a document was published that does not say so itself. [`calendar`] holds days, periods and
//! intervals, with their TIMEX3 and EDTF forms; [`Language`] names the languages.
//!
//! Only the doors can fail: reading, naming a language or a day, writing. The library has no clock, no randomness and no
//! state: the same documents, in any order, give the same bytes.
//!
//! # Features
//!
//! - `cli` (default): the program `runup`. Libraries leave it out with `default-features = false`.
//! - `html`, `compression` (with `cli`): pages of HTML, and files of gzip and Zstandard, are read.
//! - `threads` (with `cli`): documents are read side by side on all cores, by `rayon`.
//! - `csv`, `icalendar`, `schema` (with `cli`): `write::csv`, `write::ical`, `write::schema`.
//! - `chrono`, `time`: conversions between [`Day`] and the types of these crates. No feature changes a result.
#![forbid(unsafe_code)]

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

mod about;
pub mod calendar;
mod cut;
pub mod dating;
pub mod document;
mod eight;
mod error;
pub mod expression;
pub mod extract;
mod form;
mod grammar;
#[cfg(any(feature = "chrono", feature = "time"))]
mod interop;
mod lang;
mod language;
mod letters;
mod lexicon;
pub mod merge;
mod options;
pub mod outline;
mod periods;
mod pipeline;
pub mod read;
pub mod resolve;
mod roll;
mod row;
pub mod scan;
mod selection;
mod terms;
pub mod threads;
pub mod timeline;
mod voices;
pub mod write;

pub use calendar::{
    Amount, Certainty, Clock, Day, Daypart, Feast, Granularity, Interval, Kind, Length, Modifier, Part,
    Period, Reference, Season, TimeOfDay, Value, Weekday,
};
pub use cut::Bound;
pub use document::{Document, Genre, Publication, Span};
pub use error::{Error, ErrorKind};
pub use expression::{Expression, Found};
pub use extract::{Modality, Statement, extract};
pub use language::{Code, Language, Spoken};
pub use merge::merge;
pub use options::Options;
pub use outline::Outline;
pub use periods::Periods;
pub use resolve::{Mention, resolve};
pub use scan::scan;
pub use timeline::{Event, Target, Timeline};
