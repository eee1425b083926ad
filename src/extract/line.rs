//! A line of words that grows, and knows how well it ends.

use super::class::Class;
use super::inflection::Form;
use super::scope::Scope;
use super::token::{Role, Token};
use super::vocabulary::Vocabulary;
use crate::language::Language;

/// How long a title may be, in characters.
pub(super) const LONGEST: usize = 90;
/// How long it may be where a few more characters make it whole.
pub(super) const LONGEST_WHOLE: usize = 100;
/// How well a line ends, worst first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(super) enum Ending {
    /// Where the room ended.
    #[default]
    Cut,
    /// Where a phrase ends.
    Phrase,
    /// Where a clause ends.
    Clause,
    /// With the last word.
    Whole,
}

/// A line that grows word by word.
#[derive(Debug, Default, Clone)]
pub(super) struct Line {
    pub text: String,
    pub last: Option<usize>,
    pub ending: Ending,
    /// Words that are written in another form than in the text.
    turned: Vec<(usize, String)>,
}

impl Line {
    /// A line that opens with a subject.
    pub(super) fn opened_by(subject: &str) -> Self {
        /// Of some letters several bytes are needed, and the word that goes too far is written too.
        const ROOM: usize = LONGEST_WHOLE + LONGEST_WHOLE / 2;
        let mut line = Self::with_room(ROOM.max(subject.len()));
        line.text.push_str(subject);
        line
    }

    /// An empty one with room for so many bytes.
    pub(super) fn with_room(room: usize) -> Self {
        Self { text: String::with_capacity(room), ..Self::default() }
    }

    /// Turns a word of the text so that it fits the line: "saying" to "said" after the subject, and no capital inside.
    pub(super) fn turn(
        &mut self,
        tokens: &[Token<'_>],
        scope: &Scope,
        words: &[usize],
        vocabulary: &Vocabulary,
    ) {
        // German puts an "s" at the end of what another noun owns: "anlässlich des Treffens".
        if let Some((index, word)) =
            words.iter().find_map(|index| Some((*index, tokens.get(*index)?))).filter(|(_, word)| {
                vocabulary.language == Language::German && word.noun().is_some() && !word.owns
            })
            && let Some(plain) =
                word.text.strip_suffix('s').filter(|plain| vocabulary.noun(&plain.to_lowercase()).is_some())
        {
            self.turned.push((index, plain.to_owned()));
        }
        let first = words.first().and_then(|first| Some((*first, tokens.get(*first)?)));
        if let Some((index, token)) = first.filter(|_| scope.subject.is_some())
            && let Some(past) = told_as_past(token, vocabulary)
            && (!matches!(token.role, Role::Auxiliary) || follows_preposition(tokens, index))
        {
            self.turned.push((index, past.to_owned()));
        }
        let english = vocabulary.language == Language::English;
        // "Born in Riga, the poet left": the poet was born.
        if let Some((index, token)) = first.filter(|_| english)
            && scope.subject.as_ref().is_some_and(|who| who.start > index && is_one(tokens, who.clone()))
            && token.verb().is_some_and(|verb| verb.form.is_participle())
            && let Some(was) = vocabulary.past("be")
        {
            self.turned.push((index, format!("{was} {}", token.lower)));
        }
        // "Der Plan, den der Rat beschloss": the council decided on "den Plan".
        if let Some(content) =
            scope.content.clone().filter(|content| !english && content.end < scope.predicate.start)
            && tokens.get(content.start).is_some_and(|article| article.is(Class::DEFINITE))
            && let Some(pronoun) = tokens.get(content.end + 1).filter(|pronoun| pronoun.is(Class::OBLIQUE))
        {
            self.turned.push((content.start, pronoun.text.to_owned()));
        }
        if let Some(content) =
            scope.content.clone().filter(|content| english && content.start < scope.predicate.start)
            && let Some(index) = words.iter().find(|word| content.contains(word))
            && let Some(token) =
                tokens.get(*index).filter(|token| !matches!(token.role, Role::Name) && token.text != "I")
        {
            self.turned.push((*index, token.text.to_lowercase()));
        }
    }

    /// Writes a word of the text in another form.
    pub(super) fn say(&mut self, index: usize, text: String) {
        self.turned.push((index, text));
    }

    pub(super) fn push(&mut self, tokens: &[Token<'_>], index: usize) {
        let Some(token) = tokens.get(index) else { return };
        let mark = matches!(token.role, Role::Mark(',' | ';' | ':'));
        let before = self.last.and_then(|last| tokens.get(last));
        let touching = before.is_some_and(|before| before.span().end == token.start);
        if !self.text.is_empty() && !mark && !touching {
            self.text.push(' ');
        }
        match self.turned.iter().find(|(turned, _)| *turned == index) {
            Some((_, text)) => self.text.push_str(text),
            None if token.time().is_some() => self.text.push_str("the"),
            None => self.text.push_str(token.text),
        }
        if token.owns && token.time().is_none() && !token.text.ends_with("'s") && !token.text.ends_with("’s")
        {
            self.text.push('’');
        }
        self.last = Some(index);
    }

    /// Adds as many words as fit, and ends where a clause or phrase ends.
    pub(super) fn fill(
        &mut self,
        tokens: &[Token<'_>],
        words: &[usize],
        trigger: usize,
        scope: &Scope,
        room: usize,
    ) {
        let mut best: Option<Stop> = None;
        let mut length = self.text.chars().count();
        // Until its verb has come, what is said is no clause yet.
        let mut awaits_verb = false;
        for (at, index) in words.iter().enumerate() {
            let Some(token) = tokens.get(*index) else { break };
            let before = self.text.len();
            self.push(tokens, *index);
            let rest = words.get(at + 1..).unwrap_or_default();
            let added = self.text.get(before..).unwrap_or_default();
            length += if added.is_ascii() { added.len() } else { added.chars().count() };
            if length > if rest.is_empty() { room.max(LONGEST_WHOLE) } else { room } {
                if rest.len() > 2 || length > room.max(LONGEST_WHOLE) {
                    break;
                }
                continue;
            }
            let verb_ahead = || {
                rest.iter().take(30).filter_map(|index| tokens.get(*index)).any(|token| {
                    matches!(token.role, Role::Auxiliary)
                        || token.verb().is_some_and(|verb| verb.form.is_finite())
                })
            };
            if token.is(Class::RELATIVE.or(Class::SUBORDINATOR)) || token.verb().is_some_and(|verb| verb.says)
            {
                awaits_verb = verb_ahead();
            } else if token.verb().is_some() {
                awaits_verb = false;
            }
            self.ending = match rest.first().and_then(|next| tokens.get(*next)) {
                None => Ending::Whole,
                _ if awaits_verb => Ending::Cut,
                Some(next) => ending(token, next),
            };
            let told = (*index >= trigger || scope.content.is_some())
                && (!leads_on(token) || rest.is_empty() || is_particle(tokens, *index));
            let better = best.as_ref().is_none_or(|best| self.ending >= best.ending.min(Ending::Phrase));
            if told && better {
                best = Some(Stop { length: self.text.len(), last: self.last, ending: self.ending });
            }
        }
        match best {
            Some(Stop { length, last, ending }) => {
                self.text.truncate(length);
                (self.last, self.ending) = (last, ending);
            }
            None => {
                let end = self.text.char_indices().nth(LONGEST).map_or(self.text.len(), |(end, _)| end);
                self.text.truncate(end);
            }
        }
    }
}

/// Where a line could end.
struct Stop {
    /// How long it is there, in bytes.
    length: usize,
    last: Option<usize>,
    ending: Ending,
}

/// The past in which a word that opens a predicate is told: "said" for "saying" and for "according to".
fn told_as_past<'v>(token: &Token<'_>, vocabulary: &'v Vocabulary) -> Option<&'v str> {
    let source = token.class.is(Class::SOURCE).then(|| vocabulary.saying()).flatten();
    let helps = matches!(token.role, Role::Auxiliary);
    let verb = token.verb().or(token.entry.verb.as_ref().filter(|_| helps));
    let verb = source.or(verb.filter(|verb| verb.form == Form::Gerund))?;
    vocabulary.past(verb.base)
}

/// Whether a subject is one person or thing.
fn is_one(tokens: &[Token<'_>], who: std::ops::Range<usize>) -> bool {
    let words = tokens.get(who).unwrap_or_default();
    let several =
        |word: &Token<'_>| word.is(Class::CONJUNCTION.or(Class::GROUP)) || word.class.is(Class::SEVERAL);
    let plural = words.last().is_some_and(|last| !last.role.is_name() && last.lower.ends_with('s'));
    !plural && !words.iter().any(several)
}

/// Whether a word stands behind a preposition: "lay dead after being shot".
fn follows_preposition(tokens: &[Token<'_>], index: usize) -> bool {
    let before = index.checked_sub(1).and_then(|at| tokens.get(at));
    before.is_some_and(|before| before.is(Class::PREPOSITION) && !before.class.is(Class::WITH))
}

/// How well a line ends between two of its words.
fn ending(last: &Token<'_>, next: &Token<'_>) -> Ending {
    if !last.is_nominal() || last.owns || next.class.is(Class::OF) {
        return Ending::Cut;
    }
    let clause = matches!(next.role, Role::Mark(',' | ';' | ':' | '-'))
        || next.is(Class::RELATIVE.or(Class::SUBORDINATOR));
    let phrase = next.is(Class::PREPOSITION.or(Class::CONJUNCTION))
        || next.verb().is_some_and(|verb| verb.form == Form::Gerund);
    if clause {
        Ending::Clause
    } else if phrase {
        Ending::Phrase
    } else {
        Ending::Cut
    }
}

/// Whether a word that can be a preposition belongs to the verb before it: "sworn in on Monday", "put out".
pub(super) fn is_particle(tokens: &[Token<'_>], at: usize) -> bool {
    let after_verb =
        at.checked_sub(1).and_then(|at| tokens.get(at)).is_some_and(|token| token.verb().is_some());
    after_verb
        && tokens.get(at).is_some_and(|token| {
            // "a firm that he set up five years ago": what stands before no day belongs to the verb.
            token.class.is(Class::PREFIX)
                && tokens.get(at + 1).is_none_or(|next| {
                    next.is(Class::PREPOSITION.or(Class::TIMELY))
                        || matches!(next.role, Role::Mark(_))
                        || next.time().is_some() && !token.class.is(Class::TIMELY)
                })
        })
}

/// Whether a title cannot end with a word because something must follow it.
pub(super) fn leads_on(token: &Token<'_>) -> bool {
    token.is(Class::PREPOSITION
        .or(Class::CONJUNCTION)
        .or(Class::DETERMINER)
        .or(Class::SUBORDINATOR)
        .or(Class::FILLER))
        || matches!(token.role, Role::Mark(_))
}
