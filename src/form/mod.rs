//! The printed contract: what each part of a timeline is in JSON, as it is written and as it is read back.
//!
//! A form knows the fields of what it stands for and their names in JSON, and nothing of where they come from. Names
//! are never changed, only added. What a timeline needs to take more documents stands beside what it shows, so that
//! nothing is lost between writing and reading.

mod document;
mod event;
mod mention;
mod text;

use std::borrow::Cow;

use serde::de::Error as _;
use serde::ser::SerializeStruct;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::calendar::Day;
use crate::error::{Error, ErrorKind};
use crate::extract::Statement;
use crate::timeline::{Event, Source, Target, Timeline};

pub(crate) use document::DocumentForm;
pub(crate) use event::EventForm;
pub(crate) use mention::{MentionForm, TagForm, TimeForm};

/// The contract that is written, and the one that is read.
pub(crate) const SCHEMA: &str = "runup/1";

/// A whole timeline, as it is read; it is written as [`Written`].
#[derive(Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Timeline"))]
pub(crate) struct TimelineForm<'a> {
    /// `runup/1`.
    #[allow(dead_code, reason = "whoever reads a timeline looks at it first")]
    schema: Cow<'a, str>,
    /// Whether less is left of it than the documents tell.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    cut: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    until: Option<TargetForm<'a>>,
    #[cfg_attr(feature = "schema", schemars(with = "Vec<DocumentForm<'static>>"))]
    documents: Vec<Source>,
    #[cfg_attr(feature = "schema", schemars(with = "Vec<EventForm<'static>>"))]
    events: Vec<Event>,
    #[cfg_attr(feature = "schema", schemars(with = "Vec<MentionForm<'static>>"))]
    unplaced: Vec<Statement>,
}

/// A timeline as it is written: one form after the other, so that a long one takes no second place in memory.
pub(crate) struct Written<'a>(pub(crate) &'a Timeline);

impl Serialize for Written<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let timeline = self.0;
        let mut form = serializer.serialize_struct("Timeline", 6)?;
        form.serialize_field("schema", SCHEMA)?;
        if timeline.cut {
            form.serialize_field("cut", &true)?;
        }
        if let Some(target) = &timeline.target {
            form.serialize_field("until", &TargetForm::from(target))?;
        }
        form.serialize_field("documents", &Each(&timeline.documents, DocumentForm::from))?;
        form.serialize_field(
            "events",
            &Each(&timeline.events, |event| EventForm::of(event, timeline.target.as_ref())),
        )?;
        form.serialize_field("unplaced", &Each(&timeline.unplaced, MentionForm::from))?;
        form.end()
    }
}

/// The forms of a list.
struct Each<'a, T, F>(&'a [T], F);

impl<'a, T, F: Fn(&'a T) -> R, R: Serialize> Serialize for Each<'a, T, F> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(&self.1))
    }
}

impl TryFrom<TimelineForm<'_>> for Timeline {
    type Error = Error;

    fn try_from(form: TimelineForm<'_>) -> Result<Self, Error> {
        let TimelineForm { cut, until, documents, events, unplaced, .. } = form;
        let mut timeline = Self { documents, events, unplaced, target: until.map(Target::from), cut };
        timeline.documents.sort_by(|one, other| one.id.cmp(&other.id));
        if let Some(pair) = timeline.documents.windows(2).find(|pair| pair[0].id == pair[1].id) {
            return Err(unlike(format!("two of `documents` bear the id `{}`: expected one", pair[0].id)));
        }
        let told = timeline.events.iter().flat_map(|event| &event.statements).chain(&timeline.unplaced);
        if let Some(statement) = told.into_iter().find(|told| timeline.document(&told.document).is_none()) {
            let id = &statement.document;
            return Err(unlike(format!("a mention is of `{id}`: expected one of `documents`")));
        }
        Ok(timeline)
    }
}

/// What is read by its form, so that what is wrong with it is told with its place.
macro_rules! by_form {
    ($($type:ident: $form:ident;)*) => { $(
        impl<'de> Deserialize<'de> for $type {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $form::deserialize(deserializer)?.try_into().map_err(D::Error::custom)
            }
        }
    )* };
}

by_form! {
    Source: DocumentForm;
    Event: EventForm;
    Statement: MentionForm;
}

/// What is wrong with a form as a whole.
fn unlike(message: impl Into<String>) -> Error {
    Error::new(ErrorKind::Format, message)
}

#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Target"))]
struct TargetForm<'a> {
    day: Day,
    event: Option<Cow<'a, str>>,
}

impl<'a> From<&'a Target> for TargetForm<'a> {
    fn from(target: &'a Target) -> Self {
        Self { day: target.day, event: target.event.as_deref().map(Cow::Borrowed) }
    }
}

impl From<TargetForm<'_>> for Target {
    fn from(form: TargetForm<'_>) -> Self {
        Self { day: form.day, event: form.event.map(Cow::into_owned) }
    }
}
