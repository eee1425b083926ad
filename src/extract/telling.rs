//! The line that tells a clause whose phrases are known: who, the finite verb, what fits, and what closes it.

use std::ops::Range;

use super::class::Class;
use super::field::{Kind, Phrase};
use super::line::{LONGEST, Line};
use super::naming::ways_by_phrase;
use super::scope::Scope;
use super::title::{joined, kept};
use super::token::{Role, Token};
use super::vocabulary::Vocabulary;

/// The parts of a line.
struct Telling {
    verb: String,
    phrases: Vec<Told>,
    closing: String,
}

/// A phrase as the line says it.
struct Told {
    text: String,
    /// When it is left out where there is no room.
    leaves: Leaves,
}

/// When a phrase is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Leaves {
    /// Before all others, those in front first.
    First,
    /// An adverb, after them.
    Then,
    /// Where nothing else helps: what stands last says most of the verb.
    Last,
    Never,
}

/// The longest line, in characters.
const LONGEST_AT_ALL: usize = 112;
/// What it costs a line, beside a character too many, to leave out a phrase, the one that says most of the verb, and to
/// shorten the subject once.
const PHRASE: usize = 10;

const LAST: usize = 60;
const SUBJECT: usize = 25;

/// How much more it costs in what is said.
const SAID: usize = 3;

/// The line of a clause, with the first of its `subjects` that leaves room.
pub(super) fn line(
    tokens: &[Token<'_>],
    scope: &Scope,
    subjects: &[String],
    trigger: usize,
    vocabulary: &Vocabulary,
) -> String {
    let telling = Telling::of(tokens, scope, false);
    // "Es wurde gestreikt"; of a verb alone nothing is told.
    let alone = telling.phrases.is_empty() && telling.closing.is_empty() && scope.content.is_none();
    let unnamed = [if alone { String::new() } else { vocabulary.plainest(Class::POINTER).to_owned() }];
    let subjects = if subjects.is_empty() { &unnamed[..] } else { subjects };
    let heads = telling.ways(subjects);
    let shortest = || telling.text(subjects.last().map_or("", String::as_str), telling.most());
    let best = |ways: &[Way]| {
        let fitting = ways.iter().filter(|way| way.length() <= LONGEST_AT_ALL);
        fitting.min_by_key(|way| way.cost()).map(|way| way.text.clone())
    };
    let Some(content) = &scope.content else { return best(&heads).unwrap_or_else(shortest) };
    let said = scope.said.as_ref().map(|said| inside(tokens, said, content, vocabulary)).unwrap_or_default();
    let mark = mark_before(tokens, content);
    let both = heads.iter().flat_map(|head| {
        said.iter().map(move |said| Way {
            left: head.left + SAID * said.left,
            text: format!("{}{mark} {}", head.text, said.text),
        })
    });
    let both: Vec<Way> = both.collect();
    best(&both).unwrap_or_else(|| {
        let head = best(&heads).unwrap_or_else(shortest);
        // Half of an infinitive says less than none.
        if scope.said.as_ref().is_some_and(|said| said.predicate.is_empty()) {
            return head;
        }
        with_content(tokens, scope, &head, content, trigger)
    })
}

/// What is said, in all ways that it can be told behind who says it.
fn inside(tokens: &[Token<'_>], said: &Scope, content: &Range<usize>, vocabulary: &Vocabulary) -> Vec<Way> {
    let before = tokens.get(content.start..said.predicate.start).unwrap_or_default();
    let that = before.first().filter(|first| {
        first.class.is(Class::THAT)
            && !before.iter().any(|one| matches!(one.role, Role::Mark(',' | ':' | ';')))
    });
    let telling = Telling::of(tokens, said, that.is_some());
    let opener = that.map(|that| format!("{} ", that.lower)).unwrap_or_default();
    let who = ways_by_phrase(tokens, said, None, vocabulary);
    let quoted = mark_before(tokens, content) == ':';
    let who = who.iter().map(|who| match as_inside(tokens, said, who) {
        small if !quoted => format!("{opener}{small}"),
        small => capitalised(&format!("{opener}{small}")),
    });
    let mut who: Vec<String> = who.collect();
    if who.is_empty() {
        who.push(opener);
    }
    telling.ways(&who)
}

/// A line, and how much it leaves out.
struct Way {
    left: usize,
    text: String,
}

impl Way {
    fn length(&self) -> usize {
        self.text.chars().count()
    }

    fn cost(&self) -> usize {
        self.left + self.length().saturating_sub(LONGEST)
    }
}

/// The subject of a clause that stands inside a line.
fn as_inside(tokens: &[Token<'_>], scope: &Scope, who: &str) -> String {
    let first = scope.subject.as_ref().and_then(|subject| tokens.get(subject.start));
    if first.is_some_and(is_small) { uncapital(who) } else { who.to_owned() }
}

impl Telling {
    /// The parts of a clause; of one that depends on another its verb comes last.
    fn of(tokens: &[Token<'_>], scope: &Scope, depends: bool) -> Self {
        let closing = scope.closing.clone().map(|closing| spoken(tokens, closing)).unwrap_or_default();
        let (mut verb, prefix) = finite(tokens, scope);
        let closing = match prefix {
            _ if depends => {
                let whole = format!("{}{verb}", prefix.unwrap_or_default());
                verb.clear();
                format!("{closing} {whole}").trim_start().to_owned()
            }
            Some(prefix) => format!("{prefix}{closing}"),
            None => closing,
        };
        let whole = scope.told.iter().any(|phrase| phrase.kind == Kind::Noun);
        let last = scope.told.iter().rposition(|phrase| phrase.kind != Kind::Time);
        let mut phrases: Vec<Told> = Vec::new();
        for (at, phrase) in scope.told.iter().enumerate() {
            // "das Dach zu decken und den Turm zu bauen"
            let joins = at > 0 && scope.told.get(at - 1).is_some_and(|before| before.kind == Kind::Verb);
            let joint = tokens.get(phrase.words.start).filter(|one| joins && one.is(Class::CONJUNCTION));
            let joint = joint.map(|joint| joint.text.to_owned());
            let Some(text) = joint.or_else(|| text(tokens, scope, phrase)) else { continue };
            let closes = Some(at) == last;
            let leaves = match phrase.kind {
                // "dient als Halle" says nothing without it.
                Kind::Led
                    if tokens.get(phrase.words.start).is_some_and(|one| one.is(Class::SUBORDINATOR)) =>
                {
                    Leaves::Never
                }
                Kind::Led if closes && !whole => Leaves::Never,
                Kind::Led if closes => Leaves::Last,
                Kind::Led => Leaves::First,
                Kind::Adverb if !closes && !joins && !is_denial(tokens, phrase) => Leaves::Then,
                _ => Leaves::Never,
            };
            phrases.push(Told { text, leaves });
        }
        Self { verb, phrases, closing }
    }

    /// How many phrases can be left out.
    fn most(&self) -> usize {
        self.phrases.iter().filter(|phrase| phrase.leaves != Leaves::Never).count()
    }

    /// The lines with one of these subjects, and without more and more of the phrases.
    fn ways(&self, subjects: &[String]) -> Vec<Way> {
        let most = self.most();
        let last = self.phrases.iter().filter(|phrase| phrase.leaves == Leaves::Last).count();
        let ways = subjects.iter().enumerate().flat_map(|(at, subject)| {
            (0..=most).map(move |drops| {
                let left = at * SUBJECT + drops * PHRASE + (drops + last).saturating_sub(most) * LAST;
                Way { left, text: self.text(subject, drops) }
            })
        });
        ways.collect()
    }

    /// The line without so many of the phrases that can be left out.
    fn text(&self, subject: &str, drops: usize) -> String {
        let order = |kind: Leaves| {
            self.phrases.iter().enumerate().filter(move |(_, phrase)| phrase.leaves == kind).map(|(at, _)| at)
        };
        let left = order(Leaves::First).chain(order(Leaves::Then)).chain(order(Leaves::Last));
        let left: Vec<usize> = left.take(drops).collect();
        let phrases = self.phrases.iter().enumerate().filter(|(at, _)| !left.contains(at));
        let words = [subject.trim_end(), self.verb.as_str()].into_iter();
        let words =
            words.chain(phrases.map(|(_, phrase)| phrase.text.as_str())).chain([self.closing.as_str()]);
        words.filter(|words| !words.is_empty()).collect::<Vec<_>>().join(" ")
    }
}

/// The finite verb, and the prefix that leaves it in second place: "hervorging" becomes "ging … hervor".
fn finite<'t>(tokens: &'t [Token<'_>], scope: &Scope) -> (String, Option<&'t str>) {
    let Some(token) = tokens.get(scope.predicate.start).filter(|_| !scope.predicate.is_empty()) else {
        return (String::new(), None);
    };
    let verb = token.text.to_lowercase();
    let listed = token.verb().map(|verb| verb.base).filter(|base| !base.is_empty());
    let prefix = match listed {
        Some(base) => base
            .split_once('|')
            .map(|(prefix, _)| prefix.len())
            .filter(|end| token.lower.starts_with(&base[..*end])),
        None => None,
    };
    let parts = prefix.and_then(|end| Some((token.lower.get(..end)?, verb.get(end..)?.to_owned())));
    parts.map_or((verb, None), |(prefix, rest)| (rest, Some(prefix)))
}

/// The words of a range as the line says them, in small letters where only the start of the sentence gave a capital.
fn spoken(tokens: &[Token<'_>], range: Range<usize>) -> String {
    let words: Vec<usize> =
        range.filter(|at| tokens.get(*at).is_some_and(|token| token.time().is_none())).collect();
    let text = joined(tokens, &words);
    let verb = words.first().and_then(|first| tokens.get(*first)).is_some_and(|first| !first.is_nominal());
    if verb { uncapital(&text) } else { text }
}

/// A phrase as the line says it; nothing for what it leaves out.
fn text(tokens: &[Token<'_>], scope: &Scope, phrase: &Phrase) -> Option<String> {
    let first = tokens.get(phrase.words.start)?;
    let mut words = match phrase.kind {
        Kind::Time => return None,
        Kind::Adverb if !first.is_word() || is_filler(first) => return None,
        // "unter anderem"; "den ganzen Sommer über" has lost its summer.
        Kind::Adverb if first.is(Class::PREPOSITION) => {
            let timed = phrase
                .words
                .start
                .checked_sub(1)
                .and_then(|at| tokens.get(at))
                .is_some_and(|one| one.time().is_some());
            if timed || phrase.words.len() > 1 {
                return None;
            }
            shown(tokens, &phrase.words)
        }
        _ => shown(tokens, &phrase.words),
    };
    // "das Amt für die Wahl am Montag" loses what only the day needed.
    let nouns = words.iter().filter(|at| tokens.get(**at).is_some_and(Token::is_nominal)).count();
    if phrase.kind == Kind::Led && nouns == 0 {
        return None;
    }
    let mut text = String::new();
    // "der Plan, den der Rat beschloss": the council decided on "den Plan".
    let turned = tokens.get(phrase.words.end + 1).filter(|pronoun| {
        phrase.words.end < scope.predicate.start
            && pronoun.class.is(Class::OBLIQUE)
            && first.is(Class::DEFINITE)
            && tokens.get(phrase.words.end).is_some_and(|mark| mark.is_mark(','))
    });
    if let Some(pronoun) = turned {
        words.remove(0);
        text = format!("{} ", pronoun.lower);
    }
    text.push_str(&joined(tokens, &words));
    let small = words.first() == Some(&phrase.words.start) && is_small(first);
    Some(if small { uncapital(&text) } else { text }).filter(|text| !text.is_empty())
}

/// The words of a phrase that a line keeps; what is quoted stays whole.
pub(super) fn shown(tokens: &[Token<'_>], range: &Range<usize>) -> Vec<usize> {
    let is_quote = |at: &usize| tokens.get(*at).is_some_and(|token| token.is_mark('"'));
    let kept = kept(tokens, range, false);
    if range.clone().filter(is_quote).count() % 2 == 1 {
        return kept;
    }
    let mut quoted = false;
    let mut shown = Vec::with_capacity(range.len());
    for at in range.clone() {
        let mark = is_quote(&at);
        if quoted || mark || kept.binary_search(&at).is_ok() {
            shown.push(at);
        }
        quoted ^= mark;
    }
    shown
}

/// Whether a chronicle leaves an adverb out.
fn is_filler(token: &Token<'_>) -> bool {
    token.is(Class::FILLER.or(Class::CONJUNCTION)) && !token.class.is(Class::NEGATION)
}

/// Whether an adverb turns what the verb says into the opposite.
fn is_denial(tokens: &[Token<'_>], phrase: &Phrase) -> bool {
    tokens.get(phrase.words.start).is_some_and(|word| word.class.is(Class::NEGATION))
}

/// Whether a word bears a capital only where it opens a sentence.
fn is_small(token: &Token<'_>) -> bool {
    token.capital && (token.class.is(Class::FUNCTION.or(Class::FILLER)) || token.class.is(Class::NUMBER))
}

fn capitalised(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map(|first| first.to_uppercase().chain(characters).collect()).unwrap_or_default()
}

fn uncapital(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map(|first| first.to_lowercase().chain(characters).collect()).unwrap_or_default()
}

/// The mark between who says something and what is said.
fn mark_before(tokens: &[Token<'_>], content: &Range<usize>) -> char {
    let before = content.start.checked_sub(1).and_then(|at| tokens.get(at));
    if before.is_some_and(|mark| mark.is_mark(':') || mark.is_mark('"')) { ':' } else { ',' }
}

/// The line with what is said, as far as there is room.
fn with_content(
    tokens: &[Token<'_>],
    scope: &Scope,
    text: &str,
    content: &Range<usize>,
    trigger: usize,
) -> String {
    let words = kept(tokens, content, false);
    let mut line = Line::opened_by(&format!("{text}{}", mark_before(tokens, content)));
    if let Some(first) = words.first()
        && let Some(token) = tokens.get(*first).filter(|token| is_small(token))
    {
        line.say(*first, token.text.to_lowercase());
    }
    line.fill(tokens, &words, trigger, scope, LONGEST);
    // "…, dass" says nothing more.
    let told = line.last.is_some_and(|last| words.first().is_some_and(|first| *first < last));
    if told { line.text } else { text.to_owned() }
}
