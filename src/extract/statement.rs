//! What a sentence states of a happening: who did it, when, whether it came about, and the line that tells it.

use std::borrow::Cow;
use std::ops::Range;

use super::attach::Attachment;
use super::class::Class;
use super::extractor::{Extractor, LONGEST_QUOTE, Parsed};
use super::modality::modality;
use super::passive::turned;
use super::reference::Named;
use super::retelling::retold;
use super::scope::{self, Scope};
use super::time::Time;
use super::title::{self, StandIns};
use super::token::{Role, Token};
use super::vocabulary::Vocabulary;
use super::worth::{Face, tells_nothing};
use super::{Name, SAYING, Statement, Trigger, attribution, content, phrase};
use crate::calendar::Certainty;
use crate::document::Span;
use crate::language::Language;
use crate::resolve::Step;

impl Extractor<'_> {
    /// What a sentence states of the happening that a time was found to date, or of that part of it.
    pub(super) fn statement(
        &self,
        parsed: &Parsed<'_>,
        found: Attachment,
        part: Option<Range<usize>>,
        time: &Time<'_>,
        before: Range<usize>,
    ) -> Option<Statement> {
        let (tokens, vocabulary) = (&parsed.tokens, parsed.vocabulary);
        let (found, retold) = match vocabulary.language {
            Language::English => retold(tokens, parsed.segments(), found),
            Language::German | Language::Other(_) => (found, false),
        };
        // The day is that of the report; the happening was then or shortly before.
        let doubt = if retold { Certainty::Approximate } else { Certainty::Certain };
        let when = time.interval.map(|when| when.with(when.certainty().max(doubt)));
        let mut kept = time.kept(&self.document.text);
        if retold {
            kept.because.0.push(Step::Reported);
        }
        let scope = scope_of(parsed, found, part.filter(|_| !retold));
        let mut told: Vec<&Token<'_>> = Vec::with_capacity(scope.length());
        scope.parts().for_each(|part| told.extend(part.filter_map(|index| tokens.get(index))));
        let mut names = self.names.named(&told, vocabulary);
        let stand_in = self.stands_for(parsed, &scope, before.clone());
        let (meant, placed) = self.meant(tokens, found.trigger, when, &names, vocabulary);
        let it = self.meant_by_it(tokens, found, &scope, before.clone(), vocabulary);
        let stand_ins = StandIns {
            pronoun: stand_in.as_ref().map(|stand_in| stand_in.text.as_str()),
            happening: it.as_ref().map(|(noun, _)| noun.as_str()),
        };
        let said_by = self.speaker_of(parsed, found, before.clone());
        let speaker = self.quoted_speaker(parsed, &scope, before);
        let title = title_of(parsed, found, &scope, stand_ins, meant);
        let title = match &speaker {
            Some(speaker) => title::finished(&format!("{}: {title}", speaker.text)),
            None => title,
        };
        let known = stand_in.is_some() || speaker.is_some() || it.is_some();
        let face = if known { Face::Known } else { self.face(&scope, parsed) };
        let worthless = vocabulary.language == Language::English
            && tells_nothing(parsed, found, &scope, &title, names.is_empty(), face);
        let title = if worthless { String::new() } else { title };
        // In German a bare noun more often stands for the kind than for the one: its names are its own.
        let shared = meant.filter(|_| vocabulary.language == Language::English).or(placed);
        add_names(&mut names, shared.map(|shared| shared.names.as_slice()).unwrap_or_default());
        for name in stand_in.into_iter().chain(speaker).flat_map(|stand_in| stand_in.names).rev() {
            if !names.iter().any(|known| known.key == name.key) {
                names.insert(0, name);
            }
        }
        let mut trigger = trigger(tokens, found.trigger, vocabulary)?;
        let distinct = content::words(told.iter().copied());
        // They stay for long, so they take no more room than they need.
        let mut words: Vec<String> = Vec::with_capacity(distinct.len());
        words.extend(distinct.into_iter().map(Cow::into_owned));
        if let Some((_, concept)) = it {
            concept.clone_into(&mut trigger.concept);
            if let Err(at) = words.binary_search_by(|word| word.as_str().cmp(concept)) {
                words.insert(at, concept.to_owned());
            }
        }
        let coming = when.is_some_and(|when| self.is_coming(when));
        let span = self.quoted(parsed.span, time.span);
        Some(Statement {
            document: self.document.id.clone(),
            span,
            quote: span.of(&self.document.text).to_owned(),
            time: kept,
            when,
            trigger,
            modality: modality(tokens, parsed.segments(), found, coming, vocabulary),
            said_by,
            names,
            words,
            title,
            paragraph: parsed.paragraph,
        })
    }

    /// What is quoted: the sentence, or of a very long one the words around the time expression.
    fn quoted(&self, sentence: Span, time: Span) -> Span {
        if sentence.len() <= LONGEST_QUOTE {
            return sentence;
        }
        let text = &self.document.text;
        let room = LONGEST_QUOTE.saturating_sub(time.len()) / 2;
        let start = text.ceil_char_boundary(time.start.saturating_sub(room).max(sentence.start));
        let end = text.floor_char_boundary(time.end.saturating_add(room).min(sentence.end));
        Span::new(start.min(time.start), end.max(time.end))
    }
}

/// The words that tell a happening, or a part of them.
fn scope_of(parsed: &Parsed<'_>, found: Attachment, part: Option<Range<usize>>) -> Scope {
    let (tokens, segments, vocabulary) = (&parsed.tokens, parsed.segments(), parsed.vocabulary);
    let told = match found.verb {
        Some(verb) => scope::of_verb(tokens, segments, verb, found.trigger, vocabulary.language),
        None => attribution::scope_of(tokens, segments, found.trigger)
            .unwrap_or_else(|| scope::of_noun(tokens, found.trigger)),
    };
    let noun = tokens.get(found.trigger).is_some_and(|trigger| trigger.noun().is_some());
    let told = if noun && told.only_points(tokens) {
        scope::of_noun(tokens, found.trigger)
    } else {
        turned(tokens, segments, found.trigger, told)
    };
    // In German a part of a clause has its day beside it.
    let timed = |part: &Range<usize>| {
        told.closing.is_none()
            || tokens.get(part.clone()).unwrap_or_default().iter().any(|one| one.time().is_some())
    };
    match part.filter(timed) {
        Some(part) => told.narrowed(part, found).clipped(),
        None => told.clipped(),
    }
}

/// The title of a happening, which may be `meant` by a noun and named more fully elsewhere.
fn title_of(
    parsed: &Parsed<'_>,
    found: Attachment,
    scope: &Scope,
    stand_ins: StandIns<'_>,
    meant: Option<&Named>,
) -> String {
    let (tokens, segments, vocabulary) = (&parsed.tokens, parsed.segments(), parsed.vocabulary);
    let title = match meant {
        Some(meant) if found.verb.is_none() => meant.title.clone(),
        _ => {
            let first = phrase::around(tokens, found.trigger).start;
            let heads = |who: &Range<usize>| who.start == first || who.start == first + 1;
            let english = vocabulary.language == Language::English;
            let noun = meant.filter(|_| english && scope.subject.as_ref().is_some_and(heads));
            let happening = stand_ins.happening.or(noun.map(|noun| noun.title.as_str()));
            title::title(tokens, scope, found.trigger, StandIns { happening, ..stand_ins }, vocabulary)
        }
    };
    let bare = found.verb.is_none() && !title.contains(' ');
    let clause = || title::of_clause_around(tokens, segments, found.trigger, vocabulary);
    bare.then(clause).flatten().unwrap_or(title)
}

/// What names a happening at a token.
fn trigger(tokens: &[Token<'_>], at: usize, vocabulary: &'static Vocabulary) -> Option<Trigger> {
    let concept = concept(tokens, at, vocabulary)?.into_owned();
    let token = tokens.get(at)?;
    let noun = token.noun().is_some() && !token.class.is(Class::SOURCE);
    Some(Trigger { span: token.span(), text: token.text.to_owned(), concept, noun })
}

/// What kind of happening a token names.
pub(super) fn concept<'t>(
    tokens: &'t [Token<'_>],
    at: usize,
    vocabulary: &'static Vocabulary,
) -> Option<Cow<'t, str>> {
    let token = tokens.get(at)?;
    let concept = match token.role {
        _ if token.class.is(Class::SOURCE) => SAYING,
        Role::Noun => token.noun()?,
        Role::Verb(verb) if !verb.concept.is_empty() => match fate(tokens, at, vocabulary) {
            Some(fate) => fate,
            None if verb.concept.contains('|') => return Some(verb.concept.replace('|', "").into()),
            None => verb.concept,
        },
        _ => content::base_of(token, vocabulary),
    };
    Some(concept.into())
}

/// How far from its verb the state is told in which somebody was found.
const FATE: usize = 12;

/// What became of those whom a verb tells to have been found or left: "two men were found dead", "left one of them dead",
/// "wurde tot aufgefunden".
fn fate(tokens: &[Token<'_>], at: usize, vocabulary: &'static Vocabulary) -> Option<&'static str> {
    let tables = vocabulary.tables;
    tokens.get(at)?.verb().filter(|verb| verb.finds)?;
    let goes_on = |token: &&Token<'_>| {
        let opens = Class::THAT.or(Class::RELATIVE).or(Class::SUBORDINATOR).or(Class::INFINITIVE);
        !matches!(token.role, Role::Mark(_)) && !token.class.is(opens)
    };
    // In English the state stands right behind those who are in it, in German anywhere before the verb as well.
    let german = vocabulary.language == Language::German;
    let apart = |token: &&Token<'_>| !german && token.is(Class::PREPOSITION) && !token.class.is(Class::OF);
    let behind = tokens.iter().skip(at + 1).take(FATE).take_while(goes_on).take_while(|token| !apart(token));
    let before = tokens.get(at.saturating_sub(FATE)..at).filter(|_| german).unwrap_or_default();
    behind.chain(before.iter().rev().take_while(goes_on)).find_map(|token| {
        let told = |(_, words): &&(_, &str)| token.is_one_of(words);
        tables.fates.iter().find(told).map(|(fate, _)| *fate)
    })
}

/// Adds the names that are not yet there.
pub(super) fn add_names(names: &mut Vec<Name>, others: &[Name]) {
    for name in others {
        if !names.iter().any(|known| known.key == name.key) {
            names.push(name.clone());
        }
    }
}
