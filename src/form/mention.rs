//! A mention in JSON: the sentence that reports something, when it says that was, and what it calls it.

use std::borrow::Cow;
use std::fmt::{Display, Write};

use serde::{Deserialize, Serialize};

use super::document::LanguageForm;
use super::event::interval;
use super::unlike;
use crate::calendar::{Certainty, Granularity, Interval, Kind, Modifier, Value};
use crate::document::{Document, Span};
use crate::error::Error;
use crate::expression::Meaning;
use crate::extract::{Modality, Name, Occasion, Statement, Time, Trigger};
use crate::language::Spoken;
use crate::resolve::{Alternative, Mention, Reason, Step};

#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Mention"))]
pub(crate) struct MentionForm<'a> {
    document: Cow<'a, str>,
    start: usize,
    end: usize,
    text: Cow<'a, str>,
    modality: Modality,
    /// Who says so, where the sentence has it from somebody.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    said_by: Option<Cow<'a, str>>,
    /// The line that a chronicle would have.
    title: Cow<'a, str>,
    /// The number of its paragraph, 0 for the headline.
    paragraph: usize,
    /// The days, where they could be placed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    when: Option<PlacedForm>,
    time: TimeForm<'a>,
    trigger: TriggerForm<'a>,
    names: Vec<Cow<'a, str>>,
    /// The spellings that the names share with their variants, one a name.
    keys: Vec<Cow<'a, str>>,
    /// What it is about: the base forms of its content words.
    words: Cow<'a, [String]>,
    /// The document that prints the same sentence before this one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    copy_of: Option<Cow<'a, str>>,
}

impl<'a> From<&'a Statement> for MentionForm<'a> {
    fn from(statement: &'a Statement) -> Self {
        Self::of(statement, None)
    }
}

impl<'a> MentionForm<'a> {
    /// A statement that may repeat a sentence of another document.
    pub(super) fn of(statement: &'a Statement, copy_of: Option<&'a str>) -> Self {
        let trigger = &statement.trigger;
        Self {
            document: statement.document.as_str().into(),
            start: statement.span.start,
            end: statement.span.end,
            text: statement.quote.as_str().into(),
            modality: statement.modality,
            said_by: statement.said_by.as_deref().map(Cow::Borrowed),
            title: statement.title.as_str().into(),
            paragraph: statement.paragraph,
            when: statement.when.map(PlacedForm::from),
            time: TimeForm::of_statement(statement),
            trigger: TriggerForm {
                start: trigger.span.start,
                end: trigger.span.end,
                text: trigger.text.as_str().into(),
                concept: trigger.concept.as_str().into(),
                noun: trigger.noun,
            },
            names: statement.names.iter().map(|name| name.text.as_str().into()).collect(),
            keys: statement.names.iter().map(|name| name.key.as_str().into()).collect(),
            words: Cow::Borrowed(&statement.words),
            copy_of: copy_of.map(Cow::Borrowed),
        }
    }
}

impl TryFrom<MentionForm<'_>> for Statement {
    type Error = Error;

    fn try_from(form: MentionForm<'_>) -> Result<Self, Error> {
        if form.names.len() != form.keys.len() {
            return Err(unlike("`keys` are not as many as `names`: expected one a name"));
        }
        let name = |(text, key): (Cow<'_, str>, Cow<'_, str>)| Name {
            text: text.into_owned(),
            key: key.into_owned(),
        };
        Ok(Self {
            document: form.document.into_owned(),
            span: Span::new(form.start, form.end),
            quote: form.text.into_owned(),
            time: form.time.try_into()?,
            when: form.when.map(Interval::try_from).transpose()?,
            trigger: Trigger {
                span: Span::new(form.trigger.start, form.trigger.end),
                text: form.trigger.text.into_owned(),
                concept: form.trigger.concept.into_owned(),
                noun: form.trigger.noun,
            },
            modality: form.modality,
            said_by: form.said_by.map(Cow::into_owned),
            names: form.names.into_iter().zip(form.keys).map(name).collect(),
            words: form.words.into_owned(),
            title: form.title.into_owned(),
            paragraph: form.paragraph,
        })
    }
}

/// The days of a mention.
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Placed"))]
struct PlacedForm {
    timex3: String,
    #[serde(rename = "mod", default, skip_serializing_if = "Option::is_none")]
    modifier: Option<Modifier>,
    certainty: Certainty,
}

impl From<Interval> for PlacedForm {
    fn from(when: Interval) -> Self {
        Self { timex3: when.timex3(), modifier: when.modifier(), certainty: when.certainty() }
    }
}

impl TryFrom<PlacedForm> for Interval {
    type Error = Error;

    fn try_from(form: PlacedForm) -> Result<Self, Error> {
        interval(&form.timex3, form.modifier, form.certainty)
    }
}

/// A dated expression: the `time` of a statement, and a mention of `runup tag`.
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Time"))]
pub(crate) struct TimeForm<'a> {
    start: usize,
    end: usize,
    text: Cow<'a, str>,
    #[serde(rename = "type")]
    pub(crate) kind: Kind,
    pub(crate) value: String,
    /// The value of its first words, where `value` is that of a range.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    first: Option<Value>,
    #[serde(rename = "mod", default, skip_serializing_if = "Option::is_none")]
    pub(crate) modifier: Option<Modifier>,
    #[serde(rename = "quant", default, skip_serializing_if = "Option::is_none")]
    pub(crate) quantifier: Option<Cow<'a, str>>,
    #[serde(rename = "freq", default, skip_serializing_if = "Option::is_none")]
    pub(crate) frequency: Option<String>,
    rule: Cow<'a, str>,
    because: String,
    /// The steps of `because` as data; those of a statement only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<Vec<serde_json::Value>>"))]
    steps: Option<Cow<'a, Reason>>,
    /// The happening that its days are counted from; of a statement only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    occasion: Option<OccasionForm<'a>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    alternatives: Vec<AlternativeForm>,
}

/// How something prints, in a text that need not grow as most are that short.
fn printed(it: &impl Display) -> String {
    const SHORT: usize = 80;
    let mut text = String::with_capacity(SHORT);
    // Nothing fails that is written to memory.
    let _ = write!(text, "{it}");
    text
}

impl<'a> TimeForm<'a> {
    /// A mention of those words.
    pub(crate) fn of(mention: &'a Mention, text: &'a str) -> Self {
        let set = match mention.expression.meaning {
            Meaning::Set(set) => Some(set),
            _ => None,
        };
        Self {
            start: mention.span.start,
            end: mention.span.end,
            text: text.into(),
            kind: mention.kind,
            value: printed(&mention.value),
            first: None,
            modifier: mention.modifier,
            quantifier: set.and_then(|set| set.quantifier).map(Cow::Borrowed),
            frequency: set.and_then(|set| set.frequency).map(|frequency| frequency.to_string()),
            rule: mention.rule.into(),
            because: printed(&mention.because),
            steps: None,
            occasion: None,
            alternatives: mention.alternatives.iter().map(AlternativeForm::from).collect(),
        }
    }

    /// The time of a statement.
    fn of_statement(statement: &'a Statement) -> Self {
        let time = &statement.time;
        // A statement's time covers both ends of a range, its value only the first one.
        let range = statement.when.filter(|when| when.first() != when.last()).map(Interval::timex3);
        Self {
            start: time.span.start,
            end: time.span.end,
            text: time.text.as_str().into(),
            kind: time.kind,
            first: range.as_ref().map(|_| time.value),
            value: range.unwrap_or_else(|| time.value.to_string()),
            modifier: time.modifier,
            quantifier: None,
            frequency: None,
            rule: time.rule.as_ref().into(),
            because: time.why(),
            occasion: time.occasion.as_deref().map(OccasionForm::from),
            steps: Some(Cow::Borrowed(&time.because)),
            alternatives: time.alternatives.iter().map(AlternativeForm::from).collect(),
        }
    }
}

impl TryFrom<TimeForm<'_>> for Time {
    type Error = Error;

    fn try_from(form: TimeForm<'_>) -> Result<Self, Error> {
        let steps = form.steps.ok_or_else(|| unlike("missing field `steps`"))?;
        Ok(Self {
            span: Span::new(form.start, form.end),
            text: form.text.into_owned(),
            kind: form.kind,
            value: form.first.map_or_else(|| form.value.parse(), Ok)?,
            modifier: form.modifier,
            rule: form.rule.into_owned().into(),
            because: steps.into_owned(),
            occasion: form.occasion.map(|occasion| Box::new(occasion.into())),
            alternatives: form.alternatives.into_iter().map(Alternative::from).collect(),
        })
    }
}

/// A happening that days are counted from.
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Occasion"))]
struct OccasionForm<'a> {
    /// How many units after it, before it where negative.
    count: i32,
    unit: Granularity,
    concept: Cow<'a, str>,
    keys: Cow<'a, [String]>,
    words: Cow<'a, [String]>,
    /// The document that says when it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    told_by: Option<Cow<'a, str>>,
}

impl<'a> From<&'a Occasion> for OccasionForm<'a> {
    fn from(occasion: &'a Occasion) -> Self {
        Self {
            count: occasion.count,
            unit: occasion.unit,
            concept: occasion.concept.as_str().into(),
            keys: Cow::Borrowed(&occasion.keys),
            words: Cow::Borrowed(&occasion.words),
            told_by: occasion.told_by.as_deref().map(Cow::Borrowed),
        }
    }
}

impl From<OccasionForm<'_>> for Occasion {
    fn from(form: OccasionForm<'_>) -> Self {
        let OccasionForm { count, unit, .. } = form;
        let told_by = form.told_by.map(Cow::into_owned);
        let (concept, keys, words) =
            (form.concept.into_owned(), form.keys.into_owned(), form.words.into_owned());
        Self { count, unit, concept, keys, words, told_by }
    }
}

#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Alternative"))]
struct AlternativeForm {
    value: Value,
    weight: f64,
    because: String,
    /// `because` as data.
    #[cfg_attr(feature = "schema", schemars(with = "serde_json::Value"))]
    step: Step,
}

impl From<&Alternative> for AlternativeForm {
    fn from(other: &Alternative) -> Self {
        let (value, step) = (other.value, other.because);
        Self { value, weight: f64::from(other.weight) / 100.0, because: step.to_string(), step }
    }
}

impl From<AlternativeForm> for Alternative {
    fn from(form: AlternativeForm) -> Self {
        // A number beyond the range of the type becomes the nearest one in it.
        Self { value: form.value, weight: (form.weight * 100.0).round() as u8, because: form.step }
    }
}

#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Trigger"))]
struct TriggerForm<'a> {
    start: usize,
    end: usize,
    text: Cow<'a, str>,
    concept: Cow<'a, str>,
    /// Whether a noun names it, or a verb.
    noun: bool,
}

/// A document's line of `runup tag`.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Tag"))]
pub(crate) struct TagForm<'a> {
    id: Cow<'a, str>,
    #[serde(flatten)]
    language: LanguageForm,
    mentions: Vec<TimeForm<'a>>,
}

impl<'a> TagForm<'a> {
    pub(crate) fn of(document: &'a Document, mentions: &'a [Mention]) -> Self {
        let mentions = mentions.iter().map(|mention| TimeForm::of(mention, mention.span.of(&document.text)));
        let Spoken { language, confidence } = document.spoken();
        let (id, language) = (document.id.as_str().into(), LanguageForm::of(language, confidence));
        Self { id, language, mentions: mentions.collect() }
    }
}
