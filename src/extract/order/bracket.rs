//! The verbs that close a German clause, and the order of what stands before them.

use std::ops::Range;

use crate::extract::class::Class;
use crate::extract::field::{Kind, Phrase};
use crate::extract::token::Token;

/// Takes the verbs at the end of a clause out of its phrases: a prefix, a participle, an infinitive. What stands behind
/// them comes before.
pub(super) fn closing(phrases: &mut Vec<Phrase>) -> Range<usize> {
    let Some(last) = phrases.iter().rposition(|phrase| phrase.kind == Kind::Verb) else {
        let end = phrases.last().map_or(0, |last| last.words.end);
        return end..end;
    };
    let mut first = last;
    while let Some(before) = first.checked_sub(1).and_then(|at| phrases.get(at))
        && before.kind == Kind::Verb
    {
        first -= 1;
    }
    let verbs: Vec<Phrase> = phrases.drain(first..=last).collect();
    let start = verbs.first().map_or(0, |first| first.words.start);
    start..verbs.last().map_or(start, |last| last.words.end)
}

/// The same for what stands before the finite verb: "geschaffen wurde".
pub(super) fn closing_of(front: &mut Vec<Phrase>) -> Range<usize> {
    if front.iter().any(|phrase| phrase.kind == Kind::Verb) { closing(front) } else { 0..0 }
}

/// Leaves of two predicates that share a verb that of the happening: "hat Entwürfe gewählt und deren Namen verkündet".
/// Gives the phrases of the other where the subject may be among them.
pub(super) fn split_joined(tokens: &[Token<'_>], rest: &mut Vec<Phrase>, verb: usize) -> Vec<Phrase> {
    let joint = rest.windows(2).position(|pair| match pair {
        [verb, joint] => {
            verb.kind == Kind::Verb
                && tokens.get(joint.words.start).is_some_and(|joint| joint.is(Class::CONJUNCTION))
        }
        _ => false,
    });
    let Some(joint) = joint.map(|joint| joint + 1) else { return Vec::new() };
    let again = rest.get(joint..).is_some_and(|rest| rest.iter().any(|phrase| phrase.kind == Kind::Verb));
    let at = rest.get(joint).map_or(0, |joint| joint.words.start);
    if !again {
        return Vec::new();
    }
    let mut second = rest.split_off(joint);
    if verb < at {
        return Vec::new();
    }
    second.remove(0);
    std::mem::replace(rest, second)
}

/// Joins to a phrase what "von" adds to it, unless the passive tells so who does it.
pub(super) fn tie(tokens: &[Token<'_>], rest: &mut Vec<Phrase>, passive: bool) {
    let mut at = 1;
    while at < rest.len() {
        let tied = match rest.get(at - 1..=at) {
            Some([before, led]) => {
                let hosts = before.kind == Kind::Led || before.kind == Kind::Noun && !passive;
                hosts
                    && led.kind == Kind::Led
                    && led.words.start == before.words.end
                    && tokens.get(led.words.start).is_some_and(|first| {
                        first.class.is(Class::OF) || before.kind == Kind::Led && first.class.is(Class::FOR)
                    })
            }
            _ => false,
        };
        if tied {
            let led = rest.remove(at);
            if let Some(before) = rest.get_mut(at - 1) {
                before.words.end = led.words.end;
            }
        } else {
            at += 1;
        }
    }
}

/// The phrases behind the verb, in order: pronouns, what stood before the verb as one phrase, the rest.
pub(super) fn put_together(front: Vec<Phrase>, mut rest: Vec<Phrase>) -> Vec<Phrase> {
    let light =
        rest.iter().take_while(|phrase| matches!(phrase.kind, Kind::Pronoun | Kind::Reflexive)).count();
    let mut front: Vec<Phrase> = front.into_iter().filter(|phrase| phrase.kind != Kind::Time).collect();
    let last = front.iter().rfind(|phrase| phrase.kind != Kind::Adverb).map(|last| last.words.end);
    if let Some((first, end)) = front.iter_mut().find(|phrase| phrase.kind != Kind::Adverb).zip(last) {
        first.words.end = end;
        front = vec![first.clone()];
    }
    rest.splice(light..light, front);
    rest
}
