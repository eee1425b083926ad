//! Who does what a German clause tells: among its phrases, or before it.

use std::ops::Range;

use super::{DEPTH, REACH, Reading, SEGMENTS};
use crate::extract::class::Class;
use crate::extract::clause::{Opener, Segment};
use crate::extract::field::{Kind, Phrase, is_counted};
use crate::extract::nominative::{self, listed};
use crate::extract::scope::is_apposition;
use crate::extract::subject::skip_openers;
use crate::extract::token::Token;

impl Reading<'_, '_> {
    /// The subject among the phrases behind the verb, with the phrase that is tied to it and the name that follows it.
    pub(super) fn subject_within(
        &self,
        rest: &mut Vec<Phrase>,
        finite: usize,
        own: usize,
    ) -> Option<(Range<usize>, Option<Range<usize>>)> {
        let at = nominative::subject(self.tokens, rest, finite, self.agreement)?;
        let mut subject = rest.remove(at).words;
        let passive = self.token_is(finite, Class::AUXILIARY) && !self.token_is(finite, Class::HAVING);
        let mut tied = false;
        while let Some(next) = rest.get(at)
            && next.kind == Kind::Led
            && next.words.start == subject.end
            && (self.is_tied(&subject, next, passive) || tied && self.is_placed(&subject, next))
        {
            subject.end = rest.remove(at).words.end;
            tied = true;
        }
        // "die Messe in Lyon und das Treffen in Turin finden statt"
        let joined = rest.iter().skip(at).take(4).position(|phrase| {
            self.tokens.get(phrase.words.start).is_some_and(|joint| joint.is(Class::CONJUNCTION))
        });
        if let Some(joint) = joined.map(|joined| at + joined)
            && nominative::is_plural(self.tokens, finite, self.agreement)
            && rest.get(at..joint).is_some_and(|between| between.iter().all(|one| one.kind == Kind::Led))
            && rest.get(joint + 1).is_some_and(|next| next.kind == Kind::Noun)
        {
            let led = rest.get(joint + 2).is_some_and(|next| next.kind == Kind::Led) && joint > at;
            subject.end = rest
                .drain(at..joint + 2 + usize::from(led))
                .next_back()
                .map_or(subject.end, |last| last.words.end);
        }
        let following = self.segments.get(own + 1);
        let apposition = following.filter(|next| {
            let adjacent = next.tokens.start == subject.end + 1 && next.opener == Opener::Comma;
            adjacent && is_apposition(self.tokens, next)
        });
        Some((subject, apposition.map(|name| name.tokens.clone())))
    }

    /// Whether a phrase says where the happening was that stands right before it: "um den Brand in der Altstadt".
    pub(super) fn is_placed(&self, subject: &Range<usize>, led: &Phrase) -> bool {
        let event = self
            .tokens
            .get(subject.clone())
            .and_then(<[Token<'_>]>::last)
            .is_some_and(|last| last.noun().is_some());
        event && self.token_is(led.words.start, Class::LOCATIVE)
    }

    /// Whether a phrase with a preposition belongs to the noun before it: "der Prozess um den Brand".
    pub(super) fn is_tied(&self, subject: &Range<usize>, led: &Phrase, passive: bool) -> bool {
        let Some(preposition) = self.tokens.get(led.words.start) else { return false };
        let person = Class::OFFICE.or(Class::HUMAN).or(Class::SEVERAL);
        let words = self.tokens.get(subject.clone()).unwrap_or_default();
        let head = words.iter().take_while(|word| !word.is(Class::PREPOSITION)).collect::<Vec<_>>();
        let full = head.windows(2).any(|pair| pair.iter().all(|word| word.role.is_name()));
        let pronoun = matches!(head.as_slice(), [only] if only.class.is(Class::PRONOUN));
        let acts = pronoun || full || head.iter().any(|word| word.class.is(person) && word.verb().is_none());
        let event = head.iter().rfind(|word| word.capital).is_some_and(|noun| {
            noun.noun().is_some() || listed(self.agreement.feminine).any(|end| noun.lower.ends_with(end))
        });
        let measured = self.tokens.get(led.words.clone()).unwrap_or_default().iter().any(is_counted);
        (preposition.is_one_of(self.agreement.ties)
            || event && !measured && preposition.is_one_of(self.agreement.topics))
            && !acts
            && !(passive && preposition.class.is(Class::OF))
    }

    /// Who does what a clause that opens with its verb tells: what stands before a clause put in, or the subject of the
    /// clause that it goes on with.
    pub(super) fn subject_before(
        &self,
        own: usize,
        finite: usize,
        depth: usize,
        says: bool,
    ) -> Option<(Range<usize>, Option<Range<usize>>)> {
        let joint = self.segments.get(own)?.opener == Opener::Joint;
        let mut nominal: Vec<Range<usize>> = Vec::new();
        for earlier in (own.saturating_sub(SEGMENTS)..own).rev() {
            let segment = self.segments.get(earlier)?;
            if segment.opener == Opener::Bracket || self.depends(earlier) {
                continue;
            }
            if let Some(verb) = segment.finite {
                let goes_on = nominal.is_empty() && !says && (joint || segment.opener != Opener::Quote);
                return if goes_on && joint && depth < DEPTH {
                    let before = self.clause(earlier, verb, depth + 1);
                    before.subject.map(|subject| (subject, before.apposition))
                } else {
                    None
                };
            }
            let start = skip_openers(self.tokens, segment.tokens.clone());
            let words = self.phrases(start..segment.tokens.end.min(start + REACH));
            let fits =
                |first: &Phrase| nominative::can_be_subject(self.tokens, first, finite, self.agreement);
            if words.first().is_some_and(fits) {
                nominal.push(start..segment.tokens.end);
            }
            // "Wie der Rat, das oberste Organ, erklärte, wurde": the clause in front is in pieces.
            if self.token_is(segment.tokens.start, Class::SUBORDINATOR.or(Class::ASKING)) {
                return None;
            }
            if matches!(segment.opener, Opener::Start | Opener::Break) {
                break;
            }
        }
        let subject = nominal.pop()?;
        let named = |range: &Range<usize>| {
            self.tokens.get(range.clone()).unwrap_or_default().iter().all(|token| token.role.is_name())
        };
        let apposition = nominal.pop().filter(|next| named(next) && !named(&subject));
        Some((subject, apposition))
    }

    /// What stands in front of the verb, and a clause put in parts from it, where that cannot be the subject: "Den Antrag, den sie
    /// gestellt hatte, lehnte der Rat ab".
    pub(super) fn parted_front(&self, own: usize, finite: usize) -> Vec<Phrase> {
        let put_in = |segment: &&Segment| self.relative_pronoun(segment.tokens.start).is_some();
        let earlier = self.segments.get(..own).unwrap_or_default();
        let put_in = earlier.iter().rev().take(SEGMENTS).take_while(put_in).count();
        let front =
            earlier.len().checked_sub(put_in + 1).filter(|_| put_in > 0).and_then(|at| earlier.get(at));
        let Some(front) = front.filter(|front| front.finite.is_none()) else { return Vec::new() };
        let start = skip_openers(self.tokens, front.tokens.clone());
        let mut phrases = self.phrases(start..front.tokens.end.min(start + REACH));
        let is_object = phrases.first().is_some_and(|first| {
            first.kind == Kind::Noun
                && !nominative::can_be_subject(self.tokens, first, finite, self.agreement)
        });
        phrases.retain(|_| is_object);
        phrases
    }

    /// Parts who gets something from who gives it: "versprach die Allianz der Ukraine die Mitgliedschaft".
    pub(super) fn part_receiver(&self, rest: &mut Vec<Phrase>, finite: usize) {
        let gives = |at: usize| {
            let base = self.tokens.get(at).and_then(Token::verb).map(|verb| verb.base);
            base.is_some_and(|base| listed(self.agreement.givers).any(|giver| giver == base))
        };
        let closes =
            rest.iter().filter(|phrase| phrase.kind == Kind::Verb).any(|verb| gives(verb.words.start));
        if !gives(finite) && !closes {
            return;
        }
        let article = |at: &usize| {
            self.tokens.get(*at).is_some_and(|one| {
                one.class.is(Class::GENITIVE) && one.is(Class::DETERMINER) && !one.lower.ends_with('s')
            })
        };
        let both = rest.windows(2).enumerate().find_map(|(at, pair)| {
            let [first, next] = pair else { return None };
            let nouns = first.kind == Kind::Noun && next.kind == Kind::Noun;
            let parted = first.words.clone().skip(1).find(article).filter(|_| nouns)?;
            Some((at, parted))
        });
        if let Some((at, parted)) = both
            && let Some(first) = rest.get_mut(at)
        {
            let receiver = Phrase { words: parted..first.words.end, kind: Kind::Noun };
            first.words.end = parted;
            rest.insert(at + 1, receiver);
        }
    }
}
