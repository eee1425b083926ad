//! What a file says of a document, before it is checked.

use super::Placed;
use super::fields::Fields;
use super::place::Place;
use super::text::Field;
use crate::calendar::{Clock, Day};
use crate::document::Document;
use crate::error::{Error, ErrorKind};

/// The fields of a document as they were written. Each may be missing, and others beside them mean nothing here.
#[derive(Debug, Default)]
pub(super) struct Record {
    pub(super) id: Option<String>,
    pub(super) text: Option<String>,
    pub(super) title: Option<String>,
    pub(super) source: Option<String>,
    pub(super) url: Option<String>,
    pub(super) published: Option<String>,
    /// What says so of `published`, where the file itself does not.
    pub(super) evidence: Option<String>,
    pub(super) language: Option<String>,
}

impl Record {
    /// Takes what a line says of the document.
    pub(super) fn take(&mut self, field: &Field<'_>) {
        if let Some(place) = self.place(field.key) {
            *place = field.value();
        }
    }

    /// Whether a field of that name says something of a document.
    pub(super) fn knows(name: &str) -> bool {
        Self::default().place(name).is_some()
    }

    fn place(&mut self, name: &str) -> Option<&mut Option<String>> {
        match name {
            "id" => Some(&mut self.id),
            "title" => Some(&mut self.title),
            "source" => Some(&mut self.source),
            "url" => Some(&mut self.url),
            "published" => Some(&mut self.published),
            "language" => Some(&mut self.language),
            _ => None,
        }
    }

    /// The document, after an error for each field that cannot be read.
    pub(super) fn checked(self, place: &Place) -> Vec<Result<Placed, Error>> {
        self.checked_as(place, &Fields::default())
    }

    /// The same, where the fields have these names.
    pub(super) fn checked_as(self, place: &Place, fields: &Fields) -> Vec<Result<Placed, Error>> {
        let mut checked = Vec::new();
        let id = said(self.id);
        if id.is_none() || self.text.is_none() {
            let Fields { id: named, text, .. } = fields;
            let field = if id.is_none() { named } else { text };
            let message = format!("`{field}` is missing: expected a document with `{named}` and `{text}`");
            checked.push(Err(Error::new(ErrorKind::Format, message)));
        }
        let published = field(self.published, published, &mut checked);
        let region = self.language.as_deref().and_then(region);
        let language = field(self.language, |language| language.trim().parse(), &mut checked);
        if let (Some(id), Some(text)) = (id, self.text) {
            let (title, source, url) = (said(self.title), said(self.source), said(self.url));
            let known = Document { title, source, url, published, ..Document::new(id, text) };
            let document = Document { evidence: self.evidence, language, region, ..known };
            checked.push(Ok(Placed { document, place: place.clone() }));
        }
        checked.into_iter().map(|checked| checked.map_err(|error| error.at(place))).collect()
    }
}

/// The region of a language tag: `GB` of `en-GB`, `AT` of `de_AT`.
fn region(tag: &str) -> Option<String> {
    let mut parts = tag.trim().split(['-', '_']).skip(1);
    let region = parts.find(|part| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_alphabetic()))?;
    Some(region.to_ascii_uppercase())
}

/// A field that says something.
fn said(field: Option<String>) -> Option<String> {
    field.filter(|field| !field.trim().is_empty())
}

/// What a field says, or nothing and an error.
fn field<T>(
    field: Option<String>,
    read: impl Fn(&str) -> Result<T, Error>,
    checked: &mut Vec<Result<Placed, Error>>,
) -> Option<T> {
    read(&said(field)?).map_err(|error| checked.push(Err(error))).ok()
}

/// The day of publication that a field gives: a day, or an RFC 3339 time, with or without its zone.
///
/// A time counts as the day it names in its own zone.
///
/// ```
/// use runup::read::published;
/// for text in ["2023-06-08", "2023-06-08T15:30:00Z", "2023-06-08 15:30:00.25+03:00", "2023-06-08T15:30"] {
///     assert_eq!(published(text)?, "2023-06-08".parse()?);
/// }
/// assert!(published("8 June 2023").is_err());
/// # Ok::<(), runup::Error>(())
/// ```
///
/// # Errors
///
/// [`ErrorKind::Day`] where the text is neither.
pub fn published(text: &str) -> Result<Day, Error> {
    let text = text.trim();
    let (day, time) = match text.split_once(['T', 't', ' ']) {
        Some((day, time)) => (day, Some(time)),
        None => (text, None),
    };
    day.parse().ok().filter(|_| time.is_none_or(is_time)).ok_or_else(|| {
        let message = format!(
            "`{text}` is no day of publication: expected YYYY-MM-DD or a time such as 2023-06-08T15:30:00Z"
        );
        Error::new(ErrorKind::Day, message)
    })
}

/// Whether the text is what RFC 3339 writes after the `T`; the seconds and the zone may be missing.
fn is_time(text: &str) -> bool {
    let two = |text: &str| {
        let digits = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
        digits.then(|| text.parse::<u8>().ok()).flatten()
    };
    let (clock, zone) = match text.find(['Z', 'z', '+', '-']) {
        Some(at) => text.split_at(at),
        None => (text, "Z"),
    };
    let (clock, fraction) = clock.split_once('.').unwrap_or((clock, "0"));
    let fields: Option<Vec<u8>> = clock.split(':').map(two).collect();
    let real = match fields.as_deref() {
        Some([hour, minute]) => Clock::new(*hour, Some(*minute), None).is_some(),
        // RFC 3339 knows leap seconds.
        Some([hour, minute, second]) => {
            Clock::new(*hour, Some(*minute), Some((*second).min(59))).is_some() && *second <= 60
        }
        _ => false,
    };
    let zoned = match zone.split_at_checked(1) {
        Some(("Z" | "z", rest)) => rest.is_empty(),
        Some((_, offset)) => {
            let (hours, minutes) = offset.split_once(':').or(offset.split_at_checked(2)).unwrap_or_default();
            two(hours).is_some_and(|hours| hours < 24) && two(minutes).is_some_and(|minutes| minutes < 60)
        }
        None => false,
    };
    real && zoned && !fraction.is_empty() && fraction.bytes().all(|byte| byte.is_ascii_digit())
}
