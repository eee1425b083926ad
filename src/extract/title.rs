//! One line for a chronicle, from the words that tell a happening.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

use foldhash::fast::RandomState;

use super::class::Class;
use super::clause::{Segment, segment_of};
use super::inflection::Form;
use super::line::{Ending, LONGEST, LONGEST_WHOLE, Line, is_particle, leads_on};
use super::naming::{self, LONGEST_SUBJECT, Ways};
use super::quotation::speaks;
use super::scope::{self, Scope};
use super::telling;
use super::token::{Role, Token};
use super::vocabulary::Vocabulary;
use crate::language::Language;

/// What a title says instead of words that stand for what other sentences name.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct StandIns<'n> {
    /// For a pronoun in the subject or before the noun.
    pub pronoun: Option<&'n str>,
    /// For the subject, a happening that is named more fully elsewhere.
    pub happening: Option<&'n str>,
}

/// The title of a happening.
pub(super) fn title(
    tokens: &[Token<'_>],
    scope: &Scope,
    trigger: usize,
    stand_ins: StandIns<'_>,
    vocabulary: &Vocabulary,
) -> String {
    let happening = stand_ins.happening.map(str::to_owned);
    if scope.closing.is_some() {
        let ways = || naming::ways_by_phrase(tokens, scope, stand_ins.pronoun, vocabulary);
        let subjects = happening.map_or_else(ways, |happening| vec![happening]);
        return finished(&telling::line(tokens, scope, &subjects, trigger, vocabulary));
    }
    let mut subjects = match happening {
        Some(happening) => Ways::only(Some(happening)),
        None => Ways::of(tokens, scope, stand_ins.pronoun),
    };
    if let Some(speech) = speech(tokens, scope, vocabulary) {
        let said = Scope { predicate: speech, content: None, ..scope.clone() };
        let who = subjects.short(tokens, scope, vocabulary).map(|who| format!("{who}:"));
        return spoken(tokens, &said, trigger, &who.unwrap_or_default(), vocabulary);
    }
    let mut words = kept(tokens, &scope.predicate, subjects.is_empty() && scope.subject.is_none());
    let phrase = !words.iter().any(|index| tokens.get(*index).is_some_and(|token| token.verb().is_some()));
    if phrase
        && words.first().is_some_and(|first| {
            tokens.get(*first).is_some_and(|token| token.is(Class::DETERMINER) && is_known(token))
        })
    {
        words.remove(0);
    }
    if scope.owned {
        subjects = subjects.owning(tokens, scope, vocabulary);
    } else if subjects.is_empty() {
        words.drain(..unnamed_owner(tokens, &words));
        subjects = Ways::only(Some(owner(tokens, scope, stand_ins.pronoun).unwrap_or_default()));
    }
    if let Some(content) = &scope.content {
        words.extend(kept(tokens, content, false));
    }
    words.truncate(words.len() - hanging(tokens, &words, vocabulary));
    finished(&best(tokens, scope, trigger, &words, subjects, vocabulary).text)
}

/// The line of some words that ends best, behind the longest way to name its subject that leaves room for them.
fn best(
    tokens: &[Token<'_>],
    scope: &Scope,
    trigger: usize,
    words: &[usize],
    mut subjects: Ways,
    vocabulary: &Vocabulary,
) -> Line {
    let mut best: Option<Line> = None;
    // More room is given only where a title would be no sentence without it.
    for room in [LONGEST, LONGEST_WHOLE + 10] {
        let mut at = 0;
        while let Some(subject) = subjects.get(at, tokens, scope, vocabulary) {
            at += 1;
            let mut line = Line::opened_by(subject);
            line.turn(tokens, scope, words, vocabulary);
            line.fill(tokens, words, trigger, scope, room);
            // A long subject stays only where the line is whole with it.
            let long = subject.chars().count() > LONGEST_SUBJECT;
            line.ending = if long && line.ending < Ending::Whole { Ending::Cut } else { line.ending };
            if best.as_ref().is_none_or(|best| line.ending > best.ending) {
                best = Some(line);
            }
            if best.as_ref().is_some_and(|best| best.ending >= Ending::Clause) {
                break;
            }
        }
        if best.as_ref().is_some_and(|best| best.ending > Ending::Cut) {
            break;
        }
    }
    best.unwrap_or_default()
}

/// What is said, where whoever speaks tells of themselves: "“We will not yield,” the mayor said".
fn speech(tokens: &[Token<'_>], scope: &Scope, vocabulary: &Vocabulary) -> Option<Range<usize>> {
    scope.subject.as_ref()?;
    let opens = |range: &Range<usize>| {
        let words = tokens.get(range.clone()).unwrap_or_default();
        words
            .iter()
            .find(|word| !matches!(word.role, Role::Mark(_)))
            .is_some_and(|word| speaks(word, vocabulary))
    };
    if let Some(content) = scope.content.clone().filter(|content| opens(content)) {
        return Some(content);
    }
    let says = |at: &usize| tokens.get(*at).and_then(Token::verb).is_some_and(|verb| verb.says);
    let verb = scope.predicate.clone().find(says)?;
    let said = verb + 1..scope.predicate.end;
    let marked = tokens.get(said.start).is_some_and(|mark| matches!(mark.role, Role::Mark(':' | ',' | '"')));
    (marked && opens(&said)).then_some(said)
}

/// The line of what somebody says of themselves, behind who says it: "Mayor Jane Roe: We will not yield".
fn spoken(tokens: &[Token<'_>], said: &Scope, trigger: usize, who: &str, vocabulary: &Vocabulary) -> String {
    let mut words = kept(tokens, &said.predicate, false);
    words.truncate(words.len() - hanging(tokens, &words, vocabulary));
    let first = words
        .iter()
        .position(|word| tokens.get(*word).is_some_and(|word| !matches!(word.role, Role::Mark(_))));
    words.drain(..first.unwrap_or_default());
    let mut line = Line::opened_by(who);
    line.fill(tokens, &words, trigger.min(said.predicate.start), said, LONGEST);
    finished(&line.text)
}

/// How many words at the end of a line wait for something that it leaves out: "to", "until at least", "to see" before
/// "whether".
fn hanging(tokens: &[Token<'_>], words: &[usize], vocabulary: &Vocabulary) -> usize {
    // A German clause has its verb at the end, where it is told apart.
    let english = vocabulary.language == Language::English;
    let whole = if english { clause_cut_short(tokens, words) } else { words.len() };
    let mut kept = words.get(..whole).unwrap_or(words);
    while let Some((&last, rest)) = kept.split_last()
        && let Some(token) = tokens.get(last)
    {
        let before = rest.last().and_then(|before| tokens.get(*before));
        let next = tokens.get(last + 1);
        let timed = next.is_some_and(|next| next.time().is_some());
        // "A deal was near.": nothing was left out behind it.
        let ends = next.is_none_or(|next| next.is_mark('.'));
        if ends && token.is(Class::PREPOSITION) && before.is_some_and(|before| before.verb().is_some()) {
            break;
        }
        // "One promise has become two, then": a number that no noun follows stands for what is counted.
        let closed = next.is_none_or(|next| matches!(next.role, Role::Mark(_)));
        let counted_one = before.is_some_and(|before| before.class.is(Class::ARTICLE));
        if closed && token.is(Class::DETERMINER) && !is_known(token) && !counted_one {
            break;
        }
        let about_time = timed && (token.is(Class::TIMELY) || token.lower.ends_with("ly"));
        let counted = token.class.is(Class::STOP)
            && timed
            && before.is_some_and(|before| before.is(Class::PREPOSITION));
        let asked = token.verb().is_some_and(|verb| verb.form == Form::Base)
            && before.is_some_and(|before| before.class.is(Class::INFINITIVE))
            && next.is_some_and(|next| next.class.is(Class::ASKING.or(Class::CONDITION)));
        let copula = rest.len() > 2 && is_copula(token, vocabulary);
        if !(leads_on(token) || about_time || counted || asked || copula) || is_particle(tokens, last) {
            break;
        }
        kept = rest;
    }
    words.len() - kept.len()
}

/// Where a clause begins whose verb the words leave out: "the strike began when dockers", else the end of the words.
fn clause_cut_short(tokens: &[Token<'_>], words: &[usize]) -> usize {
    let opens = |at: &usize| {
        let is = |token: &Token<'_>| {
            token.is(Class::SUBORDINATOR.or(Class::RELATIVE))
                && !token.class.is(Class::PREPOSITION.or(Class::DETERMINER))
        };
        tokens.get(*at).is_some_and(is)
    };
    let tells = |at: &usize| {
        let is = |token: &Token<'_>| {
            token.verb().is_some()
                || matches!(token.role, Role::Auxiliary)
                || token.is(Class::MODAL.or(Class::FUTURE))
        };
        tokens.get(*at).is_some_and(is)
    };
    match words.iter().rposition(opens) {
        Some(at) if at > 0 && !words.iter().skip(at).any(tells) => at,
        _ => words.len(),
    }
}

/// Of a bare noun, which tells next to nothing, the title of the clause it stands in: "police are investigating a fight"
/// rather than "fight".
pub(super) fn of_clause_around(
    tokens: &[Token<'_>],
    segments: &[Segment],
    noun: usize,
    vocabulary: &Vocabulary,
) -> Option<String> {
    let own = segment_of(segments, noun)?;
    let mut clauses = segments.get(..=own)?.iter().rev();
    // In German what stands behind brackets goes on with the clause before them.
    let german = vocabulary.language == Language::German;
    let mark = segments.get(own)?.tokens.start.checked_sub(1).and_then(|at| tokens.get(at));
    let after_bracket = german && mark.is_some_and(|mark| mark.is_mark(')'));
    let verb = clauses.next()?.finite.or_else(|| clauses.nth(1).filter(|_| after_bracket)?.finite)?;
    let scope = scope::of_verb(tokens, segments, verb, verb, vocabulary.language).clipped();
    let subject = scope.subject.clone().and_then(|subject| tokens.get(subject));
    let named = subject.is_some_and(|words| {
        words.iter().any(|word| !word.class.is(Class::PRONOUN) || german && speaks(word, vocabulary))
    });
    let line = title(tokens, &scope, noun, StandIns::default(), vocabulary);
    let lower = line.to_lowercase();
    let holds = tokens.get(noun).is_some_and(|noun| lower.contains(noun.lower));
    (named && holds && line.split(' ').count() > 2).then_some(line)
}

/// Whether a word is a bare "was", behind which the day stood that the line leaves out; in German it closes clauses.
fn is_copula(token: &Token<'_>, vocabulary: &Vocabulary) -> bool {
    vocabulary.language == Language::English && token.class.is(Class::AUXILIARY)
}

/// How many words at the start of a noun phrase say whose it is without a name: "the bloc's summit in Vilnius".
fn unnamed_owner(tokens: &[Token<'_>], words: &[usize]) -> usize {
    let owner = words.iter().take(4).position(|index| tokens.get(*index).is_some_and(|token| token.owns));
    let count = owner.map_or(0, |owner| owner + 1);
    let named = words
        .iter()
        .take(count)
        .any(|index| tokens.get(*index).is_some_and(|token| matches!(token.role, Role::Name)));
    if named || count + 1 >= words.len() { 0 } else { count }
}

/// The words of a range that a title keeps.
pub(super) fn kept(tokens: &[Token<'_>], range: &Range<usize>, opens: bool) -> Vec<usize> {
    let mut kept: Vec<usize> = Vec::with_capacity(range.len());
    let mut bracket = 0_usize;
    for index in range.clone() {
        let Some(token) = tokens.get(index) else { break };
        match token.role {
            Role::Mark('(') => bracket += 1,
            Role::Mark(')') => bracket = bracket.saturating_sub(1),
            Role::Time(_) if bracket == 0 => {
                let qualifies = tokens.get(index + 1).is_some_and(Token::is_nominal) && index + 1 < range.end;
                let at = index.checked_sub(1).and_then(|before| tokens.get(before));
                let opens = at.is_some_and(|at| at.class.is(Class::DATING));
                // "after Friday prayers" keeps its preposition, "on Friday police said" does not.
                let qualifies = qualifies && !at.is_some_and(|at| at.class.is(Class::SINCE.or(Class::UNTIL)));
                while (!qualifies || opens)
                    && let Some(last) = kept.last().copied()
                    && tokens.get(last).is_some_and(|lead| {
                        lead.is(Class::TIMELY) || last + 1 == index && lead.is(Class::PREPOSITION)
                    })
                    && follows_directly(tokens, last, index)
                    && !is_particle(tokens, last)
                {
                    kept.pop();
                }
                // "Police look into Monday's fight": the fight.
                if qualifies && token.owns && !kept.is_empty() {
                    kept.push(index);
                }
            }
            _ if bracket > 0 => {}
            _ if token.is(Class::FILLER)
                && !token.is(Class::CONJUNCTION.or(Class::PREPOSITION))
                && !is_attribute(tokens, index) => {}
            Role::Mark('"' | '.') => {}
            // "Jane Roe, 53, of Riga": an age between commas.
            _ if is_put_in_age(tokens, index) => {
                if kept.last().is_some_and(|last| tokens.get(*last).is_some_and(|mark| mark.is_mark(','))) {
                    kept.pop();
                }
            }
            Role::Mark(',')
                if index.checked_sub(1).is_some_and(|age| is_put_in_age(tokens, age))
                    && tokens.get(index + 1).is_some_and(|next| next.is(Class::CONJUNCTION)) => {}
            _ if matches!(token.lower, "http" | "https") => break,
            _ => kept.push(index),
        }
    }
    if opens {
        let leading = kept.iter().take_while(|index| {
            tokens.get(**index).is_some_and(|token| {
                matches!(token.role, Role::Mark(_))
                    || token.is(Class::CONJUNCTION)
                    || (token.is(Class::DETERMINER.or(Class::POSSESSIVE)) && is_article(token))
            })
        });
        let leading = leading.count();
        kept.drain(..leading);
    }
    kept
}

/// Whether an age stands between commas or before the end.
fn is_put_in_age(tokens: &[Token<'_>], at: usize) -> bool {
    let comma = |at: usize| tokens.get(at).is_some_and(|mark| mark.is_mark(','));
    let age = tokens.get(at).is_some_and(|token| token.is_age() && token.role.is_plain());
    age && at.checked_sub(1).is_some_and(comma) && comma(at + 1)
}

/// Whether a word stands between an article and its noun: "his first goal".
fn is_attribute(tokens: &[Token<'_>], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|at| tokens.get(at));
    before.is_some_and(|before| before.is(Class::DETERMINER.or(Class::POSSESSIVE)))
        && tokens.get(at + 1).is_some_and(|next| next.is_nominal() || next.time().is_some())
        && tokens.get(at).is_some_and(|token| token.class.is(Class::DETERMINER))
}

fn follows_directly(tokens: &[Token<'_>], from: usize, to: usize) -> bool {
    tokens
        .get(from + 1..to)
        .unwrap_or_default()
        .iter()
        .all(|token| token.is(Class::TIMELY) || token.time().is_some())
}

fn is_article(token: &Token<'_>) -> bool {
    token.class.is(Class::ARTICLE.or(Class::POSSESSIVE))
}

/// Whether a word before a noun says no more than that the noun is known, or that it is one: "eight murders" says more.
fn is_known(token: &Token<'_>) -> bool {
    token.class.is(Class::ARTICLE
        .or(Class::DEFINITE)
        .or(Class::POSSESSIVE)
        .or(Class::GENITIVE)
        .or(Class::OBLIQUE))
}

/// Whose it is, where a pronoun before the noun says so.
fn owner(tokens: &[Token<'_>], scope: &Scope, stand_in: Option<&str>) -> Option<String> {
    let first = tokens.get(scope.predicate.start)?;
    let name = stand_in.filter(|_| first.class.is(Class::OWNER))?;
    Some(format!("{name}’s"))
}

/// For how many bytes of joined tokens there is room at first.
const LONGEST_JOINED: usize = 200;

/// Some tokens as text, spaced as in the source.
pub(super) fn joined(tokens: &[Token<'_>], words: &[usize]) -> String {
    let word = |word: Option<&usize>| Some(tokens.get(*word?)?.span());
    let whole = word(words.first()).zip(word(words.last()));
    let room = whole.map_or(0, |(first, last)| last.end.saturating_sub(first.start) + 1);
    let mut line = Line::with_room(room.min(LONGEST_JOINED));
    for index in words {
        line.push(tokens, *index);
    }
    line.text
}

/// Whether a title tells of somebody whom it does not name, in any language: "It said …", "We were booked …".
pub(crate) fn is_faceless(title: &str) -> bool {
    // The whole vocabulary of a language takes its time to be made, and a timeline may hold no word of it.
    static FACELESS: LazyLock<HashSet<&str, RandomState>> = LazyLock::new(|| {
        Language::ALL
            .into_iter()
            .flat_map(|language| {
                let listed = |class: Class| {
                    let lists =
                        language.happenings().classes.iter().filter(move |(listed, _)| listed.is(class));
                    lists.flat_map(|(_, words)| words.split_whitespace())
                };
                let openers: HashSet<&str, RandomState> = listed(Class::DETERMINER).collect();
                listed(Class::PRONOUN).filter(move |word| !openers.contains(word))
            })
            .collect()
    });
    let first = title.split([' ', '\'', '’']).next().unwrap_or_default().to_lowercase();
    FACELESS.contains(first.as_str())
}

/// Without marks or joining words at either end, and with a capital.
pub(super) fn finished(text: &str) -> String {
    let quoted = text.matches('"').count().is_multiple_of(2);
    let text = text.trim_matches(|one: char| {
        one.is_whitespace() || matches!(one, ',' | ';' | ':' | '-' | '–' | '—' | '.') || one == '"' && !quoted
    });
    let mut characters = text.chars();
    let mut finished = String::with_capacity(text.len());
    finished.extend(characters.next().into_iter().flat_map(char::to_uppercase));
    finished.push_str(characters.as_str());
    finished
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_is_not_named_is_told_by_the_vocabulary() {
        let told = |word: &str| {
            Language::ALL
                .map(|language| Vocabulary::of(language).class(word))
                .into_iter()
                .any(|class| class.is(Class::PRONOUN) && !class.is(Class::DETERMINER))
        };
        let listed = Language::ALL.into_iter().flat_map(|language| language.happenings().classes);
        let words: Vec<&str> = listed.flat_map(|(_, words)| words.split_whitespace()).collect();
        assert!(words.contains(&"she") && words.contains(&"sie"));
        for word in words.into_iter().filter(|word| !word.contains('\'')) {
            assert_eq!(is_faceless(word), told(word), "{word}");
            assert_eq!(is_faceless(&format!("{word}'ll come")), told(word), "{word}");
        }
        assert!(!is_faceless(""));
    }
}
