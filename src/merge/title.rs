//! The line that stands for an event: the best of its statements' titles, and the short form of it in its id.

use std::collections::{BTreeMap, BTreeSet};

use crate::calendar::Interval;
use crate::extract::{Name, Statement, is_faceless};

/// The best title of some statements: one that others share, that names who, whole but short.
pub(super) fn title(statements: &[&Statement], when: Interval) -> String {
    if let [only] = statements
        && !only.title.trim().is_empty()
    {
        return only.title.trim().to_owned();
    }
    let mut titles: BTreeMap<&str, (f64, BTreeSet<&str>)> = BTreeMap::new();
    let concepts = concepts(statements);
    for statement in statements.iter().filter(|statement| !statement.title.trim().is_empty()) {
        let score = merit(statement, when, &concepts);
        let entry = titles.entry(statement.title.trim()).or_insert((score, BTreeSet::new()));
        entry.0 = entry.0.max(score);
        entry.1.insert(&statement.document);
    }
    let merit = |told: &(f64, BTreeSet<&str>)| told.0 + 0.5 * (told.1.len() as f64).ln();
    titles
        .into_iter()
        .max_by(|one, other| merit(&one.1).total_cmp(&merit(&other.1)).then_with(|| other.0.cmp(one.0)))
        .map(|(title, _)| title)
        .or_else(|| statements.first().map(|first| first.trigger.text.as_str()))
        .unwrap_or_default()
        .to_owned()
}

/// The share of the statements that bear each concept.
fn concepts<'a>(statements: &[&'a Statement]) -> BTreeMap<&'a str, f64> {
    let mut concepts = BTreeMap::new();
    for statement in statements {
        *concepts.entry(statement.trigger.concept.as_str()).or_default() += 1.0 / statements.len() as f64;
    }
    concepts
}

/// What speaks for a title.
fn merit(statement: &Statement, when: Interval, concepts: &BTreeMap<&str, f64>) -> f64 {
    let title = statement.title.trim();
    let words = title.split_whitespace().count();
    // A chronicle's line has some four to twelve words; every word more or less costs.
    let length = match words {
        0..4 => 0.4 * (4 - words) as f64,
        4..=12 => 0.0,
        _ => 0.15 * (words - 12) as f64,
    };
    // The title may bear no more than the last word of a full name.
    let short = |name: &Name| name.text.rsplit(' ').next().unwrap_or_default().to_owned();
    let names = statement.names.iter().filter(|name| title.contains(&short(name))).count();
    let opener = title.split(' ').next().unwrap_or_default();
    let opens_with_name = statement.names.iter().any(|name| name.text.split(' ').any(|word| word == opener));
    let names_it = statement.trigger.noun && names > 0;
    let typical = concepts.get(statement.trigger.concept.as_str()).copied().unwrap_or_default();
    let on_its_days =
        statement.when.is_some_and(|said| said.start() == when.start() && said.end() == when.end());
    0.35 * names.min(4) as f64
        + 0.3 * f64::from(u8::from(opens_with_name))
        + 0.5 * f64::from(u8::from(names_it))
        + 0.4 * f64::from(u8::from(on_its_days))
        + typical
        - length
        - f64::from(u8::from(is_faceless(title)))
}

/// How many words of a title an id bears.
const WORDS: usize = 4;

/// The first words of a title, lower case, joined by hyphens.
pub(super) fn slug(title: &str) -> String {
    let words = title.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty());
    let mut slug = String::with_capacity(title.len());
    for word in words.take(WORDS) {
        if !slug.is_empty() {
            slug.push('-');
        }
        if word.is_ascii() {
            slug.extend(word.bytes().map(|byte| char::from(byte.to_ascii_lowercase())));
        } else {
            slug.push_str(&word.to_lowercase());
        }
    }
    slug
}
