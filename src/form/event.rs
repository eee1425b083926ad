//! An event in JSON.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::mention::MentionForm;
use super::unlike;
use crate::calendar::{Certainty, Granularity, Interval, Modifier, Value};
use crate::error::Error;
use crate::extract::Modality;
use crate::timeline::{Conflict, Event, Target, rounded};
use crate::voices::Voices;

#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Event"))]
pub(crate) struct EventForm<'a> {
    id: Cow<'a, str>,
    title: Cow<'a, str>,
    when: WhenForm,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    days_before: Option<i64>,
    modality: Modality,
    importance: f64,
    sources: Vec<Cow<'a, str>>,
    /// How many of them tell of it in their own words.
    #[serde(default)]
    voices: usize,
    mentions: Vec<MentionForm<'a>>,
    conflicts: Vec<ConflictForm<'a>>,
}

impl<'a> EventForm<'a> {
    /// An event of a timeline that may run up to something.
    pub(crate) fn of(event: &'a Event, target: Option<&Target>) -> Self {
        let voices = Voices::of(&event.statements);
        let mention = |statement| MentionForm::of(statement, voices.copied_from(statement));
        Self {
            id: event.id.as_str().into(),
            title: event.title.as_str().into(),
            when: WhenForm::from(event.when),
            days_before: target.map(|target| event.days_before(target.day)),
            modality: event.modality,
            importance: rounded(event.importance),
            sources: event.sources().into_iter().map(Cow::Borrowed).collect(),
            voices: voices.count(),
            mentions: event.statements.iter().map(mention).collect(),
            conflicts: event.conflicts.iter().map(ConflictForm::from).collect(),
        }
    }
}

impl TryFrom<EventForm<'_>> for Event {
    type Error = Error;

    fn try_from(form: EventForm<'_>) -> Result<Self, Error> {
        Ok(Self {
            id: form.id.into_owned(),
            title: form.title.into_owned(),
            when: form.when.try_into()?,
            modality: form.modality,
            importance: form.importance,
            statements: form.mentions.into_iter().map(TryInto::try_into).collect::<Result<_, _>>()?,
            conflicts: form.conflicts.into_iter().map(TryInto::try_into).collect::<Result<_, _>>()?,
        })
    }
}

#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "When"))]
struct WhenForm {
    start: String,
    end: String,
    granularity: Granularity,
    timex3: String,
    #[serde(rename = "mod", default, skip_serializing_if = "Option::is_none")]
    modifier: Option<Modifier>,
    edtf: String,
    certainty: Certainty,
}

impl From<Interval> for WhenForm {
    fn from(when: Interval) -> Self {
        Self {
            start: when.first_moment(),
            end: when.last_moment(),
            granularity: when.granularity(),
            timex3: when.timex3(),
            modifier: when.modifier(),
            edtf: when.edtf(),
            certainty: when.certainty(),
        }
    }
}

impl TryFrom<WhenForm> for Interval {
    type Error = Error;

    fn try_from(form: WhenForm) -> Result<Self, Error> {
        interval(&form.timex3, form.modifier, form.certainty)
    }
}

/// The interval of a TIMEX3 value, or of two with `/` between.
pub(super) fn interval(
    timex3: &str,
    modifier: Option<Modifier>,
    certainty: Certainty,
) -> Result<Interval, Error> {
    let interval = match timex3.parse()? {
        Value::Period(period) => Interval::from(period),
        Value::Between(first, last) => Interval::between(first, last),
        _ => return Err(unlike(format!("`{timex3}` leaves the days open: expected a TIMEX3 value of days"))),
    };
    Ok(modifier.map_or(interval, |modifier| interval.modified(modifier)).with(certainty))
}

#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Conflict"))]
struct ConflictForm<'a> {
    when: WhenForm,
    documents: Cow<'a, [String]>,
    because: Cow<'a, str>,
}

impl<'a> From<&'a Conflict> for ConflictForm<'a> {
    fn from(conflict: &'a Conflict) -> Self {
        Self {
            when: conflict.when.into(),
            documents: Cow::Borrowed(&conflict.documents),
            because: conflict.because.as_str().into(),
        }
    }
}

impl TryFrom<ConflictForm<'_>> for Conflict {
    type Error = Error;

    fn try_from(form: ConflictForm<'_>) -> Result<Self, Error> {
        let (documents, because) = (form.documents.into_owned(), form.because.into_owned());
        Ok(Self { when: form.when.try_into()?, documents, because })
    }
}
