//! A document's parts: headline, clock line or dateline, paragraphs, sentences, footnotes, blocks of links.
//!
//! Knows lines, punctuation and a few words of page furniture; knows no calendar. Sentences are split with the
//! found expressions in hand, because "Sept. 3" and "12. Juni" hold dots that end nothing.

mod clockline;
mod footnote;
mod furniture;
mod headline;
mod line;
mod mark;
mod opening;
mod sentence;
mod stop;

pub(crate) use headline::key as title_key;

use std::collections::BTreeSet;

use self::clockline::Clockline;
use self::line::Line;
use crate::document::{Document, Span};
use crate::expression::Found;
use crate::language::Language;

/// How many bytes of a block say which language it is in; a shorter one is in the document's.
const TELLING: usize = 40;
/// How many bytes of a block are read for its language at most.
const OPENING: usize = 300;
/// The most words of a heading.
const HEADING: u8 = 12;

/// The parts of a document, in the order of its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outline {
    /// The blocks; they do not overlap, and only white space lies between them.
    pub blocks: Vec<Block>,
}

/// A run of lines that belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Block {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: BlockKind,
    /// The language it is in, which is not always the document's: a footnote may quote another one.
    pub language: Language,
}

/// What a block is to its document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BlockKind {
    /// The document's title.
    Headline,
    /// The line that says when the page was published: "8 June, 2023 Thursday / 15:30".
    Clockline,
    /// A heading within the text.
    Heading,
    /// Running text; it may open with a dateline such as "BERLIN, June 14 –".
    Paragraph,
    /// The footnote of that number.
    Footnote(u32),
    /// What belongs to the page and not to the article: menus, bylines of other articles, related links, sidebars.
    Furniture,
}

/// A sentence, and the footnotes it cites.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// Where it stands.
    pub span: Span,
    /// The index of its block.
    pub block: usize,
    /// The numbers of the footnotes it cites.
    pub notes: Vec<u32>,
}

impl Outline {
    /// The parts of a document.
    ///
    /// ```
    /// use runup::{Document, Outline, outline::BlockKind};
    /// let text = "Senate votes on the treaty\n\n12 May 2023\n\nThe senate voted for it.[1]\n\n[1] Minutes of 11 May 2023.";
    /// let kinds: Vec<_> = Outline::of(&Document::new("vote", text)).blocks.iter().map(|block| block.kind).collect();
    /// use BlockKind::{Clockline, Footnote, Headline, Paragraph};
    /// assert_eq!(kinds, [Headline, Clockline, Paragraph, Footnote(1)]);
    /// ```
    pub fn of(document: &Document) -> Self {
        let lines = Line::all(&document.text);
        let mut kinds = vec![None; lines.len()];
        footnote::find(&lines, &mut kinds);
        furniture::find_clocked(&lines, &mut kinds);
        let title = headline::find(&lines, &kinds, document.title.as_deref());
        if let Some(title) = title {
            kinds[title] = Some(BlockKind::Headline);
        }
        furniture::find(&lines, &mut kinds);
        settle(&lines, &mut kinds, title);
        Self { blocks: blocks(document, &lines, &kinds) }
    }

    /// The sentences of all blocks that are the article's own text, in order: headline, headings and paragraphs.
    ///
    /// No sentence ends inside a found expression.
    pub fn sentences(&self, text: &str, found: &[Found]) -> Vec<Sentence> {
        /// Few texts have sentences of fewer bytes.
        const SENTENCE: usize = 64;
        let notes: BTreeSet<u32> = self.blocks.iter().filter_map(|block| block.kind.note()).collect();
        let mut splitter = sentence::Splitter::of(text, found, &notes);
        let mut sentences = Vec::with_capacity(text.len() / SENTENCE);
        for (index, block) in self.blocks.iter().enumerate().filter(|(_, block)| block.kind.is_own()) {
            splitter.split(index, block, &mut sentences);
        }
        sentences
    }
}

impl BlockKind {
    /// Whether it is the article's own text: headline, headings and paragraphs.
    pub fn is_own(self) -> bool {
        matches!(self, Self::Headline | Self::Heading | Self::Paragraph)
    }

    /// The number of the footnote it is.
    pub fn note(self) -> Option<u32> {
        match self {
            Self::Footnote(number) => Some(number),
            _ => None,
        }
    }
}

/// Settles what each line is that is nothing yet, by where it stands: above the text, within it, after it.
fn settle(lines: &[Line<'_>], kinds: &mut [Option<BlockKind>], title: Option<usize>) {
    let below = title.map_or(0, |title| title + 1);
    let is_prose = |at: &usize| kinds[*at].is_none() && lines[*at].is_prose();
    let (first, last) = ((below..lines.len()).find(is_prose), (below..lines.len()).rfind(is_prose));
    let Some((first, last)) = first.zip(last) else {
        // Nothing here is running text, so nothing can be told from it.
        for (line, kind) in lines.iter().zip(kinds.iter_mut()) {
            let clock = Clockline::read(line).is_some_and(|read| read.day);
            kind.get_or_insert(if clock { BlockKind::Clockline } else { BlockKind::Paragraph });
        }
        return;
    };
    let last =
        (last..lines.len()).take_while(|at| *at == last || lines[*at].announces()).last().unwrap_or(last);
    above(lines, kinds, title, first);
    // From the end, for the heading of a section may be followed by that of its first part.
    let mut next: Option<usize> = None;
    for at in (first..=last).rev() {
        if kinds[at].is_none() {
            let leads = next.is_some_and(|next| {
                lines[next].is_prose() || kinds[next] == Some(BlockKind::Heading) && lines[next].opens
            });
            next = Some(at);
            let label = !lines[at].is_prose() && !lines[at].announces() && !lines[at].is_item();
            // A question can head what answers it.
            let open = || line::bare(lines[at].text).ends_with(['.', '-', '–', '—', ',']);
            kinds[at] = Some(match Clockline::read(&lines[at]) {
                Some(read) if read.day && read.published => BlockKind::Clockline,
                _ if label && clockline::is_byline(lines[at].text) => BlockKind::Furniture,
                _ if label && leads && lines[at].words <= HEADING && !open() => BlockKind::Heading,
                _ => BlockKind::Paragraph,
            });
        }
    }
    furniture::find_after(lines, kinds, last);
}

/// Settles the lines above the first running text.
fn above(lines: &[Line<'_>], kinds: &mut [Option<BlockKind>], title: Option<usize>, first: usize) {
    /// Labels, such as names of sections, are shorter than this.
    const LABEL: u8 = 4;
    for at in 0..title.unwrap_or(0) {
        // Names of sites and their mottos stand above the title, whether they end in a stop or not.
        if lines[at].words < headline::MOTTO || !lines[at].is_prose() {
            let clock = Clockline::read(&lines[at]).is_some_and(|read| read.day);
            kinds[at].get_or_insert(if clock { BlockKind::Clockline } else { BlockKind::Furniture });
        }
    }
    let mut dated = false;
    for at in title.map_or(0, |title| title + 1)..first {
        if kinds[at].is_some() {
            continue;
        }
        let line = &lines[at];
        let byline = clockline::is_byline(line.text);
        let clock = Clockline::read(line).or_else(|| Clockline::after_byline(line));
        let doubled = title.is_some_and(|title| lines[title].text == line.text);
        let kind = match clock {
            // The clock may stand on a line of its own, under its day.
            Some(read) if read.day || (read.clock && dated) => BlockKind::Clockline,
            _ if byline || doubled => BlockKind::Furniture,
            _ if at + 1 < first && line.words < LABEL && !line.announces() => BlockKind::Furniture,
            _ if line.words < LABEL && !line.announces() => BlockKind::Heading,
            _ => BlockKind::Paragraph,
        };
        dated = kind == BlockKind::Clockline;
        kinds[at] = Some(kind);
    }
}

/// Joins the lines of what is one block: furniture, the two lines of a clock line, a footnote.
fn blocks(document: &Document, lines: &[Line<'_>], kinds: &[Option<BlockKind>]) -> Vec<Block> {
    let (given, alone) = match (document.language, document.guessed) {
        (None, None) => {
            let (spoken, alone) = Language::guess_reading(&document.text);
            (spoken.language, alone)
        }
        _ => (document.language(), 0),
    };
    let mut blocks: Vec<Block> = Vec::with_capacity(lines.len());
    for (line, kind) in lines.iter().zip(kinds) {
        let kind = kind.unwrap_or(BlockKind::Paragraph);
        let joins = matches!(kind, BlockKind::Furniture | BlockKind::Clockline | BlockKind::Footnote(_));
        match blocks.last_mut() {
            Some(block) if joins && block.kind == kind => block.span.end = line.span.end,
            _ => blocks.push(Block { span: line.span, kind, language: given }),
        }
    }
    for block in &mut blocks {
        // What ends before a word of another language is met has none, or the piece of one where it is cut off.
        let is_given = block.span.len() < TELLING || block.span.end.min(block.span.start + OPENING) <= alone;
        if !is_given {
            let end = document.text.floor_char_boundary(block.span.end.min(block.span.start + OPENING));
            block.language = given.of_part(&document.text, Span::new(block.span.start, end));
        }
    }
    blocks
}
