//! A document in JSON: what a timeline keeps of it.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::unlike;
use crate::calendar::{Certainty, Day};
use crate::dating::Citation;
use crate::document::{Document, Genre, Publication};
use crate::error::Error;
use crate::language::Language;
use crate::timeline::{About, Source};

#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Document"))]
pub(crate) struct DocumentForm<'a> {
    id: Cow<'a, str>,
    title: Option<Cow<'a, str>>,
    source: Option<Cow<'a, str>>,
    url: Option<Cow<'a, str>>,
    #[serde(flatten)]
    language: LanguageForm,
    published: PublishedForm<'a>,
    /// How often it bears each name and word.
    #[cfg_attr(feature = "schema", schemars(with = "BTreeMap<String, u32>"))]
    about: Cow<'a, About>,
    /// When others were published, by what it says.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    cites: Vec<CitationForm<'a>>,
    /// The document itself, where it does not say for sure when it was published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    whole: Option<WholeForm<'a>>,
}

impl<'a> From<&'a Source> for DocumentForm<'a> {
    fn from(source: &'a Source) -> Self {
        Self {
            id: source.id.as_str().into(),
            title: source.title.as_deref().map(Cow::Borrowed),
            source: source.source.as_deref().map(Cow::Borrowed),
            url: source.url.as_deref().map(Cow::Borrowed),
            language: LanguageForm::of(source.language, source.confidence),
            published: PublishedForm::from(&source.published),
            about: Cow::Borrowed(&source.about),
            cites: source.cites.iter().map(CitationForm::from).collect(),
            whole: source.document.as_deref().map(WholeForm::from),
        }
    }
}

impl TryFrom<DocumentForm<'_>> for Source {
    type Error = Error;

    fn try_from(form: DocumentForm<'_>) -> Result<Self, Error> {
        let owned = |text: Option<Cow<'_, str>>| text.map(Cow::into_owned);
        let (id, source, url) = (form.id.into_owned(), owned(form.source), owned(form.url));
        if form.published.certainty > Certainty::Certain && form.whole.is_none() {
            let message =
                format!("`whole` is missing: expected the document `{id}`, whose day may yet be told");
            return Err(unlike(message));
        }
        let document = form.whole.map(|whole| {
            Box::new(Document {
                text: whole.text.into_owned(),
                title: owned(whole.title),
                language: whole.language,
                region: owned(whole.region),
                genre: whole.genre,
                source: source.clone(),
                url: url.clone(),
                ..Document::new(id.clone(), "")
            })
        });
        Ok(Self {
            title: owned(form.title),
            language: form.language.language,
            confidence: form.language.confidence(),
            about: form.about.into_owned(),
            published: form.published.into(),
            cites: form.cites.into_iter().map(|cited| cited.by(&id)).collect(),
            id,
            source,
            url,
            document,
        })
    }
}

impl Serialize for About {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}

impl<'de> Deserialize<'de> for About {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(BTreeMap::<Arc<str>, u32>::deserialize(deserializer)?.into_iter().collect())
    }
}

#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Language"))]
pub(super) struct LanguageForm {
    language: Language,
    /// How sure a guess is; not there where the language is given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    language_confidence: Option<f64>,
    /// There where it cannot be read: only what ISO 8601 writes is found.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    language_unread: bool,
}

impl LanguageForm {
    pub(super) fn of(language: Language, confidence: Option<u8>) -> Self {
        Self {
            language,
            language_confidence: confidence.map(|confidence| f64::from(confidence) / 100.0),
            language_unread: !language.is_read(),
        }
    }

    fn confidence(&self) -> Option<u8> {
        // A number beyond the range of the type becomes the nearest one in it.
        self.language_confidence.map(|confidence| (confidence * 100.0).round() as u8)
    }
}

#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Published"))]
struct PublishedForm<'a> {
    day: Option<Day>,
    evidence: Cow<'a, str>,
    certainty: Certainty,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    earliest: Option<Day>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    latest: Option<Day>,
}

impl<'a> From<&'a Publication> for PublishedForm<'a> {
    fn from(publication: &'a Publication) -> Self {
        let Publication { day, earliest, latest, certainty, ref evidence } = *publication;
        // Bounds that say no more than the day does are left out.
        let bounds = Some((earliest, latest)).filter(|_| certainty != Certainty::Certain || day.is_none());
        let (earliest, latest) = bounds.unwrap_or_default();
        Self { day, evidence: evidence.as_str().into(), certainty, earliest, latest }
    }
}

impl From<PublishedForm<'_>> for Publication {
    fn from(form: PublishedForm<'_>) -> Self {
        let PublishedForm { day, evidence, certainty, earliest, latest } = form;
        let evidence = evidence.into_owned();
        match day.filter(|_| certainty == Certainty::Certain) {
            Some(day) => Self::on(day, evidence),
            None => Self { day, earliest, latest, certainty, evidence },
        }
    }
}

#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Citation"))]
struct CitationForm<'a> {
    /// The pieces of the passage, any run of which may be the title.
    pieces: Cow<'a, [String]>,
    day: Day,
    certainty: Certainty,
    evidence: Cow<'a, str>,
}

impl<'a> From<&'a Citation> for CitationForm<'a> {
    fn from(citation: &'a Citation) -> Self {
        Self {
            pieces: Cow::Borrowed(&citation.pieces),
            day: citation.day,
            certainty: citation.certainty,
            evidence: citation.evidence.as_str().into(),
        }
    }
}

impl CitationForm<'_> {
    /// The citation, by the document that it stands with.
    fn by(self, document: &str) -> Citation {
        Citation {
            document: document.to_owned(),
            pieces: self.pieces.into_owned(),
            day: self.day,
            certainty: self.certainty,
            evidence: self.evidence.into_owned(),
        }
    }
}

/// What was given of a document beside its id, source and address.
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Whole"))]
struct WholeForm<'a> {
    text: Cow<'a, str>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    title: Option<Cow<'a, str>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    language: Option<Language>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    region: Option<Cow<'a, str>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    genre: Option<Genre>,
}

impl<'a> From<&'a Document> for WholeForm<'a> {
    fn from(document: &'a Document) -> Self {
        Self {
            text: document.text.as_str().into(),
            title: document.title.as_deref().map(Cow::Borrowed),
            language: document.language,
            region: document.region.as_deref().map(Cow::Borrowed),
            genre: document.genre,
        }
    }
}
