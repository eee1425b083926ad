//! Which words of a sentence tell a happening: its subject, its predicate, or its noun phrase.

use std::ops::Range;

use super::attach::Attachment;
use super::class::Class;
use super::clause::{Opener, Segment, helped, segment_of};
use super::field::Phrase;
use super::inflection::Form;
use super::subject::{antecedent, subject};
use super::token::{Role, Token};

use super::{order, phrase};
use crate::language::Language;

/// The words that tell one happening, as ranges of tokens.
#[derive(Debug, Clone, Default)]
pub(super) struct Scope {
    /// Who; nothing where a noun phrase tells it, or nobody is named.
    pub subject: Option<Range<usize>>,
    /// A bare name right after the subject that says who that is: "the ambassador, Jane Roe, said".
    pub apposition: Option<Range<usize>>,
    /// From the first word of the verb to the end of the clause, or the noun phrase.
    pub predicate: Range<usize>,
    /// What was said, where it does not follow the verb of saying, or what else is told of the noun.
    pub content: Option<Range<usize>>,
    /// The phrases between the verbs of a German clause, in the order they are told; its predicate is the finite verb.
    pub told: Vec<Phrase>,
    /// The content of a German clause as a clause of its own.
    pub said: Option<Box<Scope>>,
    /// The verb or prefix that closes a German clause: "kündigte … an", "hat … gewonnen".
    pub closing: Option<Range<usize>>,
    /// The subject is whose it is: "the meeting the presidents had in Warsaw".
    pub owned: bool,
}

impl Scope {
    /// The same with no part longer than any title or clause: of the subject the end stays, of the rest the start.
    pub(super) fn clipped(self) -> Self {
        let start = |range: Range<usize>| range.start..range.end.min(range.start + REACH);
        let end = |range: Range<usize>| range.start.max(range.end.saturating_sub(REACH))..range.end;
        Self {
            subject: self.subject.map(end),
            apposition: self.apposition.map(start),
            predicate: start(self.predicate),
            content: self.content.map(start),
            told: self.told.into_iter().take(REACH).collect(),
            said: self.said,
            closing: self.closing.map(end),
            owned: self.owned,
        }
    }

    /// The same for one part of a predicate that tells several things.
    pub(super) fn narrowed(self, part: Range<usize>, found: Attachment) -> Self {
        let verb = found.verb.unwrap_or(found.trigger);
        if self.closing.is_some() {
            let told = self.told.into_iter().filter(|phrase| part.contains(&phrase.words.start)).collect();
            return Self { told, content: None, said: None, ..self };
        }
        if part.start == verb + 1 {
            let end = part.end.max(found.trigger + 1);
            return Self { predicate: self.predicate.start.min(verb)..end, content: None, ..self };
        }
        let head = if found.trigger < part.start { found.trigger.max(verb) } else { verb };
        Self { predicate: self.predicate.start.min(verb)..head + 1, content: Some(part), ..self }
    }

    /// Whether its subject only points to what follows: "there was a strike", "es kam zu einem Streik".
    pub(super) fn only_points(&self, tokens: &[Token<'_>]) -> bool {
        let subject = self.subject.clone().and_then(|subject| tokens.get(subject)).unwrap_or_default();
        matches!(subject, [pronoun] if pronoun.class.is(Class::POINTER))
    }

    /// Whether it holds what is said, and not only that something is.
    pub(super) fn tells_more_than(&self, tokens: &[Token<'_>], verb: usize) -> bool {
        self.content.is_some() || !self.told.is_empty() || !bare(tokens, verb + 1..self.predicate.end)
    }

    /// The indices of its tokens, in the order they are told.
    pub(super) fn tokens(&self) -> impl Iterator<Item = usize> + '_ {
        self.parts().flatten()
    }

    /// How many tokens it has.
    pub(super) fn length(&self) -> usize {
        self.parts().map(|part| part.len()).sum()
    }

    /// Its parts, in the order they are told.
    fn parts(&self) -> impl Iterator<Item = Range<usize>> + '_ {
        let who = [self.subject.clone(), self.apposition.clone(), Some(self.predicate.clone())];
        let told = self.told.iter().map(|phrase| Some(phrase.words.clone()));
        let rest = [self.content.clone(), self.closing.clone()];
        who.into_iter().chain(told).chain(rest).flatten()
    }
}

/// How far a clause is followed to either side, in tokens and in segments.
const REACH: usize = 60;
const SEGMENTS: usize = 12;

/// The scope of a happening that a verb tells; its trigger may be a noun of the same clause.
pub(super) fn of_verb(
    tokens: &[Token<'_>],
    segments: &[Segment],
    verb: usize,
    trigger: usize,
    language: Language,
) -> Scope {
    let Some(own) = segment_of(segments, verb) else {
        return Scope { predicate: verb..verb + 1, ..Scope::default() };
    };
    if language == Language::German {
        return order::of_clause(tokens, segments, own, verb, &language.happenings().agreement);
    }
    if let Some(scope) = inverted(tokens, segments, own, verb) {
        return scope;
    }
    let first = group_start(tokens, segments, own, verb);
    let end = predicate_end(tokens, segments, own, verb);
    if let Some(owner) = owner(tokens, trigger, first) {
        let content = Some(verb + 1..end);
        return Scope {
            subject: Some(owner),
            predicate: trigger..trigger + 1,
            content,
            owned: true,
            ..Scope::default()
        };
    }
    let (mut subject, mut apposition) = subject(tokens, segments, own, first, 0);
    if let Some(owner) = owner_before(tokens, segments, own, subject.clone()) {
        let predicate = subject.map_or(first, |subject| subject.start + 1)..end;
        return Scope { subject: Some(owner), predicate, owned: true, ..Scope::default() };
    }
    if subject.clone().is_some_and(|subject| stands_for_thing(tokens, subject))
        && let Some(earlier) = main_subject(tokens, segments, own, verb)
    {
        (subject, apposition) = (Some(earlier), None);
    }
    if let Some(earlier) = subject_of_same_segment(tokens, segments, own, &subject) {
        (subject, apposition) = (Some(earlier), None);
    }
    let mut scope = Scope { subject, apposition, predicate: first..end, ..Scope::default() };
    if let Some((that, said)) = said_after_phrase(tokens, segments, own, verb) {
        return Scope { predicate: first..that + 1, content: Some(said), ..scope };
    }
    if tokens.get(verb).and_then(Token::verb).is_some_and(|verb| verb.says) {
        if bare(tokens, verb + 1..end) {
            scope.content = content_after(segments, own).or_else(|| content_before(segments, own));
        } else if only_addressed(tokens, verb, end) {
            scope.content = content_before(segments, own).or_else(|| content_quoted(segments, own, end));
        }
    }
    scope
}

/// Who says what, where the verb stands before whoever says it: "“The quay is lost,” said the mayor Jane Roe".
fn inverted(tokens: &[Token<'_>], segments: &[Segment], own: usize, verb: usize) -> Option<Scope> {
    let segment = segments.get(own).filter(|segment| segment.tokens.start == verb)?;
    tokens.get(verb)?.verb().filter(|verb| verb.says && verb.form.is_finite())?;
    let said = content_before(segments, own)?;
    let inside = |token: &Token<'_>| {
        token.is_nominal()
            || token.is(Class::DETERMINER.or(Class::POSSESSIVE))
            || token.class.is(Class::PERSONAL)
    };
    let end = segment.tokens.end.min(verb + REACH);
    let who =
        verb + 1..verb + 1 + tokens.get(verb + 1..end)?.iter().take_while(|token| inside(token)).count();
    let person = Class::OFFICE.or(Class::HUMAN).or(Class::SEVERAL).or(Class::BODY).or(Class::PERSONAL);
    let named = tokens.get(who.clone())?.iter().any(|token| token.role.is_name() || token.class.is(person));
    named.then(|| Scope {
        subject: Some(who),
        predicate: verb..verb + 1,
        content: Some(said),
        ..Scope::default()
    })
}

/// What is said after a phrase put first: "announced that, in view of the summit, the country was preparing".
fn said_after_phrase(
    tokens: &[Token<'_>],
    segments: &[Segment],
    own: usize,
    verb: usize,
) -> Option<(usize, Range<usize>)> {
    tokens.get(verb)?.verb().filter(|verb| verb.says)?;
    let rest = verb + 1..segments.get(own)?.tokens.end.min(verb + REACH);
    let that =
        rest.clone().find(|index| tokens.get(*index).is_some_and(|token| token.class.is(Class::THAT)))?;
    let empty = !tokens.get(that..rest.end)?.iter().any(|token| token.verb().is_some());
    let next = segments.get(own + 1).filter(|next| next.opener == Opener::Comma && next.finite.is_some())?;
    empty.then(|| (that, next.tokens.clone()))
}

/// Whom a pronoun stands for behind a verb of its own segment: "police knew they were looking for a man".
fn subject_of_same_segment(
    tokens: &[Token<'_>],
    segments: &[Segment],
    own: usize,
    pronoun: &Option<Range<usize>>,
) -> Option<Range<usize>> {
    let pronoun = pronoun.clone().filter(|pronoun| pronoun.len() == 1)?;
    let stands = tokens.get(pronoun.start)?.class.is(Class::PERSONAL.or(Class::THING).or(Class::THEY));
    let finite = segments.get(own)?.finite.filter(|finite| stands && *finite < pronoun.start)?;
    let (who, _) = subject(tokens, segments, own, group_start(tokens, segments, own, finite), 1);
    let named = |who: &Range<usize>| {
        tokens.get(who.clone()).is_some_and(|words| words.iter().any(|word| !word.class.is(Class::PRONOUN)))
    };
    who.filter(named)
}

/// Whether a subject is only a pronoun for things and bodies.
fn stands_for_thing(tokens: &[Token<'_>], subject: Range<usize>) -> bool {
    let words = tokens.get(subject).unwrap_or_default();
    words.len() == 1 && words.iter().all(|token| token.class.is(Class::THING.or(Class::THEY)))
}

/// The subject of the first clause of the sentence, which a pronoun later in it mostly stands for.
fn main_subject(tokens: &[Token<'_>], segments: &[Segment], own: usize, verb: usize) -> Option<Range<usize>> {
    let mut earlier =
        segments.iter().enumerate().skip(own.saturating_sub(SEGMENTS)).take_while(|(at, _)| *at < own);
    let (at, finite) = earlier
        .find_map(|(at, segment)| Some((at, segment.finite.filter(|_| !segment.opener.depends())?)))?;
    let (subject, _) = subject(tokens, segments, at, group_start(tokens, segments, at, finite), 1);
    let plural = tokens.get(group_start(tokens, segments, own, verb).checked_sub(1)?)?.class.is(Class::THEY);
    let many = |subject: &Range<usize>| {
        tokens
            .get(subject.clone())
            .unwrap_or_default()
            .iter()
            .any(|token| token.is(Class::CONJUNCTION) || token.is_nominal() && token.lower.ends_with('s'))
    };
    subject.filter(|subject| !stands_for_thing(tokens, subject.clone()) && (!plural || many(subject)))
}

/// Who had the meeting of "the meeting the presidents had in Warsaw".
fn owner(tokens: &[Token<'_>], noun: usize, verbs: usize) -> Option<Range<usize>> {
    tokens.get(noun)?.noun()?;
    let opener = tokens.get(noun + 1).is_some_and(|token| token.is(Class::RELATIVE));
    let from = noun + 1 + usize::from(opener);
    let between = tokens.get(from..verbs).filter(|between| !between.is_empty())?;
    let had = tokens.get(verbs)?.class.is(Class::HAVING);
    let phrase = between.iter().all(|token| {
        token.is_nominal() || token.is(Class::DETERMINER.or(Class::POSSESSIVE).or(Class::CONJUNCTION))
    });
    (had && phrase).then_some(from..verbs)
}

/// Whose the subject of "the secretary, whose term ends" is.
fn owner_before(
    tokens: &[Token<'_>],
    segments: &[Segment],
    own: usize,
    subject: Option<Range<usize>>,
) -> Option<Range<usize>> {
    let whose = tokens.get(subject?.start)?.class.is(Class::WHOSE);
    let before = segments.get(own.checked_sub(1)?)?;
    antecedent(tokens, before.tokens.clone(), true).filter(|_| whose)
}

/// What was said, after something put in: "declared, before his talks in Paris, that ...".
fn content_after(segments: &[Segment], own: usize) -> Option<Range<usize>> {
    let put_in = |segment: &&Segment| matches!(segment.opener, Opener::Comma | Opener::Bracket);
    let at = own + 1 + segments.iter().skip(own + 1).take(4).take_while(put_in).count();
    let said = segments.get(at).filter(|said| said.opener == Opener::That)?;
    let quoted = segments.get(at + 1).filter(|next| next.opener == Opener::Quote);
    Some(said.tokens.start..quoted.unwrap_or(said).tokens.end)
}

/// What is quoted right behind it: "told reporters: “I will not resign”".
fn content_quoted(segments: &[Segment], own: usize, end: usize) -> Option<Range<usize>> {
    let next = segments.get(own + 1).filter(|next| matches!(next.opener, Opener::Quote | Opener::Break))?;
    (next.tokens.start <= end + 3 && next.finite.is_some()).then(|| next.tokens.clone())
}

/// The most words that say no more than to whom and where something is said.
const ADDRESS: usize = 3;

/// Whether nothing stands there but to whom, where and when something is said: "told reporters in Riga".
fn only_addressed(tokens: &[Token<'_>], verb: usize, end: usize) -> bool {
    let words = tokens.get(verb + 1..end).unwrap_or_default();
    let tells = tokens.get(verb).and_then(Token::verb).is_some_and(|verb| verb.base == "tell");
    let told = |word: &Token<'_>| word.verb().is_some() || word.class.is(Class::THAT) || word.is_mark('"');
    let said = words.iter().filter(|word| word.is_nominal()).count();
    let addressed = words.first().is_some_and(|first| {
        tells || first.role.is_name() || first.is(Class::PREPOSITION) || first.class.is(Class::SEVERAL)
    });
    addressed && said <= ADDRESS && !words.iter().any(told)
}

/// Whether nothing that means anything stands there.
fn bare(tokens: &[Token<'_>], range: Range<usize>) -> bool {
    !tokens.get(range).unwrap_or_default().iter().any(|token| token.is_nominal() || token.verb().is_some())
}

/// What was said, before "…, police said": the segments before, from the start of their clause.
pub(super) fn content_before(segments: &[Segment], own: usize) -> Option<Range<usize>> {
    let opener = segments.get(own)?.opener;
    let earlier = segments.get(own.saturating_sub(SEGMENTS)..own)?;
    let last = earlier.last()?;
    let told = earlier.iter().any(|segment| segment.finite.is_some());
    if !matches!(opener, Opener::Comma | Opener::Quote) || !told {
        return None;
    }
    let from = earlier.iter().rev().take_while(|segment| segment.opener != Opener::Break).last()?;
    let start = if from.opener == Opener::Break || from.tokens.start == last.tokens.start {
        from.tokens.start
    } else {
        earlier
            .iter()
            .rev()
            .find(|segment| segment.opener == Opener::Start)
            .map_or(from.tokens.start, |segment| segment.tokens.start)
    };
    Some(start.max(last.tokens.end.saturating_sub(REACH))..last.tokens.end)
}

/// Where the words of the verb begin: its auxiliaries, and the verb that governs an infinitive.
pub(super) fn group_start(tokens: &[Token<'_>], segments: &[Segment], own: usize, verb: usize) -> usize {
    let Some(segment) = segments.get(own) else { return verb };
    let mut first = match segment.finite {
        Some(finite) if finite < verb && infinitive_chain(tokens, finite, verb) => finite,
        _ => verb,
    };
    while first > segment.tokens.start {
        let Some(before) = tokens.get(first - 1) else { break };
        let belongs = matches!(before.role, Role::Auxiliary)
            || (matches!(before.role, Role::Function)
                && before.class.is(Class::FUTURE.or(Class::MODAL).or(Class::NEGATION)))
            || (matches!(before.role, Role::Other)
                && (before.class.is(Class::FILLER) || before.lower.ends_with("ly")));
        // "is to be closed": what is planned.
        let planned = before.class.is(Class::INFINITIVE)
            && first
                .checked_sub(2)
                .filter(|at| *at >= segment.tokens.start)
                .is_some_and(|at| tokens.get(at).is_some_and(|token| matches!(token.role, Role::Auxiliary)));
        if !belongs && !planned {
            break;
        }
        first -= 1 + usize::from(planned);
    }
    first
}

/// Whether a finite verb leads to an infinitive: "agreed on Friday to meet".
fn infinitive_chain(tokens: &[Token<'_>], finite: usize, verb: usize) -> bool {
    if verb.saturating_sub(finite) > REACH / 2 {
        return false;
    }
    let Some(told) = tokens.get(verb).and_then(Token::verb) else { return false };
    // "is expected to be closed": the verb stands behind its own auxiliaries.
    let aided = tokens.get(finite..verb).unwrap_or_default().iter().rev();
    let aids = aided.take_while(|token| matches!(token.role, Role::Auxiliary)).count();
    let opened = verb
        .checked_sub(aids + 1)
        .and_then(|at| tokens.get(at))
        .is_some_and(|token| token.class.is(Class::INFINITIVE));
    opened || matches!(told.form, Form::Gerund | Form::Participle | Form::Either) && !helped(tokens, verb)
}

/// Where the clause of a verb ends.
fn predicate_end(tokens: &[Token<'_>], segments: &[Segment], own: usize, verb: usize) -> usize {
    let Some(segment) = segments.get(own) else { return verb + 1 };
    let mut end = segment.tokens.end;
    if segment.opener == Opener::Relative
        && let Some(main) = main_verb_after(tokens, verb, end)
    {
        return main;
    }
    let says = tokens.get(verb).and_then(Token::verb).is_some_and(|verb| verb.says);
    let mut told = !says || !bare(tokens, verb + 1..end);
    let mut apposed = false;
    for (at, next) in segments.iter().enumerate().skip(own + 1).take(SEGMENTS) {
        let adjacent = next.tokens.start <= end + 1;
        let goes_on = match next.opener {
            Opener::That => true,
            Opener::Quote => !told || next.tokens.start == end + 1,
            Opener::Break => {
                says && !told && tokens.get(next.tokens.start - 1).is_some_and(|mark| mark.is_mark(':'))
            }
            Opener::Comma => {
                let named = is_apposition(tokens, next);
                let after_name = apposed
                    && tokens
                        .get(next.tokens.start)
                        .is_some_and(|first| first.is(Class::PREPOSITION) || first.time().is_some());
                apposed = named;
                next.finite.is_none() && (named || after_name || list_goes_on(tokens, segments, at))
            }
            Opener::Joint => !told,
            // "came two days after Finland had joined": how long after what.
            // "The unrest began when police fired", and so what is asked or told with "whether".
            Opener::Subordinator => {
                let opener = tokens.get(next.tokens.start);
                let asks = opener.is_some_and(|opener| opener.class.is(Class::ASKING.or(Class::CONDITION)));
                says && !told && asks
                    || measured(tokens, next)
                    || only_begins(tokens, verb, end) && next.finite.is_some()
            }
            Opener::Relative | Opener::Bracket | Opener::Start => false,
        };
        if !goes_on || !adjacent && !told {
            break;
        }
        told |= !bare(tokens, next.tokens.clone());
        end = next.tokens.end;
        if end > verb + REACH {
            break;
        }
    }
    end.min(verb + REACH)
}

/// The verb of the main clause behind a relative clause that no comma closes: "the crowd that stormed the quay was small".
fn main_verb_after(tokens: &[Token<'_>], verb: usize, end: usize) -> Option<usize> {
    let joins =
        Class::CONJUNCTION.or(Class::THAT).or(Class::RELATIVE).or(Class::SUBORDINATOR).or(Class::INFINITIVE);
    let rest = (verb + 1..end.min(verb + REACH))
        .map_while(|at| tokens.get(at).filter(|token| !token.class.is(joins)).map(|_| at));
    let finite = |at: &usize| {
        let before = tokens.get(at - 1).is_some_and(|before| before.is_nominal() || before.time().is_some());
        let told = tokens.get(*at).is_some_and(|token| match token.role {
            Role::Auxiliary => true,
            // "The firm that Roe set up five years ago failed": no participle stands behind a day.
            Role::Verb(verb) => {
                matches!(verb.form, Form::Past | Form::Present)
                    || verb.form == Form::Either
                        && tokens.get(*at - 1).is_some_and(|time| time.time().is_some())
            }
            _ => token.is(Class::MODAL.or(Class::FUTURE)),
        });
        before && told && *at > verb + 1
    };
    { rest }.find(finite)
}

/// Whether a verb tells no more than that something took place, without saying where or how.
fn only_begins(tokens: &[Token<'_>], verb: usize, end: usize) -> bool {
    let Some(told) = tokens.get(verb) else { return false };
    let light = told.verb().is_some_and(|verb| verb.light) && !told.class.is(Class::ARRIVAL);
    let mut rest = tokens.get(verb + 1..end).unwrap_or_default().iter();
    light && !rest.any(|word| word.verb().is_some() || word.is_nominal() && !word.lower.ends_with("ly"))
}

/// Whether a length of time stands right before a clause that says from when it is counted.
fn measured(tokens: &[Token<'_>], next: &Segment) -> bool {
    let before = next.tokens.start.checked_sub(1).and_then(|at| tokens.get(at));
    let counted = tokens.get(next.tokens.start).is_some_and(|opener| opener.class.is(Class::CLAUSAL));
    counted
        && before
            .is_some_and(|unit| unit.is_nominal() && unit.class.is(Class::STOP) && unit.lower.ends_with('s'))
}

/// Whether a segment is a bare name that says who somebody is.
pub(super) fn is_apposition(tokens: &[Token<'_>], segment: &Segment) -> bool {
    let words = tokens.get(segment.tokens.clone()).unwrap_or_default();
    words.len() <= 5
        && words.iter().all(|token| matches!(token.role, Role::Name) || token.class.is(Class::OFFICE))
}

/// Whether a segment without a verb is an item of a list that an "and" will end.
fn list_goes_on(tokens: &[Token<'_>], segments: &[Segment], at: usize) -> bool {
    segments
        .iter()
        .skip(at)
        .take(8)
        .take_while(|segment| segment.opener == Opener::Comma && segment.finite.is_none())
        .any(|segment| {
            tokens
                .get(segment.tokens.clone())
                .unwrap_or_default()
                .iter()
                .take(8)
                .any(|token| token.is(Class::CONJUNCTION))
        })
}

/// The scope of a happening that a noun tells: its phrase.
pub(super) fn of_noun(tokens: &[Token<'_>], noun: usize) -> Scope {
    Scope { predicate: phrase::around(tokens, noun), ..Scope::default() }
}
