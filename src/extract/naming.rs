//! How whoever does it is named in a line: as the sentence has it, and in ways that grow shorter.

use std::ops::Range;

use super::class::Class;
use super::field::{Kind, phrases};
use super::scope::Scope;
use super::telling::shown;
use super::title::{joined, kept};
use super::token::{Role, Token};
use super::vocabulary::Vocabulary;
use crate::language::Language;

/// How long a subject may be before its offices and lists are shortened.
pub(super) const LONGEST_SUBJECT: usize = 42;

/// The ways to name a subject, the longest first; the shorter ones are found when they are asked for.
pub(super) struct Ways {
    found: Vec<String>,
    /// Whether there are shorter ones that were not asked for.
    shortens: bool,
}

impl Ways {
    /// The one way to name it; none where nothing names it.
    pub(super) fn only(name: Option<String>) -> Self {
        Self { found: name.into_iter().collect(), shortens: false }
    }

    /// Those of the subject of a scope, of which what a pronoun in it stands for may be known.
    pub(super) fn of(tokens: &[Token<'_>], scope: &Scope, stand_in: Option<&str>) -> Self {
        let Some(range) = scope.subject.clone() else { return Self::only(None) };
        let words = kept(tokens, &range, true);
        let is = |index: &usize, class: Class| tokens.get(*index).is_some_and(|token| token.class.is(class));
        if words.iter().all(|index| is(index, Class::PRONOUN)) {
            return Self::only(Some(stand_in.map_or_else(|| joined(tokens, &words), str::to_owned)));
        }
        let possessed = is(&range.start, Class::OWNER);
        if let Some(name) = stand_in.filter(|_| possessed) {
            return Self::only(Some(format!("{name}’s {}", joined(tokens, &words))));
        }
        let whole = joined(tokens, &words);
        let apposition = scope.apposition.clone().map(|range| joined(tokens, &kept(tokens, &range, false)));
        let found = match apposition {
            Some(name) => vec![format!("{whole} {name}"), name],
            None => vec![whole],
        };
        Self { found, shortens: true }
    }

    /// Whether nothing names it.
    pub(super) fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// The way of a number, if there are so many.
    pub(super) fn get(
        &mut self,
        at: usize,
        tokens: &[Token<'_>],
        scope: &Scope,
        vocabulary: &Vocabulary,
    ) -> Option<&str> {
        if at >= self.found.len() {
            self.shorten(tokens, scope, vocabulary);
        }
        self.found.get(at).map(String::as_str)
    }

    /// All of them as owners: "the president’s".
    pub(super) fn owning(mut self, tokens: &[Token<'_>], scope: &Scope, vocabulary: &Vocabulary) -> Self {
        self.shorten(tokens, scope, vocabulary);
        self.found.iter_mut().for_each(|owner| owner.push_str("’s"));
        self
    }

    /// The first that is short enough, else the last.
    pub(super) fn short(
        mut self,
        tokens: &[Token<'_>],
        scope: &Scope,
        vocabulary: &Vocabulary,
    ) -> Option<String> {
        self.shorten(tokens, scope, vocabulary);
        let Self { found: mut ways, .. } = self;
        let short = ways.iter().position(|way| way.chars().count() <= LONGEST_SUBJECT);
        let at = short.unwrap_or(ways.len().saturating_sub(1));
        ways.drain(..).nth(at)
    }

    fn shorten(&mut self, tokens: &[Token<'_>], scope: &Scope, vocabulary: &Vocabulary) {
        if std::mem::take(&mut self.shortens) {
            let shorter = shorter(tokens, scope, &self.found, vocabulary);
            self.found.extend(shorter);
        }
    }
}

/// The same in ways that grow shorter than those there are: by names alone, by surnames.
fn shorter(tokens: &[Token<'_>], scope: &Scope, subjects: &[String], vocabulary: &Vocabulary) -> Vec<String> {
    let Some(range) = scope.subject.clone() else { return Vec::new() };
    let words = kept(tokens, &range, true);
    let mut shorter = Vec::new();
    if scope.apposition.is_none() && !has_common_head(tokens, &words) {
        let names = name_groups(tokens, &words, vocabulary);
        let full: Vec<String> = names.iter().map(|group| joined(tokens, group)).collect();
        let last: Vec<String> =
            names.iter().filter_map(|group| group.last()).map(|word| joined(tokens, &[*word])).collect();
        shorter.extend(listed(&full, vocabulary));
        shorter.extend(listed(&last, vocabulary));
    }
    let shortest = shorter.last().or(subjects.last());
    if shortest.is_some_and(|shortest| shortest.chars().count() > LONGEST_SUBJECT) {
        shorter.push(first_phrase(tokens, &words, vocabulary));
    }
    shorter
}

/// A subject in its longest way that is short enough.
pub(super) fn shortly(tokens: &[Token<'_>], subject: Range<usize>, vocabulary: &Vocabulary) -> String {
    let scope = Scope { subject: Some(subject), ..Scope::default() };
    Ways::of(tokens, &scope, None).short(tokens, &scope, vocabulary).unwrap_or_default()
}

/// Names as a list; of many the first stands for all.
fn listed(names: &[String], vocabulary: &Vocabulary) -> Option<String> {
    let and = vocabulary.plainest(Class::CONJUNCTION);
    match names {
        [] => None,
        [only] => Some(only.clone()),
        [one, two] => Some(format!("{one} {and} {two}")),
        [one, two, three] => Some(format!("{one}, {two} {and} {three}")),
        [one, ..] => Some(with_others(one, vocabulary)),
    }
}

/// The first of a list, and that there are others.
fn with_others(first: &str, vocabulary: &Vocabulary) -> String {
    format!("{first} {} {}", vocabulary.plainest(Class::CONJUNCTION), vocabulary.tables.rest)
}

/// Whether a common noun, not a name, heads the subject: "the presidents of Estonia, Latvia and Poland".
fn has_common_head(tokens: &[Token<'_>], words: &[usize]) -> bool {
    let tokens = || words.iter().filter_map(|index| tokens.get(*index));
    let head =
        tokens().take_while(|token| !token.is(Class::PREPOSITION) && !matches!(token.role, Role::Mark(_)));
    head.last().is_none_or(|head| !matches!(head.role, Role::Name))
}

/// The first item of a list, which stands for all; else the start of a subject, up to a preposition.
fn first_phrase(tokens: &[Token<'_>], words: &[usize], vocabulary: &Vocabulary) -> String {
    let is = |index: &usize, class: Class| tokens.get(*index).is_some_and(|token| token.is(class));
    let comma = words.iter().position(|index| tokens.get(*index).is_some_and(|token| token.is_mark(',')));
    if let Some(first) = comma.and_then(|comma| words.get(..comma)) {
        return with_others(&joined(tokens, first), vocabulary);
    }
    let ends =
        (1..words.len()).filter(|at| words.get(*at).is_some_and(|index| is(index, Class::PREPOSITION)));
    let starts = ends.filter_map(|at| words.get(..at)).map(|start| joined(tokens, start));
    let mut fitting = starts.filter(|start| start.chars().count() <= LONGEST_SUBJECT);
    fitting.next_back().unwrap_or_else(|| joined(tokens, words))
}

/// The names among some words, each with its words; owners are left out.
fn name_groups(tokens: &[Token<'_>], words: &[usize], vocabulary: &Vocabulary) -> Vec<Vec<usize>> {
    let genitive = |token: &Token<'_>| {
        vocabulary.language == Language::German
            && token.lower.strip_suffix('s').is_some_and(|name| vocabulary.known(name).is_some())
    };
    let mut groups: Vec<Vec<usize>> = Vec::new();
    let mut last = None;
    for index in words {
        if !tokens
            .get(*index)
            .is_some_and(|token| matches!(token.role, Role::Name) && !token.owns && !genitive(token))
        {
            continue;
        }
        match groups.last_mut() {
            Some(group) if last.is_some() && last == index.checked_sub(1) => group.push(*index),
            _ => groups.push(vec![*index]),
        }
        last = Some(*index);
    }
    // "NATO Secretary General Jane Roe": what a name only qualifies is told by the next one.
    groups.retain(|group| {
        let next = group.last().and_then(|last| tokens.get(last + 1));
        !next.is_some_and(|next| next.class.is(Class::OFFICE))
    });
    groups
}

/// The ways to name the subject of a clause whose phrases are known: as it stands, without the phrases behind it, by the
/// full name alone.
pub(super) fn ways_by_phrase(
    tokens: &[Token<'_>],
    scope: &Scope,
    stand_in: Option<&str>,
    vocabulary: &Vocabulary,
) -> Vec<String> {
    let Some(range) = scope.subject.clone() else { return Vec::new() };
    let words = tokens.get(range.clone()).unwrap_or_default();
    if let Some(name) = stand_in.filter(|_| words.iter().all(|word| word.class.is(Class::PRONOUN))) {
        return vec![name.to_owned()];
    }
    let owns = words.first().is_some_and(|first| first.class.is(Class::OWNER));
    let written = |range: Range<usize>| {
        let mut words = shown(tokens, &range);
        let joining =
            |at: &usize| tokens.get(*at).is_some_and(|one| one.is(Class::CONJUNCTION) || one.is_mark(','));
        words.drain(..words.iter().take_while(|at| joining(at)).count());
        // "Sein Anwalt Bo Moe": whose, only another sentence tells.
        let owned =
            words.first().and_then(|at| tokens.get(*at)).is_some_and(|first| first.is(Class::POSSESSIVE));
        let named = words.iter().any(|at| tokens.get(*at).is_some_and(|one| one.role.is_name()));
        words.drain(..usize::from(owned && (named || owns) && words.len() > 1));
        match stand_in.filter(|_| owns && !named) {
            Some(name) => format!(
                "{name}{} {}",
                if name.ends_with(['s', 'x', 'z']) { "’" } else { "s" },
                joined(tokens, &words)
            ),
            None => joined(tokens, &words),
        }
    };
    let mut ways = vec![written(range.clone())];
    if let Some(name) = scope.apposition.clone().map(written) {
        ways = vec![format!("{} {name}", written(range.clone())), name];
    }
    let first = phrases(tokens, range.clone(), &vocabulary.tables.agreement)
        .into_iter()
        .find(|phrase| phrase.kind == Kind::Noun);
    if let Some(first) = first {
        ways.push(written(first.words.clone()));
        let names = full_names(tokens, first.words.clone());
        let last = names.last().is_some_and(|last| last.end == first.words.end);
        let names: Vec<String> = names.into_iter().map(written).collect();
        ways.extend(listed(&names, vocabulary).filter(|_| last));
    }
    ways.dedup();
    ways
}

/// The names of two words and more in a phrase.
fn full_names(tokens: &[Token<'_>], range: Range<usize>) -> Vec<Range<usize>> {
    let mut names: Vec<Range<usize>> = Vec::new();
    for at in range {
        let named =
            tokens.get(at).is_some_and(|token| token.role.is_name() && !token.class.is(Class::OFFICE));
        match names.last_mut() {
            Some(last) if named && last.end == at => last.end = at + 1,
            _ if named => names.push(at..at + 1),
            _ => {}
        }
    }
    names.retain(|name| name.len() > 1);
    names
}
