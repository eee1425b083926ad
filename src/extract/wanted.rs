//! What somebody asks for by its name or by a word, in all the ways that statements say it.

use std::collections::BTreeSet;

use super::class::Class;
use super::content::base;
use super::spelling::{fold, surname};
use super::vocabulary::{Known, Vocabulary};
use super::{Name, Statement};
use crate::lang::name::PARTICLES;
use crate::language::Language;

/// The longest name of several words that the tables know.
const LONGEST: usize = 4;
/// The longest name of a person, in words.
const PERSON: usize = 3;

/// Names and words that are asked for.
pub(crate) struct Wanted(Vec<Term>);

/// A name or a word, by all that can stand for it.
#[derive(Default)]
struct Term {
    /// Keys of names, whole.
    names: BTreeSet<String>,
    /// Folded words, base forms and kinds of happening.
    words: BTreeSet<String>,
    /// The given name, folded, where others of that surname take part as well.
    given: Option<String>,
}

impl Wanted {
    /// Reads names and words of any language: "Kiev", "President Selenskyj", "the summits". Articles and the like are
    /// passed over; nothing where nothing else is said.
    pub(crate) fn read(text: &str) -> Option<Self> {
        let text = without_dots(text);
        let words: Vec<&str> = split(&text).collect();
        let mut terms = Vec::new();
        let mut rest = words.as_slice();
        while let Some((first, after)) = rest.split_first() {
            if let Some((count, term)) = known(rest).or_else(|| person(rest)) {
                terms.push(term);
                rest = rest.get(count..).unwrap_or_default();
            } else {
                terms.extend(word(first));
                rest = after;
            }
        }
        (!terms.is_empty()).then_some(Self(terms))
    }

    /// The same for a timeline of these statements: a given name tells Joe Poe from Ann Poe, if both of them take part;
    /// else it may be another spelling, or an office.
    pub(crate) fn among_all<'s>(
        mut self,
        statements: &(impl Iterator<Item = &'s Statement> + Clone),
    ) -> Self {
        for term in &mut self.0 {
            let names = statements.clone().flat_map(|statement| &statement.names);
            let mut namesakes = names.filter(|name| term.names.contains(&name.key)).filter_map(given);
            let given = term.given.take();
            term.given = given.filter(|wanted| namesakes.any(|given| is_like(wanted, &given)));
        }
        self
    }

    /// Whether each name and word that is asked for stands in one of these statements.
    pub(crate) fn among(&self, statements: &[Statement]) -> bool {
        let told: Vec<Told> = statements.iter().map(Told::of).collect();
        self.0.iter().all(|term| told.iter().any(|told| told.bears(term)))
    }
}

/// The names and words of a statement.
struct Told<'s> {
    names: &'s [Name],
    words: BTreeSet<String>,
}

impl<'s> Told<'s> {
    fn of(statement: &'s Statement) -> Self {
        let texts = statement.names.iter().flat_map(|name| [name.text.as_str(), name.key.as_str()]);
        let texts = texts.chain([statement.title.as_str(), statement.trigger.text.as_str()]);
        let concept = std::iter::once(statement.trigger.concept.clone());
        let words = texts.flat_map(split).map(fold).chain(concept).chain(statement.words.iter().cloned());
        Self { names: &statement.names, words: words.collect() }
    }

    fn bears(&self, term: &Term) -> bool {
        let is_meant = |name: &Name| match (&term.given, given(name)) {
            (Some(wanted), Some(given)) => is_like(wanted, &given),
            _ => true,
        };
        self.names.iter().any(|name| term.names.contains(&name.key) && is_meant(name))
            || !self.words.is_disjoint(&term.words)
    }
}

/// The given name of a person who is known by the surname, folded.
fn given(name: &Name) -> Option<String> {
    let (first, rest) = name.text.split_once(' ')?;
    (surname(rest) == name.key).then(|| fold(first))
}

/// Whether two given names, folded, may be one: "Sergei" and "Sergej", "Joe" and "Joseph", "J." and either.
fn is_like(one: &str, other: &str) -> bool {
    let start = |name: &str| name.replace('w', "v").chars().take(2).collect::<String>();
    let (one, other) = (start(one), start(other));
    one.starts_with(&other) || other.starts_with(&one)
}

/// A text whose abbreviations have lost their dots: "U.N." is "UN".
fn without_dots(text: &str) -> String {
    let is_dotted = |word: &&str| {
        let mut letters = word.trim_end_matches('.').split('.');
        word.contains('.') && letters.all(|letter| letter.chars().count() == 1)
    };
    let word = |word: &str| if is_dotted(&word) { word.replace('.', "") } else { word.to_owned() };
    text.split_whitespace().map(word).collect::<Vec<_>>().join(" ")
}

/// How English writes a Slavic name that German writes so: "Lawrow" is "Lavrov".
fn as_in_english(folded: &str) -> Option<String> {
    (folded.ends_with("ow") || folded.ends_with("ew")).then(|| folded.replace('w', "v"))
}

/// The name that the tables know at the head of some words, the longest one, and how many words it has.
fn known(words: &[&str]) -> Option<(usize, Term)> {
    (1..=LONGEST.min(words.len())).rev().find_map(|count| {
        let text = words.get(..count)?.join(" ");
        let keys: Vec<String> = Language::ALL
            .into_iter()
            .filter_map(|language| Vocabulary::of(language).known(&text.to_lowercase()))
            .flat_map(|known| match known {
                Known::Country(key) | Known::Spelling(key) => vec![key.to_owned()],
                // It can stand for the government as well as for itself.
                Known::Capital(country, city) => {
                    vec![country.to_owned(), city.map_or_else(|| fold(&text), str::to_owned)]
                }
            })
            .collect();
        let term = Term { names: keys.into_iter().collect(), ..Term::default() };
        (!term.names.is_empty()).then_some((count, term))
    })
}

/// The full name of a person or body at the head of some words: "Anders Rasmussen", whom others call by the surname.
fn person(words: &[&str]) -> Option<(usize, Term)> {
    let particle = |word: &&str| PARTICLES.contains(word);
    let count = words.iter().take_while(|word| may_name_a_person(word) || particle(word)).count();
    let words = words.get(..count)?;
    let capitals = words.iter().filter(|word| !particle(word)).count();
    let ends = [words.first()?, words.last()?];
    if !(2..=PERSON).contains(&capitals) || ends.iter().any(|word| particle(word)) {
        return None;
    }
    let text = words.join(" ");
    // Of a surname the tables may know other spellings.
    let spellings = words.last().and_then(|last| known(&[last])).map(|(_, term)| term.names);
    let mut names = spellings.unwrap_or_else(|| [surname(&text)].into());
    names.extend(as_in_english(&surname(&text)));
    names.insert(fold(&text));
    Some((count, Term { names, given: words.first().map(|first| fold(first)), ..Term::default() }))
}

/// Whether a word has a capital, but is no abbreviation, no place that the tables know and no kind of happening.
fn may_name_a_person(word: &str) -> bool {
    let lower = word.to_lowercase();
    word.starts_with(char::is_uppercase)
        && word.chars().any(char::is_lowercase)
        && Language::ALL.map(Vocabulary::of).into_iter().all(|vocabulary| {
            matches!(vocabulary.known(&lower), None | Some(Known::Spelling(_)))
                && vocabulary.noun(&lower).is_none()
        })
}

/// A single word; nothing for those that are there for the grammar.
fn word(word: &str) -> Option<Term> {
    let lower = word.to_lowercase();
    let mut words = BTreeSet::from([fold(word)]);
    words.extend(as_in_english(&fold(word)));
    for vocabulary in Language::ALL.map(Vocabulary::of) {
        if vocabulary.class(&lower).is(Class::FUNCTION.or(Class::DETERMINER)) {
            return None;
        }
        words.insert(base(&lower, vocabulary).to_owned());
        words.extend(vocabulary.noun(&lower).map(str::to_owned));
        let verb = vocabulary.verb(&lower).filter(|verb| !verb.concept.is_empty());
        words.extend(verb.map(|verb| verb.concept.replace('|', "")));
    }
    Some(Term { words, ..Term::default() })
}

fn split(text: &str) -> impl Iterator<Item = &str> {
    text.split(|char: char| !char.is_alphanumeric()).filter(|word| !word.is_empty())
}
