//! Articles about one affair in, one explained timeline out.
#![forbid(unsafe_code)]

pub mod calendar;
mod cut;
pub mod dating;
pub mod document;
mod error;
pub mod expression;
pub mod extract;
mod grammar;
#[cfg(any(feature = "chrono", feature = "time"))]
mod interop;
pub mod lang;
mod lexicon;
pub mod merge;
pub mod outline;
mod pipeline;
pub mod read;
pub mod resolve;
pub mod scan;
pub mod timeline;
pub mod write;

pub use calendar::{
    Amount, Certainty, Clock, Day, Daypart, Granularity, Interval, Kind, Length, Modifier, Part, Period,
    Reference, Season, TimeOfDay, Value, Weekday,
};
pub use cut::Bound;
pub use document::{Document, Publication, Span};
pub use error::{Error, ErrorKind};
pub use expression::{Expression, Found};
pub use extract::{Modality, Statement, extract};
pub use lang::Language;
pub use merge::merge;
pub use outline::Outline;
pub use resolve::{Mention, resolve};
pub use scan::scan;
pub use timeline::{Event, Target, Timeline};
