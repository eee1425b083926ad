//! When a clause plays, seen from its writer, told by the verbs and particles around an expression.
//!
//! Knows a language's verbs as data; knows no calendar.

use crate::document::Span;
use crate::lang::Language;

use super::reason::Tense;

/// What a language's words say about tense, found by their lower-case form.
#[derive(Debug)]
pub(crate) struct TenseWords {
    /// Verb forms, sorted by word.
    pub(crate) verbs: &'static [(&'static str, Cue)],
    /// Endings of regular forms, tried on words that are not in the list.
    pub(crate) endings: &'static [(&'static str, Cue)],
    /// Words that end so and are no such forms.
    pub(crate) exceptions: &'static [&'static str],
    /// Whether a past form right before a noun is its adjective.
    pub(crate) adjectives_before_nouns: bool,
    /// Words right before an expression that look ahead ("until") or back ("since"), sorted.
    pub(crate) before: &'static [(&'static str, Tense)],
    /// Words in the same phrase that announce a happening: "upcoming", "ahead of".
    pub(crate) ahead: &'static [&'static str],
    /// Words that open a noun phrase: in "the July 11 summit" the date belongs to the noun.
    pub(crate) determiners: &'static [&'static str],
    /// Small words that cannot be the noun after a date.
    pub(crate) function_words: &'static [&'static str],
}

/// What a verb form says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cue {
    /// "was", "said".
    Past,
    /// "is", "says".
    Present,
    /// "will", "scheduled".
    Future,
    /// "may", "would": not yet so.
    Modal,
    /// "to", before a verb: its tense is that of the verb it hangs on, else the future.
    Infinitive,
}

/// What the words around an expression say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Clause {
    /// The tense of the verb that governs it; nothing where it belongs to a noun or there is no verb.
    pub(super) tense: Option<Tense>,
    /// Whether it stands inside a noun phrase: "the July 11 summit".
    pub(super) in_noun_phrase: bool,
}

/// How many words and bytes on either side are looked at; a clause is rarely longer, and time stays linear.
const REACH: usize = 24;
const REACH_BYTES: usize = 300;

/// A word of the neighbourhood, and whether a comma or a stronger mark stands between it and the one nearer to the
/// expression.
struct Neighbour<'a> {
    word: &'a str,
    comma: bool,
}

/// Reads the clause around `span`, within `sentence`.
pub(super) fn clause(words: &TenseWords, text: &str, sentence: Span, span: Span) -> Clause {
    let from = text.floor_char_boundary(sentence.start.max(span.start.saturating_sub(REACH_BYTES)));
    let to = text.ceil_char_boundary(sentence.end.min(span.end + REACH_BYTES));
    let left: Vec<_> = neighbours_left(Span::new(from, span.start).of(text)).collect();
    let right: Vec<_> = neighbours_right(Span::new(span.end, to).of(text)).collect();
    let lower = |neighbour: &Neighbour<'_>| neighbour.word.to_lowercase();

    let previous = left.first().filter(|neighbour| !neighbour.comma).map(lower).unwrap_or_default();
    // At the start of its sentence "until Thursday" waits for the verb.
    let leads = left.len() == 1;
    if let Some((_, tense)) = words.before.iter().find(|(word, _)| *word == previous && !leads) {
        return Clause { tense: Some(*tense), in_noun_phrase: false };
    }
    let in_noun_phrase = opens_noun_phrase(words, &left, &previous)
        && right.first().is_some_and(|next| {
            !next.comma && next.word.starts_with(char::is_alphabetic) && {
                let next = lower(next);
                !words.function_words.contains(&next.as_str()) && words.cue(&next).is_none()
            }
        });
    let owns =
        ["'s", "’s"].iter().any(|ending| text.get(span.end..).is_some_and(|rest| rest.starts_with(ending)));
    let in_noun_phrase = in_noun_phrase || owns;
    let announced = left.iter().take(6).any(|neighbour| words.ahead.contains(&lower(neighbour).as_str()));
    if in_noun_phrase || announced {
        return Clause { tense: announced.then_some(Tense::Future), in_noun_phrase };
    }
    Clause { tense: words.governing(&left, &right), in_noun_phrase }
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
        ["'s", "’s", "s'", "s’"].iter().any(|ending| neighbour.word.ends_with(ending))
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
        regular.filter(|_| !self.exceptions.contains(&word)).map(|(_, cue)| *cue)
    }

    /// The tense of the verb nearest to an expression, its own comma-free stretch first.
    fn governing(&self, left: &[Neighbour<'_>], right: &[Neighbour<'_>]) -> Option<Tense> {
        let before = self.nearest_left(left);
        let after = self.nearest_right(right);
        match (before, after) {
            (Some(before), None) => Some(before.tense),
            (None, Some(after)) => Some(after.tense),
            (Some(before), Some(after)) => {
                let rank = |verb: &Verb, side| (verb.commas, side, verb.distance);
                // Within one stretch the verb before a date governs it; across commas the nearer one does.
                let (first, second) = match (before.commas, after.commas) {
                    (0, _) | (_, 0) => (rank(&before, 0), rank(&after, 1)),
                    _ => ((0, 0, before.distance), (0, 0, after.distance.saturating_sub(1))),
                };
                Some(if first <= second { before.tense } else { after.tense })
            }
            (None, None) => None,
        }
    }

    fn nearest_left(&self, left: &[Neighbour<'_>]) -> Option<Verb> {
        let mut commas = 0;
        for (distance, neighbour) in left.iter().enumerate() {
            commas += usize::from(neighbour.comma);
            let next = distance.checked_sub(1).and_then(|next| left.get(next));
            if let Some(cue) = self.verb(neighbour, next) {
                return Some(Verb { tense: self.with_auxiliaries(cue, &left[distance..]), distance, commas });
            }
        }
        None
    }

    fn nearest_right(&self, right: &[Neighbour<'_>]) -> Option<Verb> {
        let mut commas = 0;
        for (distance, neighbour) in right.iter().enumerate() {
            commas += usize::from(neighbour.comma);
            if let Some(cue) = self.verb(neighbour, right.get(distance + 1)) {
                return Some(Verb { tense: cue.tense(), distance, commas });
            }
        }
        None
    }

    /// A verb takes its tense from the auxiliaries right before it: "will be held", "are to be received", "was to
    /// leave". `left` begins with the verb.
    fn with_auxiliaries(&self, cue: Cue, left: &[Neighbour<'_>]) -> Tense {
        if cue == Cue::Infinitive {
            let mut verbs = left.windows(2).filter_map(|pair| self.verb(&pair[1], Some(&pair[0])));
            return if verbs.next() == Some(Cue::Past) { Tense::Past } else { Tense::Future };
        }
        for (index, pair) in left.windows(2).enumerate() {
            match self.verb(&pair[1], Some(&pair[0])) {
                Some(Cue::Future | Cue::Modal) if cue != Cue::Future => return Tense::Future,
                Some(Cue::Infinitive) => return self.with_auxiliaries(Cue::Infinitive, &left[index + 1..]),
                Some(_) => {}
                None if pair[1].word.ends_with("ly") || self.function_words.contains(&pair[1].word) => {}
                None => break,
            }
        }
        cue.tense()
    }

    /// What a word says as a verb. Names are no verbs; "to" is the infinitive's only before a word that can be a verb,
    /// and a regular past form right before a noun is its adjective: "preferred shares".
    fn verb(&self, word: &Neighbour<'_>, next: Option<&Neighbour<'_>>) -> Option<Cue> {
        let lower = word.word.to_lowercase();
        let named = word.word.starts_with(char::is_uppercase);
        let cue = self.cue(&lower).filter(|cue| !named || matches!(cue, Cue::Future | Cue::Present))?;
        let next_is_content = next.is_some_and(|next| {
            let next = next.word;
            next.starts_with(char::is_lowercase)
                && !self.function_words.contains(&next)
                && !self.determiners.contains(&next)
        });
        let listed = self.listed(&lower).is_some();
        match cue {
            Cue::Infinitive => next_is_content.then_some(cue),
            Cue::Past if !listed && self.adjectives_before_nouns => {
                let adverb = next.is_some_and(|next| next.word.ends_with("ly"));
                (!next_is_content || adverb).then_some(cue)
            }
            _ => Some(cue),
        }
    }
}

struct Verb {
    tense: Tense,
    distance: usize,
    commas: usize,
}

impl Cue {
    fn tense(self) -> Tense {
        match self {
            Self::Past => Tense::Past,
            Self::Present => Tense::Present,
            Self::Future | Self::Modal | Self::Infinitive => Tense::Future,
        }
    }
}

fn is_word(character: char) -> bool {
    character.is_alphanumeric() || matches!(character, '\'' | '’' | '-')
}

/// The words before an expression, the nearest first, up to a mark that ends the clause.
fn neighbours_left(text: &str) -> impl Iterator<Item = Neighbour<'_>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let trimmed = rest.trim_end_matches(|character| !is_word(character));
        let gap = &rest[trimmed.len()..];
        let start = trimmed
            .rfind(|character| !is_word(character))
            .map_or(0, |at| at + trimmed[at..].chars().next().map_or(1, char::len_utf8));
        let word = &trimmed[start..];
        rest = &trimmed[..start];
        (!word.is_empty() && !ends_clause(gap))
            .then(|| Neighbour { word, comma: gap.contains([',', '–', '—']) })
    })
    .take(REACH)
}

/// The words after an expression, the nearest first, up to a mark that ends the clause.
fn neighbours_right(text: &str) -> impl Iterator<Item = Neighbour<'_>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let trimmed = rest.trim_start_matches(|character| !is_word(character));
        let gap = &rest[..rest.len() - trimmed.len()];
        let end = trimmed.find(|character| !is_word(character)).unwrap_or(trimmed.len());
        let word = &trimmed[..end];
        rest = &trimmed[end..];
        (!word.is_empty() && !ends_clause(gap))
            .then(|| Neighbour { word, comma: gap.contains([',', '–', '—']) })
    })
    .take(REACH)
}

/// Whether what stands between two words ends a clause for good.
fn ends_clause(gap: &str) -> bool {
    gap.contains([';', ':', '"', '“', '”', '„', '(', ')', '?', '!', '\n']) || gap.contains(". ")
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
            en | present | -    | The critical meeting starts on [July 11].
            en | -       | noun | The senate passed a text on the [July 11] summit.
            en | future  | noun | He travels ahead of the bloc's [July 11] summit.
            en | past    | -    | He met the man who arrived on [Monday].
            en | future  | -    | They’ll vote on [Tuesday].
            de | past    | -    | Das Parlament verabschiedete am [4. Mai] eine Resolution.
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
