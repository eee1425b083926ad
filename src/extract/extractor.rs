//! Walks the sentences of a document and writes its statements.

use std::collections::{BTreeMap, BTreeSet};

use super::attach::{Attachment, attach, attach_in_note, through_verb};
use super::clause::{Segment, segment_of, segments};
use super::inflection::Form;
use super::modality::modality;
use super::name::Names;
use super::role::assign_roles;
use super::scope::{self, Scope};
use super::time::{Time, times};
use super::token::{Role, Token, tokens};
use super::vocabulary::{Class, Vocabulary};
use super::{Name, Statement, Trigger, content, title};
use crate::calendar::{Certainty, Interval};
use crate::document::{Document, Publication, Span};
use crate::language::Language;
use crate::outline::{Block, BlockKind, Outline, Sentence};
use crate::resolve::Mention;

/// The longest sentence that is quoted whole, in bytes; of a longer one the words around the expression are.
const LONGEST_QUOTE: usize = 1200;
/// How many sentences back a pronoun finds its name, and how many words back in its own.
const MEMORY: usize = 3;
const RECALL: usize = 60;

/// What the statements of a document are read with.
pub(super) struct Extractor<'d> {
    document: &'d Document,
    outline: &'d Outline,
    /// Mentions that can date a happening, the two ends of a range as one.
    times: Vec<Time<'d>>,
    publication: &'d Publication,
    names: Names,
}

impl<'d> Extractor<'d> {
    pub(super) fn new(
        document: &'d Document,
        outline: &'d Outline,
        mentions: &'d [Mention],
        publication: &'d Publication,
    ) -> Self {
        Self {
            document,
            outline,
            times: times(mentions, &document.text, Vocabulary::of(document.language())),
            publication,
            names: Names::default(),
        }
    }

    fn learn(&mut self, sentences: &[Sentence]) {
        for sentence in sentences {
            let vocabulary = self.vocabulary(sentence.block);
            let tokens = self.tokens(sentence.span, vocabulary);
            self.names.learn(&tokens, vocabulary);
        }
    }

    /// The keys of the names in the sentences, sorted and distinct.
    pub(super) fn about(mut self, sentences: &[Sentence]) -> Vec<String> {
        self.learn(sentences);
        let mut keys = BTreeSet::new();
        for sentence in sentences {
            let vocabulary = self.vocabulary(sentence.block);
            let tokens = self.parsed(sentence.span, vocabulary);
            keys.extend(self.names.named(&tokens, vocabulary).into_iter().map(|name| name.key));
        }
        keys.into_iter().collect()
    }

    pub(super) fn statements(mut self, sentences: &[Sentence]) -> Vec<Statement> {
        self.learn(sentences);
        let mut statements = Vec::new();
        let paragraphs = Paragraphs::of(self.outline);
        for (index, sentence) in sentences.iter().enumerate() {
            if self.times_in(sentence.span).is_empty() {
                continue;
            }
            let before = sentences.get(index.saturating_sub(MEMORY)..index).unwrap_or_default();
            self.state(sentence, before, paragraphs.number(sentence.block), &mut statements);
        }
        for (index, block) in self.outline.blocks.iter().enumerate() {
            if matches!(block.kind, BlockKind::Footnote(_)) {
                self.state_note(block, paragraphs.number(index), &mut statements);
            }
        }
        statements.sort_by_key(|statement| (statement.span, statement.time.span));
        statements
    }

    fn vocabulary(&self, block: usize) -> &'static Vocabulary {
        let language =
            self.outline.blocks.get(block).map_or_else(|| self.document.language(), |block| block.language);
        Vocabulary::of(language)
    }

    /// The indices of the times inside a span.
    fn times_in(&self, span: Span) -> std::ops::Range<usize> {
        let from = self.times.partition_point(|time| time.span.start < span.start);
        let to = self.times.partition_point(|time| time.span.end <= span.end);
        from..to.max(from)
    }

    fn tokens(&self, span: Span, vocabulary: &Vocabulary) -> Vec<Token<'d>> {
        let range = self.times_in(span);
        let first = range.start;
        let places: Vec<(usize, Span)> = self
            .times
            .get(range)
            .unwrap_or_default()
            .iter()
            .enumerate()
            .map(|(index, time)| (first + index, time.span))
            .collect();
        tokens(&self.document.text, span, &places, vocabulary)
    }

    fn parsed(&self, span: Span, vocabulary: &Vocabulary) -> Vec<Token<'d>> {
        let mut tokens = self.tokens(span, vocabulary);
        tokens.drain(..dateline(&tokens));
        let marked = self.names.mark(&tokens, vocabulary);
        assign_roles(&mut tokens, &marked, vocabulary);
        tokens
    }

    /// The statements of a sentence.
    fn state(
        &self,
        sentence: &Sentence,
        before: &[Sentence],
        paragraph: usize,
        statements: &mut Vec<Statement>,
    ) {
        let vocabulary = self.vocabulary(sentence.block);
        let tokens = self.parsed(sentence.span, vocabulary);
        let segments = segments(&tokens);
        let parsed = Parsed { span: sentence.span, tokens, segments, vocabulary, paragraph };
        let mut found: Vec<(Attachment, usize, usize)> = Vec::new();
        for (at, token) in parsed.tokens.iter().enumerate() {
            let Role::Time(time) = token.role else { continue };
            let coming =
                self.times.get(time).and_then(|time| time.interval).is_some_and(|when| self.is_coming(when));
            let Some(attachment) = attach(&parsed.tokens, &parsed.segments, at, coming, vocabulary.language)
            else {
                continue;
            };
            found.push((attachment, time, at));
        }
        for (attachment, time) in self.finest(&parsed.tokens, found) {
            let earlier = || before.iter().rev().find_map(|sentence| self.person_in(sentence));
            statements.extend(self.statement(&parsed, attachment, time, earlier));
        }
    }

    /// The statement of a footnote, if it states one: an event noun and its own day, in one breath.
    fn state_note(&self, block: &Block, paragraph: usize, statements: &mut Vec<Statement>) {
        if self.times_in(block.span).is_empty() {
            return;
        }
        let vocabulary = Vocabulary::of(block.language);
        let tokens = self.parsed(block.span, vocabulary);
        let segments = segments(&tokens);
        let parsed = Parsed { span: block.span, tokens, segments, vocabulary, paragraph };
        let mut found = Vec::new();
        for (at, token) in parsed.tokens.iter().enumerate() {
            let Role::Time(time) = token.role else { continue };
            let by_day = self
                .times
                .get(time)
                .and_then(|time| time.interval)
                .is_some_and(|interval| interval.days() <= 7);
            if let Some(attachment) = attach_in_note(&parsed.tokens, &parsed.segments, at).filter(|_| by_day)
            {
                found.push((attachment, time, at));
            }
        }
        for (attachment, time) in self.finest(&parsed.tokens, found) {
            statements.extend(self.statement(&parsed, attachment, time, || None));
        }
    }

    /// Of several times of one happening that can be one time, the finest; of others the nearest, with those that are
    /// listed beside it: "in 2013 and 2015".
    fn finest(
        &self,
        tokens: &[Token<'_>],
        found: Vec<(Attachment, usize, usize)>,
    ) -> Vec<(Attachment, usize)> {
        let interval = |time: usize| self.times.get(time).and_then(|time| time.interval);
        let width = |time| interval(time).map_or(i64::MAX, Interval::days);
        let mut groups: BTreeMap<usize, Vec<(Attachment, usize, usize)>> = BTreeMap::new();
        for (attachment, time, at) in found {
            let group = groups.entry(attachment.trigger).or_default();
            let same = group.iter_mut().find(|(_, kept, _)| match (interval(*kept), interval(time)) {
                (Some(one), Some(other)) => one.meets(other),
                _ => true,
            });
            match same {
                Some(kept) if width(time) < width(kept.1) => *kept = (attachment, time, at),
                Some(_) => {}
                None => group.push((attachment, time, at)),
            }
        }
        let mut finest = Vec::new();
        for (trigger, group) in groups {
            let nearest =
                group.iter().map(|(_, _, at)| *at).min_by_key(|at| at.abs_diff(trigger)).unwrap_or(trigger);
            let mut listed = nearest;
            for (attachment, time, at) in group {
                if at == nearest || is_listed(tokens, listed, at) {
                    listed = at;
                    finest.push((attachment, time));
                }
            }
        }
        finest
    }

    fn statement(
        &self,
        parsed: &Parsed<'_>,
        found: Attachment,
        time: usize,
        earlier: impl FnOnce() -> Option<Name>,
    ) -> Option<Statement> {
        let (tokens, vocabulary) = (&parsed.tokens, parsed.vocabulary);
        let time = self.times.get(time)?;
        let (found, retold) = match vocabulary.language {
            Language::English => retold(tokens, &parsed.segments, found),
            Language::German => (found, false),
        };
        // The day is that of the report; the happening was then or shortly before.
        let doubt = if retold { Certainty::Approximate } else { Certainty::Certain };
        let when = time.interval.map(|when| when.with(when.certainty().max(doubt)));
        let scope = match found.verb {
            Some(verb) => scope::of_verb(tokens, &parsed.segments, verb, found.trigger, vocabulary.language),
            None => scope::of_noun(tokens, found.trigger),
        };
        let scope = scope.clipped();
        let told: Vec<Token<'_>> = scope.tokens().filter_map(|index| tokens.get(index).cloned()).collect();
        let mut names = self.names.named(&told, vocabulary);
        // A pronoun stands for who was named before it in its sentence, else for whom the sentences before named last.
        let stand_in = stands_for_person(tokens, &scope).and_then(|pronoun| {
            let before = tokens.get(pronoun.saturating_sub(RECALL)..pronoun).unwrap_or_default();
            let named = self.names.named(before, vocabulary).into_iter();
            named.into_iter().find(|name| self.names.is_person(&name.key)).or_else(earlier)
        });
        let name = stand_in.as_ref().map(|name| name.text.as_str());
        let title = title::title(tokens, &scope, found.trigger, name, vocabulary);
        if let Some(name) = stand_in
            && !names.iter().any(|known| known.key == name.key)
        {
            names.insert(0, name);
        }
        let coming = when.is_some_and(|when| self.is_coming(when));
        let span = self.quoted(parsed.span, time.span);
        Some(Statement {
            document: self.document.id.clone(),
            span,
            quote: span.of(&self.document.text).to_owned(),
            time: time.mention(),
            time_text: time.span.of(&self.document.text).to_owned(),
            when,
            trigger: trigger(tokens, found, vocabulary)?,
            modality: modality(tokens, &parsed.segments, found, coming, vocabulary),
            names,
            words: content::words(told.iter(), vocabulary),
            title,
            paragraph: parsed.paragraph,
        })
    }

    /// Whether some days lie after the day of publication.
    fn is_coming(&self, when: Interval) -> bool {
        self.publication.latest.or(self.publication.day).is_some_and(|published| when.start() > published)
    }

    /// The last person named in a sentence.
    fn person_in(&self, sentence: &Sentence) -> Option<Name> {
        let vocabulary = self.vocabulary(sentence.block);
        let start = sentence.span.end.saturating_sub(LONGEST_QUOTE).max(sentence.span.start);
        let span = Span::new(self.document.text.ceil_char_boundary(start), sentence.span.end);
        let tokens = self.parsed(span, vocabulary);
        self.names.named(&tokens, vocabulary).into_iter().rev().find(|name| self.names.is_person(&name.key))
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

/// A sentence with all that is known of it before its happenings are told apart.
struct Parsed<'d> {
    span: Span,
    tokens: Vec<Token<'d>>,
    segments: Vec<Segment>,
    vocabulary: &'static Vocabulary,
    paragraph: usize,
}

/// The number of each block: 0 for a headline, else which paragraph it is, from 1.
struct Paragraphs(Vec<usize>);

impl Paragraphs {
    fn of(outline: &Outline) -> Self {
        let mut count = 0;
        let number = |block: &Block| match block.kind {
            BlockKind::Headline => 0,
            BlockKind::Heading | BlockKind::Paragraph | BlockKind::Footnote(_) => {
                count += 1;
                count
            }
            BlockKind::Clockline | BlockKind::Furniture => count,
        };
        Self(outline.blocks.iter().map(number).collect())
    }

    fn number(&self, block: usize) -> usize {
        self.0.get(block).copied().unwrap_or_default()
    }
}

/// The happening reported before "…, police said Monday", where one is told there as past; else what was found.
fn retold(tokens: &[Token<'_>], segments: &[Segment], found: Attachment) -> (Attachment, bool) {
    let retold = || {
        let verb = found.verb.filter(|verb| *verb == found.trigger)?;
        tokens.get(verb)?.verb().filter(|verb| verb.says)?;
        let own = segment_of(segments, verb)?;
        let content = scope::of_verb(tokens, segments, verb, verb, Language::English)
            .content
            .filter(|content| content.start < verb)?;
        let past = segments.get(own.saturating_sub(4)..own)?.iter().rev().find(|segment| {
            segment.tokens.start >= content.start && !segment.opener.depends() && segment.finite.is_some()
        })?;
        let told = past.finite?;
        let happened = tokens.get(told)?.verb()?.form;
        let own_time = tokens.get(content)?.iter().any(|token| token.time().is_some());
        let helped = matches!(happened, Form::Past | Form::Either | Form::Participle);
        let found = through_verb(tokens, past, told)?;
        (helped && !own_time).then_some(found)
    };
    retold().map_or((found, false), |found| (found, true))
}

/// How many tokens at the start are a dateline: "BERLIN, June 14 (Reuters) –".
fn dateline(tokens: &[Token<'_>]) -> usize {
    const LONGEST: usize = 30;
    let shouted = |token: &Token<'_>| token.text.len() > 2 && !token.text.chars().any(char::is_lowercase);
    if !tokens.first().is_some_and(|first| first.capital && shouted(first) || first.time().is_some()) {
        return 0;
    }
    let mut bracket = false;
    for (index, token) in tokens.iter().enumerate().take(LONGEST) {
        match token.role {
            Role::Mark('-') if !bracket && index > 0 => return index + 1,
            Role::Mark('(') => bracket = true,
            Role::Mark(')') => bracket = false,
            Role::Mark(',' | '.' | ':') | Role::Time(_) => {}
            _ if bracket || token.capital || token.lower.len() <= 3 => {}
            _ if token.lower.starts_with(|one: char| one.is_ascii_digit()) => {}
            _ => return 0,
        }
    }
    0
}

/// Whether nothing but a comma, a preposition or an "and" stands between two times.
fn is_listed(tokens: &[Token<'_>], one: usize, other: usize) -> bool {
    let between = tokens.get(one.min(other) + 1..one.max(other)).unwrap_or_default();
    between.len() <= 3
        && between
            .iter()
            .all(|token| token.is_mark(',') || token.is(Class::CONJUNCTION) || token.is(Class::PREPOSITION))
}

/// The pronoun that stands for a person as who does it, or whose it is.
fn stands_for_person(tokens: &[Token<'_>], scope: &Scope) -> Option<usize> {
    let is = |index: usize, class: Class| tokens.get(index).is_some_and(|token| token.class.is(class));
    match scope.subject.clone() {
        Some(mut subject) => subject.find(|index| is(*index, Class::PERSONAL)),
        None => Some(scope.predicate.start).filter(|first| {
            is(*first, Class::POSSESSIVE)
                && tokens.get(*first).is_some_and(|first| matches!(first.lower.as_str(), "his" | "her"))
        }),
    }
}

fn trigger(tokens: &[Token<'_>], found: Attachment, vocabulary: &Vocabulary) -> Option<Trigger> {
    let token = tokens.get(found.trigger)?;
    let (concept, noun) = match token.role {
        Role::Noun(concept) => (concept.to_owned(), true),
        Role::Verb(verb) if !verb.concept.is_empty() => (verb.concept.replace('|', ""), false),
        _ => (content::base(&token.lower, vocabulary).to_owned(), false),
    };
    Some(Trigger { span: token.span, text: token.text.to_owned(), concept, noun })
}
