//! The names under which JSON holds what is known of a document.

use std::borrow::Cow;
use std::fmt;

use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor};

use super::record::Record;

/// The names of a document's fields in JSON; a feed that calls its text `body` is read by saying so.
///
/// ```
/// let fields = runup::read::Fields { text: "body".to_owned(), ..Default::default() };
/// let feed = br#"{"id": "vote", "body": "The senate voted on Tuesday."}"#;
/// let document = runup::read::stream_with("feed", feed.as_slice(), &fields).next().unwrap()?;
/// assert_eq!(document.text, "The senate voted on Tuesday.");
/// # Ok::<(), runup::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fields {
    /// What tells a document from the others.
    pub id: String,
    /// Its text.
    pub text: String,
    /// Its title.
    pub title: String,
    /// Who published it.
    pub source: String,
    /// Where it stands.
    pub url: String,
    /// When it was published.
    pub published: String,
    /// Its language.
    pub language: String,
}

impl Default for Fields {
    /// The names of the printed contract.
    fn default() -> Self {
        let [id, text, title, source, url, published, language] =
            ["id", "text", "title", "source", "url", "published", "language"].map(str::to_owned);
        Self { id, text, title, source, url, published, language }
    }
}

impl Fields {
    /// Where a record keeps the field of that name.
    fn place<'a>(&self, name: &str, record: &'a mut Record) -> Option<&'a mut Option<String>> {
        let places = [
            (&self.id, &mut record.id),
            (&self.text, &mut record.text),
            (&self.title, &mut record.title),
            (&self.source, &mut record.source),
            (&self.url, &mut record.url),
            (&self.published, &mut record.published),
            (&self.language, &mut record.language),
        ];
        places.into_iter().find_map(|(field, place)| (field == name).then_some(place))
    }
}

/// Reads a record whose fields have these names.
pub(super) struct Named<'a>(pub(super) &'a Fields);

impl<'de> DeserializeSeed<'de> for Named<'_> {
    type Value = Record;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Record, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Named<'_> {
    type Value = Record;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a document `{…}`")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Record, A::Error> {
        let mut record = Record::default();
        while let Some(Name(name)) = map.next_key()? {
            match self.0.place(&name, &mut record) {
                Some(place) => *place = map.next_value()?,
                None => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(record)
    }
}

/// A name, borrowed where it stands without escapes.
#[derive(Deserialize)]
struct Name<'a>(#[serde(borrow)] Cow<'a, str>);
