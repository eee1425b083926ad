//! Names of people, bodies and places.

mod glance;
mod mark;
mod register;

use std::borrow::{Borrow, Cow};
use std::cell::RefCell;
use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::slice;

use foldhash::fast::RandomState;

use super::Name;
use super::class::Class;
use super::glossary;
use super::marks::Marks;
use super::spelling::{fold, fold_lower, surname};
use super::token::{Role, Token};
use super::vocabulary::{Known, Vocabulary};
use crate::lang::name::PLACES;
use crate::language::Language;

use glance::Glance;
use mark::{after_article, opens_sentence};
use register::Place;
pub(super) use register::Register;

/// How a document writes a word.
#[derive(Debug, Clone, Copy, Default)]
struct Shown(u8);

impl Shown {
    /// Also in lower case.
    const PLAIN: Self = Self(1);
    /// With a capital inside a sentence.
    const INSIDE: Self = Self(1 << 1);
    /// With a capital after an article, as nouns are in German.
    const ARTICLED: Self = Self(1 << 2);
}

/// What a document shows about its names.
#[derive(Debug, Default)]
pub(super) struct Names {
    /// How each word is written, by one more than its number, which no mark has.
    shown: Vec<Shown>,
    /// The first full name seen for each surname's key.
    full: HashMap<String, String, RandomState>,
    /// The keys of surnames that an office stands before: "Mayor Roe".
    titled: HashSet<String, RandomState>,
    /// The names that were read with all this in hand.
    pub(super) register: RefCell<Register>,
}

/// The longest name, in words.
const LONGEST: usize = 6;

impl Names {
    /// Of a text of that length nothing yet.
    pub(super) fn of(length: usize) -> Self {
        let shown = Vec::with_capacity(glossary::room(length) + 1);
        Self { shown, register: Register::of(length).into(), ..Self::default() }
    }

    /// Learns from a sentence of a document that has so many words as far as it was read.
    pub(super) fn learn(&mut self, tokens: &[Token<'_>], words: usize, vocabulary: &Vocabulary) {
        let glance = Glance::at(tokens, vocabulary);
        if glance.title_case {
            return;
        }
        self.shown.resize(self.shown.len().max(words + 1), Shown::default());
        for token in tokens {
            let plain = !token.capital & matches!(token.role, Role::Other) & token.is_word();
            self.show(token, if plain { Shown::PLAIN } else { Shown::default() });
        }
        glance.raised.places().for_each(|at| {
            if let Some(token) = tokens.get(at)
                && !opens_sentence(tokens, at)
            {
                let articled = vocabulary.language == Language::German && after_article(tokens, at);
                self.show(token, if articled { Shown::ARTICLED } else { Shown::INSIDE });
            }
        });
        // A full name takes two words that may bear it.
        if glance.bearers.count() < 2 {
            return;
        }
        let borne = self.borne(tokens, &glance, vocabulary);
        for run in runs(tokens, &borne) {
            // "the Bayou Classic" is no person.
            let opens = || opens_sentence(tokens, run.start) || after_article(tokens, run.start);
            let before = run.start.checked_sub(1).and_then(|at| tokens.get(at));
            let office = run.len() == 1 && before.is_some_and(|before| before.class.is(Class::OFFICE));
            let aged = run.len() > 1 && is_aged(tokens, run.end);
            if !office && (!(2..=3).contains(&run.len()) || opens() && !aged) {
                continue;
            }
            let words = tokens.get(run).unwrap_or_default();
            if !seems_person(words) {
                continue;
            }
            if office {
                self.titled.insert(self.name(words, vocabulary, |_, key| key.to_owned()));
            } else {
                let text = written(words);
                self.full.entry(surname(&text)).or_insert_with(|| text.into_owned());
            }
        }
    }

    /// The names among some tokens, each key once, in the order of the text; asked when all sentences are learnt from.
    pub(super) fn named<'t, T: Borrow<Token<'t>>>(
        &self,
        tokens: &[T],
        vocabulary: &'static Vocabulary,
    ) -> Vec<Name> {
        let mut numbers = Vec::new();
        self.number_named(tokens, vocabulary, &mut numbers);
        let register = self.register.borrow();
        distinct(numbers.into_iter().filter_map(|number| register.name(number)))
    }

    /// Adds the numbers of the names among some tokens, in the order of the text, as the [register](Self::register) has them.
    pub(super) fn number_named<'t, T: Borrow<Token<'t>>>(
        &self,
        tokens: &[T],
        vocabulary: &'static Vocabulary,
        numbers: &mut Vec<usize>,
    ) {
        let is_name = |token: &T| token.borrow().role.is_name();
        let is_hyphened = |token: &T| token.borrow().hyphened && !is_name(token);
        let named = Marks::of(tokens, is_name);
        let hyphened = tokens.iter().fold(false, |hyphened, token| hyphened | is_hyphened(token));
        let mut register = self.register.borrow_mut();
        let language = vocabulary.language;
        for run in runs(tokens, &named) {
            let (before, next) = (run.start.checked_sub(1), tokens.get(run.end).map(Borrow::borrow));
            let words = tokens.get(run).unwrap_or_default();
            // "in Vilnius" and "the Vilnius summit" are places; elsewhere a capital can stand for its government.
            let host = next.is_some_and(|next| next.noun().is_some())
                && words.last().is_some_and(|last| !last.borrow().owns);
            let before = before.and_then(|before| tokens.get(before)).map(Borrow::borrow);
            let local = host || before.is_some_and(|before| before.is(Class::LOCATIVE));
            let place = if local { Place::Local } else { Place::Free };
            let read = |register: &mut Register| self.read_run(words, local, vocabulary, register);
            numbers.extend(register.numbers(words, place, language, read));
        }
        // "NATO-Gipfel", "NATO-led": the name before a hyphen takes part as well.
        if !hyphened {
            return;
        }
        for token in tokens.iter().filter(|token| is_hyphened(token)) {
            let read = |register: &mut Register| {
                let Some((first, _)) = token.borrow().text.split_once('-') else { return };
                if let Some(Known::Country(key)) = vocabulary.known(&first.to_lowercase()) {
                    register.add(first, key);
                }
            };
            numbers.extend(register.numbers(slice::from_ref(token), Place::Hyphened, language, read));
        }
    }

    /// Reads the names out of one run: "US", then "Joe Biden".
    fn read_run<'t, T: Borrow<Token<'t>>>(
        &self,
        words: &[T],
        local: bool,
        vocabulary: &Vocabulary,
        register: &mut Register,
    ) {
        let word = |at: usize| words.get(at).map(Borrow::borrow);
        let body = words.len() > 1 && word(words.len() - 1).is_some_and(|last| last.class.is(Class::BODY));
        let mut at = 0;
        while at < words.len() {
            let longest = word(at).map_or(1, |first| first.entry.leads.max(1));
            let window = (1..=longest.min(words.len() - at)).rev().find_map(|count| {
                let part = words.get(at..at + count)?;
                let known = match part {
                    [word] => word.borrow().entry.known,
                    _ => {
                        let lower = part.iter().map(|word| word.borrow().lower).collect::<Vec<_>>().join(" ");
                        vocabulary.known(&lower)
                    }
                };
                known.map(|known| (count, known, part))
            });
            match window {
                Some((count, known, part))
                    if !body || count == words.len() || matches!(known, Known::Country(_)) =>
                {
                    let text = written(part);
                    match known {
                        Known::Country(key) | Known::Spelling(key) => register.add(&text, key),
                        Known::Capital(_, Some(city)) if local => register.add(&text, city),
                        Known::Capital(_, None) if local => register.add(&text, &fold(&text)),
                        Known::Capital(country, _) => register.add(&text, country),
                    }
                    at += count;
                    // "Polish Senate" is Poland and the body itself; nothing more is left to read.
                    if body && at < words.len() {
                        let text = written(words);
                        register.add(&text, &fold(&text));
                        return;
                    }
                }
                _ => {
                    let known_at = |at: usize| word(at).is_some_and(|word| word.entry.known.is_some());
                    let mut to = at + 1;
                    while to < words.len() && (body || !known_at(to)) {
                        to += 1;
                    }
                    let part = words.get(at..to).unwrap_or_default();
                    self.name(part, vocabulary, |text, key| register.add(text, key));
                    at = to;
                }
            }
        }
    }

    /// What is `made` of the text and the key of a name.
    fn name<'t, T: Borrow<Token<'t>>, N>(
        &self,
        words: &[T],
        vocabulary: &Vocabulary,
        made: impl FnOnce(&str, &str) -> N,
    ) -> N {
        let text = written(words);
        match words {
            [word] => {
                let word = word.borrow();
                // Nearly always the word is looked up already.
                let in_lower_case = text.is_ascii() && text.len() == word.lower.len();
                let known =
                    if in_lower_case { word.entry.known } else { vocabulary.known(&text.to_lowercase()) };
                let key = match known {
                    Some(Known::Spelling(key)) => key.into(),
                    _ if in_lower_case => fold_lower(word.lower),
                    _ => fold(&text).into(),
                };
                made(self.full.get(&*key).map_or(&*text, String::as_str), &key)
            }
            _ if words.len() <= 3 && seems_person(words) => {
                match words.last().and_then(|last| last.borrow().entry.known) {
                    Some(Known::Spelling(key)) => made(&text, key),
                    _ => made(&text, &surname(&text)),
                }
            }
            _ => made(&text, &fold(&text)),
        }
    }

    /// Whether the document also writes a word with a small letter.
    pub(super) fn is_plain(&self, token: &Token<'_>) -> bool {
        self.is(token, Shown::PLAIN)
    }

    /// Notes how a word is written.
    fn show(&mut self, token: &Token<'_>, how: Shown) {
        if let Some(shown) = self.shown.get_mut(token.number.wrapping_add(1) as usize) {
            shown.0 |= how.0;
        }
    }

    /// Whether the document writes a word so.
    fn is(&self, token: &Token<'_>, how: Shown) -> bool {
        self.shown.get(token.number.wrapping_add(1) as usize).is_some_and(|shown| shown.0 & how.0 != 0)
    }

    /// Whether a document gives that surname a full name or an office.
    pub(super) fn is_person(&self, key: &str) -> bool {
        self.full.contains_key(key) || self.titled.contains(key)
    }
}

/// Whether an age between commas stands behind a name, as it does behind those of persons: "Jane Roe, 53,".
fn is_aged(tokens: &[Token<'_>], end: usize) -> bool {
    let opened = tokens.get(end).is_some_and(|mark| mark.is_mark(','));
    opened && tokens.get(end + 1).is_some_and(Token::is_age)
}

/// The first name of each key, by the texts and keys of names.
fn distinct<'n>(names: impl Iterator<Item = (&'n str, &'n str)>) -> Vec<Name> {
    /// So few are compared with each other.
    const FEW: usize = 8;
    let mut distinct: Vec<Name> = Vec::with_capacity(names.size_hint().1.unwrap_or_default());
    let mut many = HashSet::new();
    for (text, key) in names {
        let known = if distinct.len() < FEW {
            distinct.iter().any(|known| known.key == key)
        } else {
            if many.is_empty() {
                many.extend(distinct.iter().map(|known| known.key.clone()));
            }
            !many.insert(key.to_owned())
        };
        if !known {
            distinct.push(Name { text: text.to_owned(), key: key.to_owned() });
        }
    }
    distinct
}

/// Runs of tokens that belong to one name each, of those that are `marked`; an owner ends its run.
fn runs<'t, 'w, T: Borrow<Token<'t>>>(
    tokens: &'w [T],
    marked: &'w Marks,
) -> impl Iterator<Item = Range<usize>> + 'w
where
    't: 'w,
{
    let mut places = marked.places();
    let mut at = 0;
    std::iter::from_fn(move || {
        at = places.find(|place| *place >= at)?;
        let mut run = at..at + 1;
        while marked.hold(run.end)
            && tokens.get(run.end - 1).is_some_and(|last| !last.borrow().owns)
            && run.len() < LONGEST
            && !person_follows(tokens, marked, &run)
        {
            run.end += 1;
        }
        at = run.end;
        Some(run)
    })
}

/// Whether a body's name ends before a place and a person's begins: "Verkhovna Rada" + "Ruslan Stefanchuk".
fn person_follows<'t, T: Borrow<Token<'t>>>(tokens: &[T], marked: &Marks, run: &Range<usize>) -> bool {
    let body = |index: usize| tokens.get(index).is_some_and(|token| token.borrow().class.is(Class::BODY));
    let named = |index: usize| marked.hold(index) && !body(index);
    let at = run.end;
    run.len() > 1 && body(at - 1) && named(at) && named(at + 1) && !body(at + 2)
}

/// Words as a name has them, one space between, without a possessive ending.
fn written<'w, 't: 'w, T: Borrow<Token<'t>>>(words: &'w [T]) -> Cow<'w, str> {
    let bare = |text: &str| {
        let bare = text.strip_suffix("'s").unwrap_or(text);
        bare.strip_suffix("’s").unwrap_or(bare).len()
    };
    if let [word] = words {
        let text = word.borrow().text;
        return text.get(..bare(text)).unwrap_or_default().into();
    }
    let mut text = String::with_capacity(words.iter().map(|word| word.borrow().text.len() + 1).sum());
    for word in words {
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(word.borrow().text);
    }
    text.truncate(bare(&text));
    text.into()
}

fn seems_person<'t, T: Borrow<Token<'t>>>(words: &[T]) -> bool {
    words.iter().map(Borrow::borrow).all(|word| {
        // "ROE" is none, "J." is.
        let small = || word.text.chars().any(|one| one.is_alphabetic() && !one.is_uppercase());
        let initial = || word.text.chars().filter(|one| one.is_alphabetic()).count() == 1;
        !word.class.is(Class::BODY)
            && word.entry.known.is_none_or(|known| matches!(known, Known::Spelling(_)))
            && (small() || initial())
    }) && words.first().is_some_and(|first| !PLACES.contains(&first.borrow().lower))
}
