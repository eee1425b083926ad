//! The printed contract: what each part of a timeline is in JSON. Names here are never changed, only added.

use serde::Serialize;

use crate::calendar::{Certainty, Day, Interval, Modifier};
use crate::document::{Document, Publication};
use crate::expression::Meaning;
use crate::extract::{Name, Statement};
use crate::language::{Language, Spoken};
use crate::resolve::Mention;
use crate::timeline::{Conflict, Event, Source, Target, Timeline};

#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Timeline"))]
pub(super) struct TimelineForm<'a> {
    schema: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    until: Option<TargetForm<'a>>,
    documents: Vec<DocumentForm<'a>>,
    events: Vec<EventForm<'a>>,
    unplaced: Vec<MentionForm<'a>>,
}

impl<'a> From<&'a Timeline> for TimelineForm<'a> {
    fn from(timeline: &'a Timeline) -> Self {
        Self {
            schema: "runup/1",
            until: timeline.target.as_ref().map(TargetForm::from),
            documents: timeline.documents.iter().map(DocumentForm::from).collect(),
            events: timeline.events.iter().map(|event| EventForm::of(event, timeline)).collect(),
            unplaced: timeline.unplaced.iter().map(MentionForm::from).collect(),
        }
    }
}

#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Target"))]
struct TargetForm<'a> {
    day: String,
    event: Option<&'a str>,
}

impl<'a> From<&'a Target> for TargetForm<'a> {
    fn from(target: &'a Target) -> Self {
        Self { day: target.day.to_string(), event: target.event.as_deref() }
    }
}

#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Document"))]
struct DocumentForm<'a> {
    id: &'a str,
    title: Option<&'a str>,
    source: Option<&'a str>,
    url: Option<&'a str>,
    #[serde(flatten)]
    language: LanguageForm<'a>,
    published: PublishedForm<'a>,
}

impl<'a> From<&'a Source> for DocumentForm<'a> {
    fn from(source: &'a Source) -> Self {
        Self {
            id: &source.id,
            title: source.title.as_deref(),
            source: source.source.as_deref(),
            url: source.url.as_deref(),
            language: LanguageForm::of(&source.language, source.confidence),
            published: PublishedForm::from(&source.published),
        }
    }
}

#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Language"))]
struct LanguageForm<'a> {
    language: &'a str,
    /// How sure a guess is; not there where the language is given.
    #[serde(skip_serializing_if = "Option::is_none")]
    language_confidence: Option<f64>,
    /// There where it cannot be read: only what ISO 8601 writes is found.
    #[serde(skip_serializing_if = "is_false")]
    language_unread: bool,
}

impl<'a> LanguageForm<'a> {
    fn of(language: &'a Language, confidence: Option<u8>) -> Self {
        Self {
            language: language.code(),
            language_confidence: confidence.map(|confidence| f64::from(confidence) / 100.0),
            language_unread: !language.is_read(),
        }
    }
}

fn is_false(value: &bool) -> bool {
    !value
}

#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Published"))]
struct PublishedForm<'a> {
    day: Option<String>,
    evidence: &'a str,
    certainty: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    earliest: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    latest: Option<String>,
}

impl<'a> From<&'a Publication> for PublishedForm<'a> {
    fn from(publication: &'a Publication) -> Self {
        let Publication { day, earliest, latest, certainty, evidence } = publication;
        // Bounds that say no more than the day does are left out.
        let bound = |bound: &Option<Day>| {
            bound.filter(|_| *certainty != Certainty::Certain || day.is_none()).map(|day| day.to_string())
        };
        Self {
            day: day.map(|day| day.to_string()),
            evidence,
            certainty: certainty.name(),
            earliest: bound(earliest),
            latest: bound(latest),
        }
    }
}

#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Event"))]
pub(super) struct EventForm<'a> {
    id: &'a str,
    title: &'a str,
    when: WhenForm,
    #[serde(skip_serializing_if = "Option::is_none")]
    days_before: Option<i64>,
    modality: &'static str,
    importance: f64,
    sources: Vec<&'a str>,
    mentions: Vec<MentionForm<'a>>,
    conflicts: Vec<ConflictForm<'a>>,
}

impl<'a> EventForm<'a> {
    pub(super) fn of(event: &'a Event, timeline: &'a Timeline) -> Self {
        Self {
            id: &event.id,
            title: &event.title,
            when: WhenForm::from(event.when),
            days_before: timeline.target.as_ref().map(|target| event.days_before(target.day)),
            modality: event.modality.name(),
            importance: rounded(event.importance),
            sources: event.sources(),
            mentions: event.statements.iter().map(MentionForm::from).collect(),
            conflicts: event.conflicts.iter().map(ConflictForm::from).collect(),
        }
    }
}

/// Four decimal places: more would only say in which order it was summed.
pub(super) fn rounded(importance: f64) -> f64 {
    if importance.is_finite() { (importance * 1e4).round() / 1e4 } else { 0.0 }
}

#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "When"))]
struct WhenForm {
    start: String,
    end: String,
    granularity: &'static str,
    timex3: String,
    #[serde(rename = "mod", skip_serializing_if = "Option::is_none")]
    modifier: Option<&'static str>,
    edtf: String,
    certainty: &'static str,
}

impl From<Interval> for WhenForm {
    fn from(when: Interval) -> Self {
        Self {
            start: when.first_moment(),
            end: when.last_moment(),
            granularity: when.granularity().name(),
            timex3: when.timex3(),
            modifier: when.modifier().map(Modifier::name),
            edtf: when.edtf(),
            certainty: when.certainty().name(),
        }
    }
}

#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Mention"))]
struct MentionForm<'a> {
    document: &'a str,
    start: usize,
    end: usize,
    text: &'a str,
    modality: &'static str,
    time: TimeForm<'a>,
    trigger: TriggerForm<'a>,
    names: Vec<&'a str>,
}

impl<'a> From<&'a Statement> for MentionForm<'a> {
    fn from(statement: &'a Statement) -> Self {
        let trigger = &statement.trigger;
        Self {
            document: &statement.document,
            start: statement.span.start,
            end: statement.span.end,
            text: &statement.quote,
            modality: statement.modality.name(),
            time: TimeForm::of(&statement.time, &statement.time_text),
            trigger: TriggerForm {
                start: trigger.span.start,
                end: trigger.span.end,
                text: &trigger.text,
                concept: &trigger.concept,
            },
            names: statement.names.iter().map(|Name { text, .. }| text.as_str()).collect(),
        }
    }
}

/// A dated expression: the `time` of a statement, and a mention of `runup tag`.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Time"))]
pub(super) struct TimeForm<'a> {
    start: usize,
    end: usize,
    text: &'a str,
    #[serde(rename = "type")]
    pub(super) kind: &'static str,
    pub(super) value: String,
    #[serde(rename = "mod", skip_serializing_if = "Option::is_none")]
    pub(super) modifier: Option<&'static str>,
    #[serde(rename = "quant", skip_serializing_if = "Option::is_none")]
    pub(super) quantifier: Option<&'static str>,
    #[serde(rename = "freq", skip_serializing_if = "Option::is_none")]
    pub(super) frequency: Option<String>,
    rule: &'static str,
    because: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    alternatives: Vec<AlternativeForm>,
}

impl<'a> TimeForm<'a> {
    pub(super) fn of(mention: &'a Mention, text: &'a str) -> Self {
        let set = match mention.expression.meaning {
            Meaning::Set(set) => Some(set),
            _ => None,
        };
        // A statement's time covers both ends of a range, its value only the first one.
        let range = mention.interval.filter(|interval| interval.first() != interval.last());
        Self {
            start: mention.span.start,
            end: mention.span.end,
            text,
            kind: mention.kind.name(),
            value: range.map_or_else(|| mention.value.to_string(), Interval::timex3),
            modifier: mention.modifier.map(Modifier::name),
            quantifier: set.and_then(|set| set.quantifier),
            frequency: set.and_then(|set| set.frequency).map(|frequency| frequency.to_string()),
            rule: mention.rule,
            because: mention.because.to_string(),
            alternatives: mention
                .alternatives
                .iter()
                .map(|other| AlternativeForm {
                    value: other.value.to_string(),
                    weight: f64::from(other.weight) / 100.0,
                    because: other.because.to_string(),
                })
                .collect(),
        }
    }
}

#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Alternative"))]
struct AlternativeForm {
    value: String,
    weight: f64,
    because: String,
}

#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Trigger"))]
struct TriggerForm<'a> {
    start: usize,
    end: usize,
    text: &'a str,
    concept: &'a str,
}

#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Conflict"))]
struct ConflictForm<'a> {
    when: WhenForm,
    documents: &'a [String],
    because: &'a str,
}

impl<'a> From<&'a Conflict> for ConflictForm<'a> {
    fn from(conflict: &'a Conflict) -> Self {
        Self { when: conflict.when.into(), documents: &conflict.documents, because: &conflict.because }
    }
}

/// A document's line of `runup tag`.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Tag"))]
pub(super) struct TagForm<'a> {
    id: &'a str,
    #[serde(flatten)]
    language: LanguageForm<'a>,
    mentions: Vec<TimeForm<'a>>,
}

impl<'a> TagForm<'a> {
    pub(super) fn of(document: &'a Document, spoken: &'a Spoken, mentions: &'a [Mention]) -> Self {
        let mentions = mentions.iter().map(|mention| TimeForm::of(mention, mention.span.of(&document.text)));
        let language = LanguageForm::of(&spoken.language, spoken.confidence);
        Self { id: &document.id, language, mentions: mentions.collect() }
    }
}
