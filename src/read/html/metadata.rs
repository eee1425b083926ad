//! What a page says of its article: JSON-LD, `meta` elements, `time` elements.

use dom_query::Document as Page;
use serde_json::Value;

use super::super::record::{Record, published};
use crate::calendar::Day;
use crate::language::Language;

/// What is known of an article beside its text.
#[derive(Debug, Default)]
pub(super) struct Metadata {
    title: Option<String>,
    source: Option<String>,
    url: Option<String>,
    /// The day of publication, and what says so.
    pub(super) published: Option<(Day, &'static str)>,
    /// Its language, with the region where the page tells one.
    language: Option<String>,
}

/// The names under which `meta` elements say when a page was published, the surest first.
const DATES: &[&str] = &[
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date",
    "dcterms.date",
    "dcterms.created",
    "pubdate",
    "publish-date",
    "publish_date",
    "date",
];

/// How many objects of JSON-LD are looked through.
const OBJECTS: usize = 4096;

impl Metadata {
    pub(super) fn of(page: &Page) -> Self {
        let linked = linked(page);
        let first = |names: &[&str]| names.iter().find_map(|name| meta(page, name));
        let text =
            |field: &str| linked.as_ref().and_then(|article| article.get(field)?.as_str().map(str::to_owned));
        let publisher = linked
            .as_ref()
            .and_then(|article| Some(article.get("publisher")?.get("name")?.as_str()?.to_owned()));
        let heading = || said(&page.select_single("h1").text());
        let canonical = || page.select_single("link[rel=canonical]").attr("href").map(|url| url.to_string());
        let language = page.select_single("html[lang]").attr("lang");
        Self {
            title: text("headline")
                .or_else(|| first(&["og:title"]))
                .or_else(heading)
                .or_else(|| said(&page.select_single("title").text())),
            source: first(&["og:site_name", "application-name"]).or(publisher),
            url: canonical().or_else(|| first(&["og:url"])).filter(|url| url.starts_with("http")),
            published: day(text("datePublished"))
                .map(|day| (day, "`datePublished` of its JSON-LD"))
                .or_else(|| DATES.iter().find_map(|name| Some((day(meta(page, name))?, *name))))
                .or_else(|| Some((time(page)?, "its `<time datetime>`"))),
            language: language
                .map(|language| language.trim().to_owned())
                .filter(|tag| tag.parse::<Language>().is_ok()),
        }
    }

    pub(super) fn into_record(self, text: String) -> Record {
        Record {
            text: Some(text),
            title: self.title,
            source: self.source,
            url: self.url,
            published: self.published.map(|(day, _)| day.to_string()),
            evidence: self.published.map(|(_, evidence)| format!("{evidence} in its page")),
            language: self.language,
            ..Record::default()
        }
    }
}

/// The content of the `meta` element of that name; they are told by `name`, `property` or `itemprop`, in any case.
fn meta(page: &Page, name: &str) -> Option<String> {
    let elements = page.select("meta[content]");
    let named = elements.nodes().iter().find(|element| {
        let is =
            |attribute: &str| element.attr(attribute).is_some_and(|value| value.eq_ignore_ascii_case(name));
        is("name") || is("property") || is("itemprop")
    })?;
    said(&named.attr("content")?)
}

/// The object of the page's JSON-LD that tells of an article and when it was published.
fn linked(page: &Page) -> Option<Value> {
    let scripts = page.select("script[type='application/ld+json']");
    scripts.nodes().iter().find_map(|script| {
        let mut waiting = vec![serde_json::from_str::<Value>(script.text().trim()).ok()?];
        for _ in 0..OBJECTS {
            match waiting.pop()? {
                Value::Array(items) => waiting.extend(items.into_iter().rev()),
                Value::Object(mut fields) => {
                    if fields.contains_key("datePublished") && is_article(fields.get("@type")?) {
                        return Some(Value::Object(fields));
                    }
                    waiting.extend(
                        ["@graph", "mainEntity", "mainEntityOfPage"]
                            .iter()
                            .filter_map(|key| fields.remove(*key)),
                    );
                }
                _ => {}
            }
        }
        None
    })
}

/// Whether a type of schema.org is one of articles.
fn is_article(kind: &Value) -> bool {
    match kind {
        Value::String(kind) => ["Article", "Posting", "Report", "Page"].iter().any(|end| kind.ends_with(end)),
        Value::Array(kinds) => kinds.iter().any(|kind| kind.is_string() && is_article(kind)),
        _ => false,
    }
}

/// The day of the first `time` element that tells when something was published, else of the first one that stands above
/// the article's text.
fn time(page: &Page) -> Option<Day> {
    let stated =
        |selector: &str| day(page.select_single(selector).attr("datetime").map(|time| time.to_string()));
    stated("time[pubdate]")
        .or_else(|| stated("time[itemprop='datePublished']"))
        .or_else(|| stated("article header time[datetime]"))
        .or_else(|| stated("article time[datetime]"))
        .or_else(|| stated("time[datetime]"))
}

/// The day of a time as pages write it.
fn day(time: Option<String>) -> Option<Day> {
    let time = time?;
    published(&time).ok().or_else(|| published(time.trim().get(..10)?).ok())
}

fn said(text: &str) -> Option<String> {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    Some(line).filter(|line| !line.is_empty())
}
