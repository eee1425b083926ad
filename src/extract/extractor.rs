//! Walks the sentences of a document and writes its statements.

use std::borrow::Cow;
use std::cell::{OnceCell, RefCell};
use std::mem::take;
use std::ops::Range;

use super::attach::{Lies, attach, attach_in_note};
use super::choice::{Found, chosen};
use super::cited::FootnoteDays;
use super::clause::{Segment, segments};
use super::companion::companions;
use super::cutter::{Letters, cut};
use super::glossary::{Glossary, Shelves};
use super::hanging::hangs;
use super::name::Names;
use super::paragraph::Paragraphs;
use super::reference::{References, recall_acts};
use super::role::assign_roles;
use super::seam::seams;
use super::sentences::Sentences;
use super::statement::add_names;
use super::time::{Time, times};
use super::token::{Role, Token};
use super::vocabulary::Vocabulary;
use super::{Statement, dateline, posting};
use crate::calendar::Interval;
use crate::document::{Document, Publication, Span};
use crate::language::Language;
use crate::outline::{BlockKind, Outline, Sentence};
use crate::resolve::Mention;

/// The longest sentence that is quoted whole, in bytes; of a longer one the words around the expression are.
pub(super) const LONGEST_QUOTE: usize = 1200;
/// How many sentences back a pronoun finds what it stands for.
pub(super) const MEMORY: usize = 3;

/// What the words of a document are borrowed from: its text and its title in small letters, as far as they are of ASCII,
/// and what is known of each word.
pub(super) struct Ground<'d> {
    text: String,
    title: Option<String>,
    shelves: Shelves<'d>,
}

impl Ground<'_> {
    pub(super) fn of(document: &Document) -> Self {
        let title = document.title.as_deref().map(str::to_ascii_lowercase);
        let shelves = Shelves::of(document.text.len());
        Self { text: document.text.to_ascii_lowercase(), title, shelves }
    }
}

/// What the statements of a document are read with.
pub(super) struct Extractor<'d> {
    pub(super) document: &'d Document,
    /// The text of the document and its title, each with the same in small letters.
    pub(super) text: Letters<'d>,
    pub(super) title: Option<Letters<'d>>,
    /// That of the document as a whole.
    pub(super) language: Language,
    pub(super) outline: &'d Outline,
    pub(super) sentences: Vec<Sentence>,
    /// Mentions that can date a happening, the two ends of a range as one.
    times: Vec<Time<'d>>,
    mentions: &'d [Mention],
    pub(super) publication: &'d Publication,
    /// The words of the document; it takes those of the title as well.
    pub(super) glossary: RefCell<Glossary<'d>>,
    pub(super) names: Names,
    /// The words of each sentence with the part that each plays; they are asked for again and again.
    pub(super) words: Sentences<'d>,
    /// What "the summit" can stand for, read when first asked for.
    pub(super) references: OnceCell<References<'d>>,
    /// Whether whoever wrote it tells of themselves, found out when first asked for.
    pub(super) personal: OnceCell<bool>,
    /// What days its footnotes give, read when first asked for.
    pub(super) footnote_days: OnceCell<FootnoteDays>,
}

impl<'d> Extractor<'d> {
    pub(super) fn new(
        document: &'d Document,
        ground: &'d Ground<'d>,
        outline: &'d Outline,
        sentences: &'d [Sentence],
        mentions: &'d [Mention],
        publication: &'d Publication,
    ) -> Self {
        let text = &document.text;
        let language = document.language();
        let title = document.title.as_deref().zip(ground.title.as_deref());
        let times = times(mentions, text, Vocabulary::of(language));
        let mut extractor = Self {
            document,
            text: Letters { text, small: &ground.text },
            title: title.map(|(text, small)| Letters { text, small }),
            language,
            outline,
            sentences: sentences.to_vec(),
            times: posting::marked(times, text, publication),
            mentions,
            publication,
            glossary: Glossary::of(text.len(), &ground.shelves).into(),
            names: Names::of(text.len()),
            words: Sentences::of(text.len(), sentences.len()),
            references: OnceCell::new(),
            personal: OnceCell::new(),
            footnote_days: OnceCell::new(),
        };
        extractor.read_sentences();
        extractor
    }

    /// Reads all sentences twice: first for what they show about the names, then with that in hand.
    fn read_sentences(&mut self) {
        let mut words = Sentences::of(self.document.text.len(), self.sentences.len());
        for sentence in &self.sentences {
            let vocabulary = self.vocabulary(sentence.block);
            let tokens = words.add(|tokens| self.cut(sentence.span, vocabulary, tokens));
            self.names.learn(tokens, self.glossary.get_mut().len(), vocabulary);
        }
        self.part_at_seams(&mut words);
        for (index, sentence) in self.sentences.iter().enumerate() {
            words.change(index, |tokens| self.assign(tokens, self.vocabulary(sentence.block)));
        }
        self.words = words;
    }

    /// Makes several sentences of one where a headline or caption runs into what stands behind it.
    fn part_at_seams(&mut self, words: &mut Sentences<'d>) {
        let is_plain = |token: &Token<'_>| self.names.is_plain(token);
        let read = self.sentences.iter().zip(words.iter()).enumerate();
        let seams = read.filter_map(|(index, (sentence, tokens))| {
            let seams = seams(tokens, self.vocabulary(sentence.block), is_plain);
            (!seams.is_empty()).then_some((index, seams))
        });
        let seams: Vec<(usize, Vec<usize>)> = seams.collect();
        if seams.is_empty() {
            return;
        }
        let mut parted = seams.iter().peekable();
        let whole = take(&mut self.sentences);
        for (index, mut sentence) in whole.into_iter().enumerate() {
            let tokens = words.get(index).unwrap_or_default();
            let mut parts = Vec::new();
            for seam in
                parted.next_if(|(at, _)| *at == index).into_iter().flat_map(|(_, seams)| seams.iter().rev())
            {
                let Some([last, first]) = tokens.get(seam - 1..=*seam) else { continue };
                let (span, notes) = (Span::new(first.start, sentence.span.end), take(&mut sentence.notes));
                parts.push(Sentence { span, notes, block: sentence.block });
                sentence.span.end = last.span().end;
            }
            self.sentences.push(sentence);
            self.sentences.extend(parts.into_iter().rev());
        }
        words.part(&seams);
    }

    pub(super) fn statements(&self) -> Vec<Statement> {
        let mut statements = Vec::new();
        let paragraphs = Paragraphs::of(self.outline);
        for (index, sentence) in self.sentences.iter().enumerate() {
            if self.times_in(sentence.span).is_empty() {
                let continued = self.continued(index, &paragraphs, statements.last());
                let counted = || self.occasioned(index, &paragraphs);
                statements.extend(continued.or_else(counted).or_else(|| self.cited(index, &paragraphs)));
                continue;
            }
            let before = index.saturating_sub(MEMORY)..index;
            let parsed = self.parsed_sentence(index, &paragraphs);
            self.state(&parsed, before, &mut statements);
        }
        for (index, block) in self.outline.blocks.iter().enumerate() {
            if matches!(block.kind, BlockKind::Footnote(_)) {
                self.state_note(index, block.span, &paragraphs, &mut statements);
            }
        }
        let undated = self.undated(&paragraphs, &statements);
        // What the document gives a day elsewhere needs no other to count from.
        statements.retain(|one: &Statement| {
            let same = |lead: &Statement| lead.trigger.span == one.trigger.span;
            one.time.occasion.is_none() || !undated.iter().any(same)
        });
        statements.extend(undated);
        recall_acts(&mut statements);
        statements.sort_by_key(|statement| (statement.span, statement.time.span));
        statements
    }

    pub(super) fn vocabulary(&self, block: usize) -> &'static Vocabulary {
        let language = self.outline.blocks.get(block).map_or(self.language, |block| block.language);
        Vocabulary::of(language)
    }

    pub(super) fn interval(&self, time: usize) -> Option<Interval> {
        self.times.get(time).and_then(|time| time.interval)
    }

    /// The days of the times inside a span.
    pub(super) fn intervals_in(&self, span: Span) -> impl Iterator<Item = Interval> + '_ {
        self.times_in(span).filter_map(|time| self.interval(time))
    }

    /// The indices of the times inside a span.
    fn times_in(&self, span: Span) -> Range<usize> {
        let from = self.times.partition_point(|time| time.span.start < span.start);
        let to = self.times.partition_point(|time| time.span.end <= span.end);
        from..to.max(from)
    }

    /// The mentions inside a span.
    pub(super) fn mentions_in(&self, span: Span) -> &[Mention] {
        let from = self.mentions.partition_point(|mention| mention.span.start < span.start);
        let to = self.mentions.partition_point(|mention| mention.span.end <= span.end);
        self.mentions.get(from..to).unwrap_or_default()
    }

    fn cut(&self, span: Span, vocabulary: &'static Vocabulary, tokens: &mut Vec<Token<'d>>) {
        let times = self.times_in(span).filter_map(|time| Some((time, self.times.get(time)?.span)));
        cut(self.text, span, times, vocabulary, &mut self.glossary.borrow_mut(), tokens);
    }

    pub(super) fn parsed(&self, span: Span, vocabulary: &'static Vocabulary) -> Vec<Token<'d>> {
        let mut tokens = Vec::new();
        self.cut(span, vocabulary, &mut tokens);
        let left = self.assign(&mut tokens, vocabulary);
        tokens.truncate(left.end);
        tokens.drain(..left.start);
        tokens
    }

    /// Gives words their parts, and says which are left of them without what is not the sentence's own.
    fn assign(&self, tokens: &mut [Token<'_>], vocabulary: &'static Vocabulary) -> Range<usize> {
        let left = dateline::take_out(tokens, vocabulary.language, |time| {
            self.times.get(time).is_some_and(|time| time.posted)
        });
        let tokens = tokens.get_mut(left.clone()).unwrap_or_default();
        self.names.mark(tokens, vocabulary);
        assign_roles(tokens, vocabulary);
        left
    }

    /// The words of a sentence, of a very long one only those of the part that is asked for.
    pub(super) fn within(&self, sentence: usize, part: Span) -> Cow<'_, [Token<'_>]> {
        match (self.sentences.get(sentence), self.words.get(sentence)) {
            (Some(whole), Some(words)) if whole.span == part => Cow::Borrowed(words),
            (Some(whole), _) => Cow::Owned(self.parsed(part, self.vocabulary(whole.block))),
            _ => Cow::default(),
        }
    }

    /// A sentence made ready for its happenings to be told apart.
    pub(super) fn parsed_sentence(&self, index: usize, paragraphs: &Paragraphs) -> Parsed<'_> {
        let (span, block) = self
            .sentences
            .get(index)
            .map_or((Span::new(0, 0), 0), |sentence| (sentence.span, sentence.block));
        Parsed::new(span, self.within(index, span), self.vocabulary(block), paragraphs.number(block))
    }

    /// The statements of a sentence.
    fn state(&self, parsed: &Parsed<'_>, before: Range<usize>, statements: &mut Vec<Statement>) {
        let vocabulary = parsed.vocabulary;
        let mut found = Vec::new();
        for (at, token) in parsed.tokens.iter().enumerate() {
            let Role::Time(time) = token.role else { continue };
            if self.hangs(parsed, at) {
                continue;
            }
            let lies = self.interval(time).map_or(Lies::Beside, |when| self.lies(when));
            let attachment = attach(&parsed.tokens, parsed.segments(), at, lies, vocabulary);
            let companions = companions(&parsed.tokens, parsed.segments(), at, attachment);
            let dated = attachment.into_iter().chain(companions);
            found.extend(dated.map(|attachment| Found { attachment, time, at, part: None }));
        }
        for found in chosen(&parsed.tokens, parsed.segments(), found, |time| self.interval(time)) {
            let time = self.times.get(found.time);
            statements.extend(time.and_then(|time| {
                self.statement(parsed, found.attachment, found.part.clone(), time, before.clone())
            }));
        }
    }

    /// The statement of a footnote, if it states one: an event noun and its own day, in one breath.
    fn state_note(&self, block: usize, span: Span, paragraphs: &Paragraphs, statements: &mut Vec<Statement>) {
        if self.times_in(span).is_empty() {
            return;
        }
        let vocabulary = self.vocabulary(block);
        let tokens = self.parsed(span, vocabulary);
        let parsed = Parsed::new(span, Cow::Owned(tokens), vocabulary, paragraphs.number(block));
        let mut found = Vec::new();
        for (at, token) in parsed.tokens.iter().enumerate() {
            let Role::Time(time) = token.role else { continue };
            let by_day = self.interval(time).is_some_and(|interval| interval.days() <= 7);
            if let Some(attachment) = attach_in_note(&parsed.tokens, parsed.segments(), at).filter(|_| by_day)
            {
                found.push(Found { attachment, time, at, part: None });
            }
        }
        // A note is one phrase: whoever it names takes part in what it states.
        let present = self.names.named(&parsed.tokens, parsed.vocabulary);
        for found in chosen(&parsed.tokens, parsed.segments(), found, |time| self.interval(time)) {
            let Some(time) = self.times.get(found.time) else { continue };
            let Some(mut statement) =
                self.statement(&parsed, found.attachment, found.part.clone(), time, 0..0)
            else {
                continue;
            };
            add_names(&mut statement.names, &present);
            statements.push(statement);
        }
    }

    /// Whether a token is a time that hangs on another happening.
    pub(super) fn hangs(&self, parsed: &Parsed<'_>, at: usize) -> bool {
        let time = parsed.tokens.get(at).and_then(Token::time).and_then(|time| self.times.get(time));
        time.is_some_and(|time| hangs(&parsed.tokens, at, time.mention, parsed.vocabulary.language))
    }

    /// Where some days lie from the day of publication.
    fn lies(&self, when: Interval) -> Lies {
        let earliest = self.publication.earliest.or(self.publication.day);
        if self.is_coming(when) {
            Lies::Ahead
        } else if earliest.is_some_and(|published| when.end() < published) {
            Lies::Behind
        } else {
            Lies::Beside
        }
    }

    /// Whether some days lie after the day of publication.
    pub(super) fn is_coming(&self, when: Interval) -> bool {
        self.publication.latest.or(self.publication.day).is_some_and(|published| when.start() > published)
    }
}

/// A sentence with all that is known of it before its happenings are told apart.
pub(super) struct Parsed<'e> {
    pub(super) span: Span,
    pub(super) tokens: Cow<'e, [Token<'e>]>,
    segments: OnceCell<Vec<Segment>>,
    pub(super) vocabulary: &'static Vocabulary,
    pub(super) paragraph: usize,
    /// Whether it stands in a quotation, found out when first asked for.
    pub(super) quoted: OnceCell<bool>,
}

impl<'e> Parsed<'e> {
    pub(super) fn new(
        span: Span,
        tokens: Cow<'e, [Token<'e>]>,
        vocabulary: &'static Vocabulary,
        paragraph: usize,
    ) -> Self {
        let (segments, quoted) = (OnceCell::new(), OnceCell::new());
        Self { span, tokens, segments, vocabulary, paragraph, quoted }
    }

    /// Its clauses, told apart when first asked for.
    pub(super) fn segments(&self) -> &[Segment] {
        self.segments.get_or_init(|| segments(&self.tokens, self.vocabulary.language))
    }
}
