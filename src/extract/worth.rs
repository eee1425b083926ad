//! What no chronicle would bear: that somebody whom nothing names did something, that somebody spoke, a question.

use super::SAYING;
use super::attach::Attachment;
use super::class::Class;
use super::clause::{Opener, segment_of};
use super::extractor::Parsed;
use super::scope::Scope;
use super::token::{Role, Token};

/// The fewest words of a line that tells what happened without saying to whom.
const WORDS: usize = 3;

/// What is known of whoever does it, where a pronoun says who.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Face {
    /// Whom the pronoun stands for.
    Known,
    /// Nothing but the pronoun.
    Pronoun,
    /// Nothing, and it is whoever speaks, in a text that is not theirs.
    Speaker,
}

/// Whether a clause tells nothing that a line could tell; `nameless` says that it names nobody.
pub(super) fn tells_nothing(
    parsed: &Parsed<'_>,
    found: Attachment,
    scope: &Scope,
    title: &str,
    nameless: bool,
    face: Face,
) -> bool {
    let Some(verb) = found.verb else { return false };
    let tokens = &parsed.tokens;
    let said = found.trigger == verb && says(tokens, scope, verb) && !scope.tells_more_than(tokens, verb);
    let short = nameless && scope.subject.is_none() && title.split(' ').count() < WORDS;
    let faceless = match face {
        Face::Known => false,
        Face::Pronoun => points(tokens, scope) || nameless && is_empty(tokens, found, scope),
        Face::Speaker => true,
    };
    faceless || short || said || asks(parsed, verb)
}

/// Whether "one", "who" or "there" does it, which stands for nothing outside its sentence.
fn points(tokens: &[Token<'_>], scope: &Scope) -> bool {
    let pointer = Class::POINTER.or(Class::RELATIVE).or(Class::GROUP);
    let stands = Class::PERSONAL.or(Class::THING).or(Class::THEY).or(Class::NEGATION);
    let who = scope.subject.clone().and_then(|who| tokens.get(who)).and_then(<[_]>::split_first);
    let helps = |word: &Token<'_>| word.time().is_some() || word.class.is(Class::AUXILIARY);
    who.is_some_and(|(first, rest)| {
        let one = first.class.is(pointer) || first.lower == "one";
        first.class.is(Class::PRONOUN) && !first.class.is(stands) && one && rest.iter().all(helps)
    })
}

/// Whether a pronoun does what is as good as nothing: "they met" tells more than "it happened", "this was so" or "it
/// was said".
fn is_empty(tokens: &[Token<'_>], found: Attachment, scope: &Scope) -> bool {
    let who = scope.subject.clone().and_then(|who| tokens.get(who)).unwrap_or_default();
    let pronoun = |word: &Token<'_>| word.class.is(Class::PRONOUN) || word.is(Class::NEGATION);
    let stands = |word: &Token<'_>| word.class.is(Class::PERSONAL.or(Class::THING).or(Class::THEY));
    let told = tokens.get(found.trigger).and_then(Token::verb);
    let weak = told.is_none_or(|verb| verb.light || verb.state || verb.concept == SAYING);
    !who.is_empty() && who.iter().all(pronoun) && (weak || !who.iter().any(stands))
}

/// Whether somebody says something, as nobody does in the passive of such a verb: "was found".
fn says(tokens: &[Token<'_>], scope: &Scope, verb: usize) -> bool {
    let words = tokens.get(scope.predicate.start..verb).unwrap_or_default().iter().rev();
    let helped = words.take(WORDS).any(|word| word.entry.verb.is_some_and(|verb| verb.base == "be"));
    let told = tokens.get(verb).and_then(Token::verb);
    told.is_some_and(|told| told.says && !(helped && told.form.is_participle()))
}

/// Whether a verb is that of a question, which asks whether anything happened.
fn asks(parsed: &Parsed<'_>, verb: usize) -> bool {
    let question = parsed.tokens.iter().rev().take_while(|token| matches!(token.role, Role::Mark(_)));
    let own = segment_of(parsed.segments(), verb).unwrap_or_default();
    let opener = parsed.segments().get(own).map(|own| own.opener);
    let main = own == 0 || !matches!(opener, Some(Opener::Subordinator | Opener::Relative));
    main && question.into_iter().any(|mark| mark.text == "?")
}
