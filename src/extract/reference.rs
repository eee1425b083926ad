//! Which happening "the summit" is: the one that the document names more fully elsewhere.

use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::ops::Range;

use super::class::Class;
use super::token::Token;
use super::vocabulary::Vocabulary;
use super::{Name, Statement, content};
use crate::calendar::Interval;
use crate::language::Language;

/// A happening that a noun phrase names with a name in it, such as "the bloc's summit in Vilnius".
#[derive(Debug, Clone)]
pub(super) struct Named {
    /// Where its noun stands in the document.
    pub at: usize,
    /// The days its own phrase gives.
    pub when: Option<Interval>,
    pub names: Vec<Name>,
    /// Whether its phrase says where it is: "the summit in Vilnius", "the Vilnius summit".
    pub placed: bool,
    pub title: String,
}

/// Where a document names happenings by nouns.
#[derive(Debug)]
pub(super) struct References<'t> {
    /// Nouns by their base forms, and where they stand, in the order of both.
    places: Vec<(&'t str, Place)>,
    nouns: Vec<Noun>,
}

/// One event noun. Which of its phrases bear a name is read when first asked for, for most nouns are not asked for.
#[derive(Debug)]
struct Noun {
    among: Range<usize>,
    named: OnceCell<Vec<Named>>,
}

/// A token by its number in a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    pub sentence: usize,
    pub token: usize,
}

impl<'t> References<'t> {
    /// Those of nouns at their places.
    pub(super) fn of(mut places: Vec<(&'t str, Place)>) -> Self {
        places.sort_unstable();
        let mut end = 0;
        let same = places.chunk_by(|(one, _), (other, _)| one == other).map(|same| {
            let start = end;
            end += same.len();
            Noun { among: start..end, named: OnceCell::new() }
        });
        let nouns = same.collect();
        Self { places, nouns }
    }

    /// The happenings that phrases of a noun name, in the order of the text, each `read` at its place.
    pub(super) fn named(&self, noun: &str, read: impl Fn(Place) -> Option<Named>) -> &[Named] {
        let among = |one: &Noun| self.places.get(one.among.clone()).unwrap_or_default();
        let word = |one: &Noun| among(one).first().map_or("", |(word, _)| word);
        let known = self.nouns.binary_search_by(|one| word(one).cmp(noun));
        let known = known.ok().and_then(|at| self.nouns.get(at));
        let read_all = |one: &Noun| among(one).iter().filter_map(|(_, place)| read(*place)).collect();
        known.map_or(&[], |one| one.named.get_or_init(|| read_all(one)))
    }
}

/// What a bare "the NOUN" at a place, of some days, stands for among all that bear the noun and a name: the nearest named
/// before it, else the fullest after it; never one of other days, nor one of another place than its own clause says.
pub(super) fn meant<'n>(
    named: &'n [Named],
    at: usize,
    when: Option<Interval>,
    names: &[Name],
) -> Option<&'n Named> {
    nearest(named, at, when, |one| !one.placed || names.is_empty() || shared(&one.names, names) > 0)
}

/// Where a happening that is named without its place takes place: the mention that says so, and says nothing that
/// differs.
pub(super) fn placed<'n>(
    named: &'n [Named],
    at: usize,
    when: Option<Interval>,
    names: &[Name],
) -> Option<&'n Named> {
    nearest(named, at, when, |one| one.placed && one.names.len() == 1 + shared(&one.names, names))
}

fn nearest(
    named: &[Named],
    at: usize,
    when: Option<Interval>,
    is_one: impl Fn(&Named) -> bool,
) -> Option<&Named> {
    let (before, after) = named.split_at_checked(named.partition_point(|one| one.at < at))?;
    let fits = |one: &&Named| is_one(one) && one.when.zip(when).is_none_or(|(one, when)| one.meets(when));
    // One document rarely tells of more than a few; the bound keeps the search short where it names thousands.
    let after = || after.iter().take(REACH).filter(fits).rev().max_by_key(|one| one.names.len());
    before.iter().rev().take(REACH).find(fits).or_else(after)
}

/// Lets a noun of deciding or saying that names nobody stand for the one thing that its document says was decided or said
/// in the same time: "it stands by its 2008 decision" tells of what was promised in 2008.
pub(super) fn recall_acts(statements: &mut [Statement]) {
    let act = |statement: &Statement| {
        let verb = Vocabulary::of(Language::English).verb(&statement.trigger.concept);
        verb.is_some_and(|verb| verb.says)
    };
    let mut told: BTreeMap<Interval, Option<usize>> = BTreeMap::new();
    for (at, statement) in statements.iter().enumerate().filter(|(_, one)| !one.trigger.noun && act(one)) {
        let Some(when) = statement.when else { continue };
        told.entry(when).and_modify(|only| *only = None).or_insert(Some(at));
    }
    for at in 0..statements.len() {
        let Some(noun) =
            statements.get(at).filter(|one| one.trigger.noun && one.names.is_empty() && act(one))
        else {
            continue;
        };
        let meant = noun.when.and_then(|when| told.get(&when).copied().flatten());
        let Some(meant) = meant.and_then(|meant| statements.get(meant)).cloned() else { continue };
        if let Some(noun) = statements.get_mut(at) {
            noun.names = meant.names;
            noun.title = meant.title;
            noun.words.extend(meant.words);
            noun.words.sort_unstable();
            noun.words.dedup();
        }
    }
}

fn shared(one: &[Name], other: &[Name]) -> usize {
    one.iter().filter(|name| other.iter().any(|other| other.key == name.key)).count()
}

/// How many happenings of one noun are looked at on either side.
const REACH: usize = 50;

/// Whether a noun phrase points to a happening that is known: "the summit", "this decisive vote", "the NATO summit", but
/// not "the next summit" or "his visit".
pub(super) fn is_definite(phrase: &[Token<'_>]) -> bool {
    let definite = phrase.first().is_some_and(|first| {
        let owner = first.time().is_some()
            && (first.owns || first.text.ends_with("'s") || first.text.ends_with("’s"));
        owner || first.class.is(Class::DEFINITE)
    });
    // "the summit on 11 July" points, "the vote on membership" says which one it is.
    let led = |at: usize, token: &Token<'_>| {
        token.is(Class::PREPOSITION) && phrase.get(at + 1).is_none_or(|next| next.time().is_none())
    };
    definite
        && !phrase.iter().enumerate().any(|(at, token)| {
            token.class.is(Class::POSSESSIVE.or(Class::APART)) || token.owns && at > 0 || led(at, token)
        })
}

/// The noun by which a happening is known again: of "NATO-Gipfel" the "gipfel".
pub(super) fn known_by<'w>(noun: &Token<'w>, vocabulary: &Vocabulary) -> &'w str {
    match noun.lower.rsplit_once('-') {
        Some((_, last)) => content::base(last, vocabulary),
        None => content::base_of(noun, vocabulary),
    }
}
