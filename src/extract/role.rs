//! Which part every word plays in its sentence.

use std::ops::Range;

use super::class::Class;
use super::inflection::Form;
use super::token::{Role, Token};
use super::vocabulary::{Sure, Verb, Vocabulary, unlisted};
use crate::language::Language;

/// Gives every word its part; those that belong to names are marked.
pub(super) fn assign_roles(tokens: &mut [Token<'_>], vocabulary: &'static Vocabulary) {
    let mut auxiliaries = 0..0;
    for index in 0..tokens.len() {
        let Some(token) = tokens.get_mut(index) else { break };
        // A mark or a time stays what it is. Whether one is such or a name, nobody can foresee, so it is chosen and not asked.
        let part = if token.named { &Role::Name } else { Role::sure(token.sure.unwrap_or(Sure::Other)) };
        let is_open = token.role.is_plain();
        token.role = *if is_open { part } else { &token.role };
        if is_open & !token.named & token.sure.is_none() {
            if token.class.is(Class::AUXILIARY) {
                let first = if auxiliaries.is_empty() { index } else { auxiliaries.start };
                auxiliaries = first..index + 1;
            }
            let role = role(tokens, index, vocabulary);
            if let Some(token) = tokens.get_mut(index) {
                token.role = role;
            }
        }
    }
    if vocabulary.language == Language::German {
        join_prefixes(tokens, vocabulary);
        auxiliaries = 0..tokens.len();
    }
    mark_auxiliaries(tokens, auxiliaries, vocabulary.language);
}

/// Joins a finite verb with the prefix at the end of its clause: "findet am Montag in Bozen statt".
fn join_prefixes(tokens: &mut [Token<'_>], vocabulary: &'static Vocabulary) {
    let mut clause = 0;
    for index in 0..tokens.len() {
        let ends = tokens
            .get(index + 1)
            .is_none_or(|next| matches!(next.role, Role::Mark(_)) || next.class.is(Class::CONJUNCTION));
        let Some(token) = tokens.get(index) else { break };
        if let Role::Mark(mark) = token.role {
            clause = if matches!(mark, ',' | '"') { clause } else { index + 1 };
            continue;
        }
        if !ends || token.capital || token.lower.len() > 12 {
            continue;
        }
        let prefix = token.lower;
        let from = clause.max(index.saturating_sub(CLAUSE));
        // A name put in between commas does not part the two, a clause of its own does.
        let mut parted = false;
        let joined = (from..index).rev().find_map(|at| {
            let token = tokens.get(at)?;
            let verb = vocabulary.separated(token.lower, prefix).filter(|_| token.is_word());
            let other = token.verb().is_some() || matches!(token.role, Role::Auxiliary);
            parted |= token.is_mark(',');
            match verb {
                Some(verb) => Some(Some((at, verb))),
                None if parted && other => Some(None),
                None => None,
            }
        });
        // No table need list the two together: nothing else that stands there ends a clause.
        let apart = token.class.is(Class::PREFIX)
            && joined.is_none()
            && !parted
            && tokens.get(from..index).is_some_and(|clause| clause.iter().any(|one| one.verb().is_some()));
        if let Some(Some((at, verb))) = joined
            && let Some(finite) = tokens.get_mut(at)
        {
            finite.role = Role::Verb(verb);
        }
        if (apart || matches!(joined, Some(Some(_))))
            && let Some(prefix) = tokens.get_mut(index)
        {
            prefix.role = Role::Auxiliary;
        }
    }
}

/// How many tokens a German clause spans between its two verbs.
const CLAUSE: usize = 40;

/// The part of a word that its place or a capital tells.
#[inline(never)]
fn role(tokens: &[Token<'_>], index: usize, vocabulary: &'static Vocabulary) -> Role {
    let Some(token) = tokens.get(index) else { return Role::Other };
    let class = token.class;
    // German writes every noun with a capital, and no verb but the first word of a sentence.
    let german = vocabulary.language == Language::German;
    let noun = if german && !token.capital { None } else { token.event() };
    let verb = if german && token.capital && index > 0 { None } else { token.entry.verb.as_ref() };
    if class.is(Class::FUTURE) || class.is(Class::MODAL) {
        let name_like = token.capital && index > 0;
        return if name_like { Role::Other } else { Role::Function };
    }
    if class.is(Class::AUXILIARY)
        && let Some(verb) = verb
    {
        return Role::Verb(verb);
    }
    let after_modal = || {
        let before = index.checked_sub(1).and_then(|before| tokens.get(before));
        before.is_some_and(|before| before.is(Class::FUTURE.or(Class::MODAL)))
    };
    if let Some(verb) = verb.filter(|verb| verb.form == Form::Base && after_modal()) {
        return Role::Verb(verb);
    }
    if class.is(Class::FUNCTION) && noun.is_none() {
        return Role::Function;
    }
    let before = || before(tokens, index);
    let next = tokens.get(index + 1);
    match (noun, verb) {
        // In German the capital alone tells the two apart.
        (None, Some(_)) if german && is_attribute(tokens, index) => Role::Other,
        (None, Some(verb)) if german => Role::Verb(verb),
        (Some(_), None) => Role::Noun,
        (None, Some(verb)) => {
            let pointed = verb.form == Form::Base && is_pointed_at(tokens, index);
            if !pointed && stands_as_verb(verb.form, before(), next, token) {
                Role::Verb(verb)
            } else {
                Role::Other
            }
        }
        (Some(_), Some(verb)) => {
            let verb_stands = chooses_verb(verb.form, before(), next)
                || verb.form == Form::Present && is_only_verb(tokens, index);
            if token.owns || !verb_stands { Role::Noun } else { Role::Verb(verb) }
        }
        (None, None) if german => guessed_german(tokens, index).map_or(Role::Other, Role::Verb),
        (None, None) => match token.entry.guessed {
            Some(verb) if !token.capital && stands_as_verb(verb.form, before(), next, token) => {
                Role::Verb(verb)
            }
            _ => Role::Other,
        },
    }
}

/// The German verb that a word outside the tables is by its place and ending: "entschärft" at the end of a clause with
/// an auxiliary, "öffnete" after a day, a name or a pronoun.
fn guessed_german(tokens: &[Token<'_>], index: usize) -> Option<&'static Verb> {
    let token = tokens.get(index)?;
    if token.capital || is_attribute(tokens, index) {
        return None;
    }
    let next = tokens.get(index + 1);
    let before = index.checked_sub(1).and_then(|at| tokens.get(at))?;
    let closes = next.is_none_or(|next| {
        matches!(next.role, Role::Mark(_)) || next.class.is(Class::CONJUNCTION.or(Class::AUXILIARY))
    });
    let clause = tokens.get(index.saturating_sub(CLAUSE)..index)?.iter().rev();
    let clause = || clause.clone().take_while(|token| !matches!(token.role, Role::Mark(_)));
    let has = |class: Class| clause().any(|token| token.class.is(class));
    let waits = clause().any(|token| token.class.is(Class::REPORTED.or(Class::FUTURE).or(Class::MODAL)));
    let opened = before.class.is(Class::INFINITIVE);
    if closes && (waits || opened) && token.lower.len() > 4 && token.lower.ends_with("en") {
        return Some(unlisted(Form::Base));
    }
    let verb = token.entry.guessed?;
    if verb.form == Form::Base {
        return Some(verb).filter(|_| closes);
    }
    if verb.form == Form::Participle {
        let helped = next.is_some_and(|next| next.class.is(Class::AUXILIARY)) || has(Class::AUXILIARY);
        return Some(verb).filter(|_| closes && helped);
    }
    let follows_subject = before.time().is_some()
        || before.role.is_name()
        || before.class.is(Class::PRONOUN) && !before.class.is(Class::DETERMINER)
        || before.is_nominal() && before.capital;
    let stands = next.is_some_and(|next| !next.capital || before.time().is_some());
    // A clause has one finite verb.
    let first =
        !has(Class::AUXILIARY.or(Class::MODAL).or(Class::FUTURE)) && clause().all(|one| one.verb().is_none());
    Some(verb).filter(|_| follows_subject && stands && first)
}

/// Whether a form of a German verb stands before a noun as an adjective: "der gewählte Rat", "mit verletzten Gästen".
fn is_attribute(tokens: &[Token<'_>], index: usize) -> bool {
    let Some(token) = tokens.get(index) else { return false };
    let ending = ["te", "ten", "ter", "tes", "tem", "ene", "enen", "ener", "enes", "enem"];
    let bent = !token.class.is(Class::AUXILIARY) && ending.iter().any(|ending| token.lower.ends_with(ending));
    let noun = |next: &Token<'_>| next.capital && matches!(next.role, Role::Other);
    let adjective = |next: &Token<'_>| {
        matches!(next.role, Role::Other)
            && !next.class.is(Class::FUNCTION)
            && ["e", "en", "er", "es", "em"].iter().any(|ending| next.lower.ends_with(ending))
    };
    let before_noun = tokens
        .get(index + 1)
        .is_some_and(|next| noun(next) || adjective(next) && tokens.get(index + 2).is_some_and(noun));
    if !bent || !before_noun {
        return false;
    }
    // Back over what may stand between an article and its noun.
    let mut phrase = tokens.get(..index).unwrap_or_default().iter().rev().take(12);
    let opens = Class::DETERMINER.or(Class::POSSESSIVE).or(Class::PREPOSITION);
    match phrase.next() {
        Some(before) if before.is(opens) || before.class.is(Class::NUMBER) => true,
        Some(before) if before.class.is(Class::FUNCTION) || matches!(before.role, Role::Mark(_)) => false,
        Some(_) => phrase
            .take_while(|one| {
                !matches!(one.role, Role::Mark(_) | Role::Verb(_) | Role::Auxiliary)
                    && !one.is(Class::CONJUNCTION)
            })
            .zip(tokens.get(..index).unwrap_or_default().iter().rev())
            .any(|(one, behind)| one.is(Class::DETERMINER) && behind.is(Class::PREPOSITION)),
        None => false,
    }
}

/// The token before, adverbs and words of denial passed over.
fn before<'a, 't>(tokens: &'a [Token<'t>], index: usize) -> Option<&'a Token<'t>> {
    let skipped = |token: &&Token<'_>| {
        token.is_mark('"')
            || (token.class.is(Class::FILLER) && !token.class.is(Class::CONJUNCTION))
            || token.class.is(Class::NEGATION)
            || (token.lower.ends_with("ly") && matches!(token.role, Role::Other))
    };
    tokens.get(..index)?.iter().rev().take(4).find(|token| !skipped(token))
}

fn opens_noun_phrase(token: &Token<'_>) -> bool {
    token.owns
        || token.is(Class::POSSESSIVE)
        || (token.is(Class::DETERMINER) && !token.class.is(Class::PRONOUN.or(Class::RELATIVE)))
}

fn governs_noun(token: &Token<'_>) -> bool {
    token.is(Class::PREPOSITION) && !token.class.is(Class::INFINITIVE)
}

/// Whether "that" before a word points at it, and opens no clause: "gave that gun to".
fn is_pointed_at(tokens: &[Token<'_>], index: usize) -> bool {
    let before = |count: usize| index.checked_sub(count).and_then(|at| tokens.get(at));
    before(1)
        .is_some_and(|that| that.class.is(Class::THAT.or(Class::DEFINITE)) && that.class.is(Class::PRONOUN))
        && before(2).is_some_and(|two| two.verb().is_some() || two.is(Class::PREPOSITION))
}

/// Whether a word that the tables list only as a verb stands as one.
fn stands_as_verb(
    form: Form,
    before: Option<&Token<'_>>,
    next: Option<&Token<'_>>,
    token: &Token<'_>,
) -> bool {
    let Some(before) = before else { return !(token.capital && form == Form::Base) };
    let guards = opens_noun_phrase(before) || governs_noun(before);
    match form {
        // "task force", "500 marks": a noun that only looks like a verb.
        Form::Base => {
            let noun_before = matches!(before.role, Role::Noun | Role::Other | Role::Verb(_) | Role::Name);
            let adverb = before.lower.ends_with("ly") || before.class.is(Class::FILLER);
            !guards && (!noun_before || before.lower.ends_with('s') && before.verb().is_none() || adverb)
        }
        Form::Present => !guards && !before.lower.starts_with(|one: char| one.is_ascii_digit()),
        Form::Gerund => !opens_noun_phrase(before),
        Form::Past | Form::Participle | Form::Either => {
            let after_verb = before.verb().is_some() && !before.class.is(Class::AUXILIARY);
            !((guards || after_verb)
                && next.is_some_and(|next| next.capital || !next.class.is(Class::FUNCTION) && next.is_word()))
        }
    }
}

/// Whether a word that can be a noun and a verb stands as the verb.
fn chooses_verb(form: Form, before: Option<&Token<'_>>, next: Option<&Token<'_>>) -> bool {
    let Some(before) = before else { return matches!(form, Form::Past | Form::Either) };
    if opens_noun_phrase(before) || governs_noun(before) {
        return false;
    }
    let object_follows = next.is_some_and(|next| {
        next.is(Class::DETERMINER)
            || next.is(Class::POSSESSIVE)
            || next.capital
            || next.class.is(Class::PRONOUN)
    });
    match before.role {
        Role::Verb(verb) => {
            form == Form::Gerund && verb.base == "be" || form == Form::Base && verb.base == "do"
        }
        Role::Time(_) | Role::Mark(_) => matches!(form, Form::Past | Form::Either | Form::Participle),
        Role::Function => {
            (before.class.is(Class::INFINITIVE) && form == Form::Base)
                || before.class.is(Class::FUTURE.or(Class::MODAL))
                || (before.class.is(Class::PRONOUN.or(Class::RELATIVE)) && form != Form::Gerund)
                || matches!(form, Form::Past | Form::Either | Form::Participle)
        }
        _ => match form {
            Form::Past | Form::Either | Form::Participle => true,
            Form::Present => object_follows,
            Form::Base => object_follows && before.lower.ends_with('s'),
            Form::Gerund => false,
        },
    }
}

/// Whether a clause has no other word that could be its verb: "if the senate votes on Tuesday".
fn is_only_verb(tokens: &[Token<'_>], index: usize) -> bool {
    const REACH: usize = 12;
    let apart = |token: &&Token<'_>| matches!(token.role, Role::Mark(_));
    let before = tokens.get(..index).unwrap_or_default().iter().rev().take(REACH);
    let mut before = before.take_while(|token| !apart(token)).peekable();
    let subject = before.peek().is_some_and(|token| token.is_nominal() && !token.owns);
    let mut after =
        tokens.get(index + 1..).unwrap_or_default().iter().take(REACH).take_while(|token| !apart(token));
    let verbal = |token: &Token<'_>| {
        token.class.is(Class::AUXILIARY.or(Class::FUTURE).or(Class::MODAL))
            || token.verb().is_some()
            || (matches!(token.role, Role::Other) && token.entry.verb.is_some())
            || token.entry.guessed.is_some()
    };
    subject && !before.any(verbal) && !after.any(verbal)
}

/// Where a form of "be", "have" or "do" is followed by the verb that it helps, it bears no meaning itself.
fn mark_auxiliaries(tokens: &mut [Token<'_>], among: Range<usize>, language: Language) {
    for index in among {
        let Some(token) = tokens.get(index) else { continue };
        let (Role::Verb(_), true) = (token.role, token.class.is(Class::AUXILIARY)) else { continue };
        if language == Language::German {
            let clause = tokens
                .iter()
                .skip(index + 1)
                .take(CLAUSE)
                .take_while(|next| !matches!(next.role, Role::Mark(_)));
            let last = clause.filter_map(Token::verb).last();
            let before = tokens.get(..index).unwrap_or_default().iter().rev().take(CLAUSE);
            let before =
                before.take_while(|before| !matches!(before.role, Role::Mark(_))).find_map(Token::verb);
            let helps =
                last.or(before).is_some_and(|verb| verb.form.is_participle() || verb.form == Form::Base);
            if helps && let Some(token) = tokens.get_mut(index) {
                token.role = Role::Auxiliary;
            }
            continue;
        }
        // Between the two only adverbs and denials may stand, and the subject where the order is turned.
        let helped = tokens.iter().skip(index + 1).take(5).find(|next| {
            matches!(next.role, Role::Verb(_) | Role::Mark(_) | Role::Noun | Role::Name)
                || next.is(Class::PREPOSITION)
                || next.is(Class::DETERMINER)
        });
        if let Some(Token { role: Role::Verb(verb), .. }) = helped
            && (verb.form.is_participle() || matches!(verb.form, Form::Gerund | Form::Base))
            && let Some(token) = tokens.get_mut(index)
        {
            token.role = Role::Auxiliary;
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::document::Span;
    use crate::extract::cutter::{Letters, cut};
    use crate::extract::glossary::{Glossary, Shelves};

    proptest! {
        #[test]
        fn the_part_of_a_word_is_what_its_place_shows(
            words in prop::collection::vec(
                "(the|of|to|,|votes?|voted|talks|meeting|met|will|may|has|been|is|was|left|strike|died|said|flying|planned|\
                Roe|NATO|quickly|der|hat|wird|traf|Treffen|Wahl|tritt|findet|statt|an)", 0..30
            ),
            german: bool,
        ) {
            let text = words.join(" ");
            let small = text.to_ascii_lowercase();
            let vocabulary = Vocabulary::of(if german { Language::German } else { Language::English });
            let (shelves, mut tokens) = (Shelves::of(0), Vec::new());
            let (letters, span) = (Letters { text: &text, small: &small }, Span::new(0, text.len()));
            cut(letters, span, std::iter::empty(), vocabulary, &mut Glossary::of(0, &shelves), &mut tokens);
            tokens.iter_mut().for_each(|token| token.named = token.text == "Roe");
            let mut each = tokens.clone();
            assign_roles(&mut tokens, vocabulary);
            for at in 0..each.len() {
                if each[at].role.is_plain() {
                    each[at].role = if each[at].named { Role::Name } else { role(&each, at, vocabulary) };
                }
            }
            if german {
                join_prefixes(&mut each, vocabulary);
            }
            mark_auxiliaries(&mut each, 0..words.len(), vocabulary.language);
            prop_assert_eq!(format!("{tokens:?}"), format!("{each:?}"));
        }
    }
}
