//! Whom or what a pronoun stands for, by the sentences before: "The ministry opened a ward. It said …".

use std::ops::Range;

use super::class::Class;
use super::clause::{segment_of, segments};
use super::extractor::{Extractor, LONGEST_QUOTE, Parsed};
use super::nominative::{self, listed};
use super::scope::{self, Scope};
use super::token::{Role, Token};
use super::vocabulary::Vocabulary;
use super::{Name, naming};
use crate::document::Span;
use crate::language::Language;

/// How many words back a pronoun finds its name in its own sentence.
const RECALL: usize = 60;
/// How many clauses behind it say who speaks.
const CLAUSES: usize = 4;

/// What a pronoun stands for.
pub(super) struct Antecedent {
    /// As a title says it.
    pub text: String,
    /// The names in it.
    pub names: Vec<Name>,
}

impl From<Name> for Antecedent {
    fn from(name: Name) -> Self {
        Self { text: name.text.clone(), names: vec![name] }
    }
}

/// What a pronoun may stand for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// "he", "she", "his".
    Person,
    /// "it".
    Thing,
    /// "they".
    Several,
}

impl Extractor<'_> {
    /// What the pronoun stands for that does what a happening tells, or whose it is; nothing where that is not sure.
    pub(super) fn stands_for(
        &self,
        parsed: &Parsed<'_>,
        scope: &Scope,
        before: Range<usize>,
    ) -> Option<Antecedent> {
        let (tokens, vocabulary) = (&parsed.tokens, parsed.vocabulary);
        let pronoun = pronoun(tokens, scope)?;
        let kind = kind(tokens, pronoun, vocabulary)?;
        let class = tokens.get(pronoun)?.class;
        if kind != Kind::Person {
            let ordered = scope.closing.is_some() && kind == Kind::Several;
            return if !ordered && points_nowhere(tokens, scope) {
                None
            } else {
                self.subject_before(before, kind, class)
            };
        }
        if let Some(speaker) = self.speaker(parsed, pronoun) {
            return Some(speaker.into());
        }
        // Who was named before it in its sentence, else whom the sentences before named last.
        let own = tokens.get(pronoun.saturating_sub(RECALL)..pronoun).unwrap_or_default();
        let mut named = self.names.named(own, vocabulary).into_iter();
        let told = |sentence: usize| self.person_in(sentence);
        match named.find(|name| self.names.is_person(&name.key)) {
            Some(name) => Some(name.into()),
            None => match before.clone().rev().find_map(told) {
                Some(person) => person.map(Antecedent::from),
                None => self.subject_before(before, kind, class),
            },
        }
    }

    /// In German who says something after it: "Er habe nichts gesehen, sagte Moe".
    fn speaker(&self, parsed: &Parsed<'_>, pronoun: usize) -> Option<Name> {
        let (tokens, segments, vocabulary) = (&parsed.tokens, parsed.segments(), parsed.vocabulary);
        if vocabulary.language != Language::German {
            return None;
        }
        let own = segment_of(segments, pronoun)?;
        let says = segments.iter().skip(own + 1).take(CLAUSES).find(|segment| {
            let verb = segment.finite.and_then(|finite| tokens.get(finite)?.verb());
            verb.is_some_and(|verb| verb.says)
        })?;
        let before = tokens.get(pronoun.saturating_sub(RECALL)..pronoun)?;
        if before.iter().any(|token| token.is_mark('"')) {
            return None;
        }
        let named = self.names.named(tokens.get(says.tokens.clone())?, vocabulary);
        named.into_iter().find(|name| self.names.is_person(&name.key))
    }

    /// The person a sentence tells of: who does it, else the last one it names. `Some(None)` where it tells of somebody
    /// of whom it is not sure who that is; nothing where it tells of no person.
    fn person_in(&self, index: usize) -> Option<Option<Name>> {
        let sentence = self.sentences.get(index)?;
        let vocabulary = self.vocabulary(sentence.block);
        let start = sentence.span.end.saturating_sub(LONGEST_QUOTE).max(sentence.span.start);
        let span = Span::new(self.document.text.ceil_char_boundary(start), sentence.span.end);
        let tokens = self.within(index, span);
        // Who did it in the sentence before is meant, rather than to whom it was done.
        let verb = tokens.iter().position(|token| token.verb().is_some_and(|verb| verb.form.is_finite()));
        let (who, rest) = tokens.split_at_checked(verb.unwrap_or(tokens.len()))?;
        let person = |name: &Name| self.names.is_person(&name.key);
        if let Some(name) = self.names.named(who, vocabulary).into_iter().find(person) {
            return Some(Some(name));
        }
        let alone = who.get(1).is_none_or(|next| !next.is_nominal());
        let may_be_surname = |first: &&Token<'_>| {
            let known = first.entry.known.is_some() || first.class.is(Class::BODY.or(Class::COMMON));
            let singular = first.capital && first.is_nominal() && !first.lower.ends_with('s');
            alone && singular && !known && first.noun().is_none() && !first.owns
        };
        if vocabulary.language == Language::English
            && let Some(first) = who.first().filter(may_be_surname)
        {
            let named = self.names.named(std::slice::from_ref(first), vocabulary).into_iter().next();
            return Some(named.filter(|_| first.role.is_name()));
        }
        self.names.named(rest, vocabulary).into_iter().rev().find(person).map(Some)
    }

    /// The subject of the sentence before, or of the one before that where a pronoun is the subject there too, if it can be
    /// what a pronoun of that kind stands for.
    fn subject_before(&self, before: Range<usize>, kind: Kind, pronoun: Class) -> Option<Antecedent> {
        let mut block = self.sentences.get(before.end)?.block;
        for index in before.rev() {
            let sentence = self.sentences.get(index)?;
            if block.abs_diff(sentence.block) > 1 || sentence.span.len() > LONGEST_QUOTE {
                return None;
            }
            block = sentence.block;
            let vocabulary = self.vocabulary(block);
            let tokens = self.within(index, sentence.span);
            let segments = segments(&tokens, vocabulary.language);
            let finite = segments.iter().filter(|one| !one.opener.depends()).find_map(|one| one.finite)?;
            let scope = scope::of_verb(&tokens, &segments, finite, finite, vocabulary.language);
            let subject = scope.subject.filter(|_| !scope.owned)?;
            let words = tokens.get(subject.clone())?;
            if words.iter().all(|word| word.class.is(Class::PRONOUN)) {
                continue;
            }
            let names = self.names.named(words, vocabulary);
            let other_sex = |word: &Token<'_>| {
                word.class.is(Class::MALE) && pronoun.is(Class::FEMALE)
                    || word.class.is(Class::FEMALE) && pronoun.is(Class::MALE)
            };
            let fits = self.kind_of(words, &names, vocabulary) == Some(kind)
                || is_plain(words) && agrees(&tokens, words, finite, kind, pronoun, vocabulary);
            if !fits || words.iter().any(other_sex) {
                return None;
            }
            let text = naming::shortly(&tokens, subject, vocabulary);
            return (!text.is_empty()).then_some(Antecedent { text, names });
        }
        None
    }

    /// What kind of pronoun would stand for a noun phrase; nothing where that is not sure.
    fn kind_of(&self, words: &[Token<'_>], names: &[Name], vocabulary: &Vocabulary) -> Option<Kind> {
        let several = words.iter().any(|word| {
            word.is(Class::CONJUNCTION.or(Class::GROUP))
                || word.class.is(Class::SEVERAL.or(Class::NUMBER))
                || word.is_mark(',')
        });
        let head = words
            .iter()
            .take_while(|word| !word.is(Class::PREPOSITION) && !matches!(word.role, Role::Mark(_)))
            .filter(|word| word.is_nominal())
            .last()?;
        let name = head.role.is_name();
        if !is_plain(words) {
            return None;
        }
        if several {
            return Some(Kind::Several);
        }
        if name && names.iter().any(|name| self.names.is_person(&name.key)) || head.class.is(Class::HUMAN) {
            return Some(Kind::Person);
        }
        let english = vocabulary.language == Language::English;
        let plural = english && !name && head.lower.ends_with('s') && !head.lower.ends_with("ss");
        match (plural, head.class.is(Class::OFFICE)) {
            (_, true) => None,
            (true, _) => Some(Kind::Several),
            // In German a thing is he or she as often as it.
            _ => Some(Kind::Thing).filter(|_| english && (!name || is_body(words))),
        }
    }
}

/// Whether an article shows that a pronoun stands for its noun, where nouns have genders: "der Rat" is he, "die Stadt" she,
/// "die Städte", as their verb shows, they.
fn agrees(
    tokens: &[Token<'_>],
    words: &[Token<'_>],
    finite: usize,
    kind: Kind,
    pronoun: Class,
    vocabulary: &Vocabulary,
) -> bool {
    let agreement = &vocabulary.tables.agreement;
    let lists = |list: &str| words.first().is_some_and(|first| listed(list).any(|one| one == first.lower));
    match (kind, nominative::is_plural(tokens, finite, agreement)) {
        (Kind::Person, false) => {
            pronoun.is(Class::MALE) && lists(agreement.he)
                || pronoun.is(Class::FEMALE) && lists(agreement.she)
        }
        (Kind::Several, true) => lists(agreement.she),
        _ => false,
    }
}

/// Whether a noun phrase is one that a title can repeat: opened by an article or a name, and without a clause, a figure
/// or a pronoun in it.
fn is_plain(words: &[Token<'_>]) -> bool {
    let opens = words.first().is_some_and(|first| {
        first.role.is_name()
            || first.is(Class::DEFINITE.or(Class::ARTICLE).or(Class::POSSESSIVE))
            || first.class.is(Class::NUMBER)
            || first.is(Class::DETERMINER) && !first.class.is(Class::STOP)
            || is_person(first)
    });
    let unfit = |word: &Token<'_>| {
        word.verb().is_some()
            || matches!(word.role, Role::Auxiliary | Role::Time(_))
            || word.class.is(Class::PRONOUN) && !word.is(Class::DETERMINER)
            || word.lower.contains(|one: char| one.is_ascii_digit())
            || word.class.is(Class::FILLER) && !word.is(Class::CONJUNCTION)
    };
    opens && !words.iter().any(unfit)
}

/// Whether a common noun is for a person, or for several.
fn is_person(word: &Token<'_>) -> bool {
    let person = Class::HUMAN.or(Class::OFFICE).or(Class::SEVERAL);
    word.class.is(person) || word.lower.ends_with("ists") || word.lower.ends_with("ians")
}

/// Whether a name is that of a body or country rather than of a person nobody introduced.
fn is_body(words: &[Token<'_>]) -> bool {
    let acronym = |word: &Token<'_>| !word.text.contains(char::is_lowercase) && word.text.len() > 1;
    words.first().is_some_and(|first| first.is(Class::DETERMINER))
        || words.len() > 2
        || words.iter().any(|word| word.class.is(Class::BODY) || word.entry.known.is_some() || acronym(word))
}

/// The pronoun that does what a scope tells, or whose it is.
fn pronoun(tokens: &[Token<'_>], scope: &Scope) -> Option<usize> {
    let is = |index: usize, class: Class| tokens.get(index).is_some_and(|token| token.class.is(class));
    match scope.subject.clone() {
        Some(mut subject) => {
            let owner = Some(subject.start).filter(|first| is(*first, Class::OWNER));
            let alone = subject.len() == 1 && is(subject.start, Class::THING.or(Class::THEY));
            let thing = Some(subject.start).filter(|_| alone);
            subject.find(|index| is(*index, Class::PERSONAL)).or(owner).or(thing)
        }
        None => Some(scope.predicate.start).filter(|first| is(*first, Class::OWNER)),
    }
}

fn kind(tokens: &[Token<'_>], pronoun: usize, vocabulary: &Vocabulary) -> Option<Kind> {
    let class = tokens.get(pronoun)?.class;
    if class.is(Class::THING) {
        return Some(Kind::Thing);
    }
    // German "sie" is she, or they: its verb tells.
    let german = vocabulary.language == Language::German;
    let finite = |token: &&Token<'_>| matches!(token.role, Role::Auxiliary | Role::Verb(_));
    let beside = || tokens.get(pronoun + 1..)?.iter().take(2).find(finite);
    let before = || tokens.get(pronoun.checked_sub(1)?).filter(finite);
    let plural = || before().or_else(beside).is_some_and(|verb| verb.lower.ends_with(['n', 'd']));
    let several = class.is(Class::THEY) && (!class.is(Class::PERSONAL) || german && plural());
    Some(if several { Kind::Several } else { Kind::Person })
}

/// Whether "it" points to what follows, or to nothing: "it is unlikely", "it was reported that".
fn points_nowhere(tokens: &[Token<'_>], scope: &Scope) -> bool {
    let mut words = tokens.get(scope.predicate.clone()).unwrap_or_default().iter();
    let verb = words.find_map(Token::verb);
    scope.predicate.len() < 2
        || verb.is_none_or(|verb| {
            let passive = verb.form.is_participle()
                && tokens
                    .get(scope.predicate.start)
                    .is_some_and(|first| first.class.is(Class::AUXILIARY) || first.is(Class::MODAL));
            verb.light
                || verb.state
                || passive && words.any(|word| word.class.is(Class::THAT.or(Class::INFINITIVE)))
        })
}
