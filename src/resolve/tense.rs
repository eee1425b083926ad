//! When a clause plays, seen from its writer, told by the verbs and particles around an expression.
//!
//! Knows a language's verbs as data; knows no calendar.

use crate::document::Span;
use crate::language::Language;

use crate::lang::tense::{Cue, TenseWords};

use super::neighbours::{self, Neighbour, REACH_BYTES, is_word};
use super::reason::Tense;

/// What the words around an expression say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Clause {
    /// The tense of the verb that governs it; nothing where it belongs to a noun or there is no verb.
    pub(super) tense: Option<Tense>,
    /// Whether it stands inside a noun phrase: "the July 11 summit".
    pub(super) in_noun_phrase: bool,
    /// Whether the verb may not govern it: so many words stand between them, or the expression is a deadline.
    pub(super) is_loose: bool,
}

/// How many words may stand between a verb and the date that it surely governs.
const LOOSE: usize = 3;

/// How a name says that what follows is its own.
const POSSESSIVE: [&str; 2] = ["'s", "’s"];

/// Reads the clause around `span`, within `sentence`.
pub(super) fn clause(words: &TenseWords, text: &str, sentence: Span, span: Span) -> Clause {
    let from = text.floor_char_boundary(sentence.start.max(span.start.saturating_sub(REACH_BYTES)));
    let to = text.ceil_char_boundary(sentence.end.min(span.end + REACH_BYTES));
    let left: Vec<_> = neighbours::left(Span::new(from, span.start).of(text)).collect();
    let right: Vec<_> = neighbours::right(Span::new(span.end, to).of(text)).collect();
    let lower = |neighbour: &Neighbour<'_>| neighbour.word.to_lowercase();

    let previous = left.first().filter(|neighbour| !neighbour.comma).map(lower).unwrap_or_default();
    // At the start of its sentence "until Thursday" waits for the verb; "since" looks back wherever it stands.
    let waits = |cue: Cue| left.len() == 1 && cue == Cue::Future;
    if let Some((_, cue)) = words.before.iter().find(|(word, cue)| *word == previous && !waits(*cue)) {
        return Clause { tense: Some(cue.tense()), in_noun_phrase: false, is_loose: true };
    }
    let in_noun_phrase = opens_noun_phrase(words, &left, &previous)
        && right.first().is_some_and(|next| {
            !next.comma && next.word.starts_with(char::is_alphabetic) && {
                let next = lower(next);
                !words.function_words.contains(&next.as_str()) && words.cue(&next).is_none()
            }
        });
    let of_noun = left.len() > 1 && words.genitives.contains(&previous.as_str());
    let behind = text.get(span.end..).unwrap_or_default();
    let owns = POSSESSIVE.iter().any(|ending| behind.starts_with(ending));
    let in_noun_phrase = in_noun_phrase || of_noun || owns;
    let announced = left.iter().take(6).any(|neighbour| words.ahead.contains(&lower(neighbour).as_str()));
    if in_noun_phrase || announced {
        return Clause { tense: announced.then_some(Tense::Future), in_noun_phrase, is_loose: false };
    }
    let verb = words.governing(&left, &right);
    let is_deadline = words.deadlines.contains(&previous.as_str());
    let is_loose = is_deadline || verb.as_ref().is_some_and(|verb| verb.is_loose);
    Clause { tense: verb.map(|verb| verb.tense), in_noun_phrase, is_loose }
}

/// Whether a sentence surely tells what happened at `span`: its verb there is past, and no other one looks ahead.
pub(crate) fn is_told_as_past(language: Language, text: &str, sentence: Span, span: Span) -> bool {
    let words = language.tense();
    let read = clause(words, text, sentence, span);
    // "May" is a month.
    let ahead = |word: &str| {
        word.starts_with(char::is_lowercase) && matches!(words.cue(word), Some(Cue::Future | Cue::Modal))
    };
    let mut others = sentence.of(text).split(|character| !is_word(character));
    read.tense == Some(Tense::Past) && !read.in_noun_phrase && !others.any(ahead)
}

/// Whether the words before an expression open a noun phrase that it stands in.
fn opens_noun_phrase(words: &TenseWords, left: &[Neighbour<'_>], previous: &str) -> bool {
    let possessive = left.first().is_some_and(|neighbour| {
        POSSESSIVE.iter().chain(&["s'", "s’"]).any(|ending| neighbour.word.ends_with(ending))
    });
    possessive || words.determiners.contains(&previous)
}

impl TenseWords {
    fn listed(&self, word: &str) -> Option<Cue> {
        self.verbs.binary_search_by(|(known, _)| (*known).cmp(word)).ok().map(|index| self.verbs[index].1)
    }

    fn cue(&self, word: &str) -> Option<Cue> {
        if let Some(cue) = self.listed(word) {
            return Some(cue);
        }
        let regular =
            self.endings.iter().find(|(ending, _)| word.len() > ending.len() + 1 && word.ends_with(ending));
        let regular = regular.map(|(_, cue)| *cue).or_else(|| self.is_participle(word).then_some(Cue::Past));
        regular.filter(|_| !self.exceptions.contains(&word))
    }

    fn is_participle(&self, word: &str) -> bool {
        self.participles.iter().any(|begin| {
            word.strip_prefix(begin)
                .is_some_and(|stem| stem.len() > 3 && (stem.ends_with('t') || stem.ends_with("en")))
        })
    }

    /// The tense of a finite verb whose clause goes on with `behind`: that of the verb which closes it, if the finite
    /// one is an auxiliary.
    fn closed_by(&self, cue: Cue, behind: &[Neighbour<'_>]) -> Tense {
        if cue != Cue::Auxiliary {
            return cue.tense();
        }
        let length = behind.iter().take_while(|neighbour| !neighbour.comma).count();
        let clause = behind.get(..length).unwrap_or_default();
        let mut verbs =
            clause.iter().enumerate().filter_map(|(at, word)| self.verb(None, word, clause.get(at + 1)));
        if let Some(closing) = verbs.find(|cue| matches!(cue, Cue::Past | Cue::Future)) {
            return closing.tense();
        }
        // "besucht", "verkauft": what closes the clause is a participle even where it could be a finite verb.
        let last = clause.last().map(|last| last.word).unwrap_or_default();
        let verbs_close = !self.participles.is_empty();
        let closes = verbs_close
            && last.starts_with(char::is_lowercase)
            && (last.ends_with('t') || last.ends_with("en"));
        if closes && !self.exceptions.contains(&last) { Tense::Past } else { Tense::Present }
    }

    /// The verb nearest to an expression, its own comma-free stretch first.
    fn governing(&self, left: &[Neighbour<'_>], right: &[Neighbour<'_>]) -> Option<Verb> {
        let before = self.nearest_left(left, right);
        let after = self.second(left, right).or_else(|| self.nearest_right(right));
        match (before, after) {
            (Some(verb), None) | (None, Some(verb)) => Some(verb),
            (Some(before), Some(after)) => {
                let rank = |verb: &Verb, side| (verb.commas, side, verb.distance);
                // Within one stretch the verb before a date governs it; across commas the nearer one does.
                let (first, second) = match (before.commas, after.commas) {
                    (0, _) | (_, 0) => (rank(&before, 0), rank(&after, 1)),
                    _ => ((0, 0, before.distance), (0, 0, after.distance.saturating_sub(1))),
                };
                Some(if first <= second { before } else { after })
            }
            (None, None) => None,
        }
    }

    fn nearest_left(&self, left: &[Neighbour<'_>], right: &[Neighbour<'_>]) -> Option<Verb> {
        let mut commas = 0;
        for (distance, neighbour) in left.iter().enumerate() {
            commas += usize::from(neighbour.comma);
            if let Some(cue) = self.verb_before(left, distance) {
                let tense = match cue {
                    Cue::Auxiliary => self.closed_by(cue, right),
                    _ => self.with_auxiliaries(cue, left, distance),
                };
                let is_loose = distance > LOOSE || cue == Cue::Infinitive;
                return Some(Verb { tense, distance, commas, is_loose });
            }
        }
        None
    }

    /// The verb right behind a date that opens its sentence with at most a preposition, where verbs stand second: one
    /// that is not known is present.
    fn second(&self, left: &[Neighbour<'_>], right: &[Neighbour<'_>]) -> Option<Verb> {
        let next = right.first().filter(|next| self.verb_second && left.len() < 2 && !next.comma)?;
        let word = next.word;
        let finite = word.starts_with(char::is_lowercase) && word.ends_with(['t', 'n']) && word.len() > 3;
        let known = self.function_words.contains(&word)
            || self.exceptions.contains(&word)
            || self.cue(word).is_some();
        (finite && !known).then_some(Verb { tense: Tense::Present, distance: 0, commas: 0, is_loose: false })
    }

    fn nearest_right(&self, right: &[Neighbour<'_>]) -> Option<Verb> {
        let mut commas = 0;
        for (distance, neighbour) in right.iter().enumerate() {
            commas += usize::from(neighbour.comma);
            let previous = distance.checked_sub(1).and_then(|previous| right.get(previous));
            if let Some(cue) = self.verb(previous, neighbour, right.get(distance + 1)) {
                let behind = &right[distance + 1..];
                // A participle has its finite verb behind it where the clause closes with both: "gewählt wird".
                let finite = behind.first().filter(|next| cue == Cue::Past && !next.comma);
                let finite = finite.and_then(|next| self.verb(Some(neighbour), next, behind.get(1)));
                let tense = match finite {
                    Some(finite @ (Cue::Future | Cue::Modal)) => finite.tense(),
                    _ => self.closed_by(cue, behind),
                };
                return Some(Verb { tense, distance, commas, is_loose: false });
            }
        }
        None
    }

    /// A verb takes its tense from the auxiliaries right before it: "will be held", "are to be received", "was to
    /// leave".
    fn with_auxiliaries(&self, cue: Cue, left: &[Neighbour<'_>], at: usize) -> Tense {
        if cue == Cue::Infinitive {
            let governing = (at + 1..left.len()).find_map(|earlier| self.verb_before(left, earlier));
            return if governing == Some(Cue::Past) { Tense::Past } else { Tense::Future };
        }
        for earlier in at + 1..left.len() {
            // A comma ends the clause in which an auxiliary could stand.
            if left[earlier].comma {
                break;
            }
            match self.verb_before(left, earlier) {
                Some(Cue::Future | Cue::Modal) if cue != Cue::Future => return Tense::Future,
                Some(Cue::Infinitive) => return self.with_auxiliaries(Cue::Infinitive, left, earlier),
                Some(_) => {}
                None if self.may_part(left[earlier].word) => {}
                None => break,
            }
        }
        cue.tense()
    }

    /// Whether a word may stand between an auxiliary and its verb: "will also be formally opened".
    fn may_part(&self, word: &str) -> bool {
        word.ends_with("ly") || self.function_words.contains(&word)
    }

    /// What the word at that place before an expression says as a verb.
    fn verb_before(&self, left: &[Neighbour<'_>], at: usize) -> Option<Cue> {
        let next = at.checked_sub(1).and_then(|next| left.get(next));
        self.verb(left.get(at + 1), left.get(at)?, next)
    }

    /// What a word says as a verb. Names are no verbs; "to" is the infinitive's only before a word that can be a verb,
    /// and a regular past form between nouns is an adjective: "outstanding preferred shares".
    fn verb(
        &self,
        previous: Option<&Neighbour<'_>>,
        word: &Neighbour<'_>,
        next: Option<&Neighbour<'_>>,
    ) -> Option<Cue> {
        let lower = word.word.to_lowercase();
        let named = is_name(word.word);
        let cue = self
            .cue(&lower)
            .filter(|cue| !named || matches!(cue, Cue::Future | Cue::Present | Cue::Auxiliary))?;
        let is_content = |word: &str| {
            word.starts_with(char::is_lowercase)
                && !self.function_words.contains(&word)
                && !self.determiners.contains(&word)
        };
        let before_noun = next.is_some_and(|next| is_content(next.word) && !next.word.ends_with("ly"));
        let has_subject = previous.is_some_and(|previous| {
            is_name(previous.word) || self.subjects.contains(&previous.word.to_lowercase().as_str())
        });
        let adjective =
            self.adjectives_before_nouns && before_noun && !has_subject && self.listed(&lower).is_none();
        match cue {
            Cue::Infinitive => before_noun.then_some(cue),
            Cue::Past => (!adjective).then_some(cue),
            _ => Some(cue),
        }
    }
}

/// Whether a word is written as a name is; a single letter is none.
fn is_name(word: &str) -> bool {
    word.starts_with(char::is_uppercase) && word.chars().nth(1).is_some()
}

struct Verb {
    tense: Tense,
    is_loose: bool,
    distance: usize,
    commas: usize,
}

impl Cue {
    fn tense(self) -> Tense {
        match self {
            Self::Past => Tense::Past,
            Self::Present | Self::Auxiliary => Tense::Present,
            Self::Future | Self::Modal | Self::Infinitive => Tense::Future,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_verbs_are_sorted_so_that_they_are_found() {
        for language in Language::ALL {
            let verbs = language.tense().verbs;
            assert!(verbs.windows(2).all(|pair| pair[0].0 < pair[1].0), "{language}");
        }
    }

    /// Each line: the tense, whether the date is part of a noun phrase, and a sentence with the date in brackets.
    #[test]
    fn the_clause_around_a_date() {
        let table = "
            en | past    | -    | The parliament passed a resolution on [May 4].
            en | past    | -    | On [Monday], the speaker declared that talks would follow.
            en | future  | -    | Ministers will meet on [Monday] in Paris.
            en | future  | -    | The summit is scheduled to begin on [July 11].
            en | future  | -    | They are to be received on [July 11].
            en | past    | -    | He was forced to leave on [Monday].
            en | future  | -    | The ban holds until [May 4].
            en | past    | -    | Until [Thursday], they had not called.
            en | past    | -    | Nothing moved since [May 4].
            en | past    | -    | Since [Tuesday], the shares have gained.
            en | past    | -    | On [Tuesday], the two have reportedly met.
            en | present | -    | The critical meeting starts on [July 11].
            en | -       | noun | The senate passed a text on the [July 11] summit.
            en | future  | noun | He travels ahead of the bloc's [July 11] summit.
            en | past    | -    | He met the man who arrived on [Monday].
            en | future  | -    | They’ll vote on [Tuesday].
            en | past    | -    | On [Tuesday], Kuleba presented three steps that would help.
            en | future  | -    | The company will redeem its preferred shares on [Oct. 31].
            en | -       | noun | They were haggling over the summit of [July 11].
            en | past    | -    | The envoy to Venezuela said on [Tuesday] that they would answer.
            de | past    | -    | Der Rat hat am [Montag] einstimmig entschieden.
            de | past    | -    | Die Hallen sind am [Samstag] ihrer Bestimmung übergeben worden.
            de | past    | -    | Sie haben am [Montag] die Stadt besucht.
            de | -       | -    | Die Band gastiert am [9. Dezember] in der Stadt.
            de | future  | -    | Der Gipfel ist am [Montag] geplant.
            de | future  | -    | Es hieß, dass am [Sonntag] gewählt wird.
            de | past    | -    | Ohne gespielt zu haben, feierte er im [Frühling] einen Sieg.
            de | present | -    | Am [Donnerstag] verhandeln die Minister, die Berlin besuchten.
            de | present | -    | Die Bezirke starten am [Montag].
            de | past    | -    | Das Parlament verabschiedete am [4. Mai] eine Resolution.
            de | present | -    | Der Rat tagt am [Sonntag] in Bozen.
            de | future  | -    | Der Gipfel wird am [11. Juli] eröffnet.
            de | past    | -    | Die Arbeit ruht seit [Montag].";
        for line in table.lines().filter(|line| !line.trim().is_empty()) {
            let fields: Vec<_> = line.split('|').map(str::trim).collect();
            let [language, tense, noun, sentence] = fields[..] else { unreachable!("four fields: {line}") };
            let language: Language = language.parse().expect("a language");
            let text = sentence.replace(['[', ']'], "");
            let start = sentence.find('[').unwrap_or_default();
            let end = sentence.find(']').unwrap_or_default() - 1;
            let read = clause(language.tense(), &text, Span::new(0, text.len()), Span::new(start, end));
            let shown = match read.tense {
                Some(Tense::Past) => "past",
                Some(Tense::Present) => "present",
                Some(Tense::Future) => "future",
                None => "-",
            };
            assert_eq!((shown, if read.in_noun_phrase { "noun" } else { "-" }), (tense, noun), "{sentence}");
        }
    }
}
