//! A document's parts: headline, clock line or dateline, paragraphs, sentences, footnotes, blocks of links.
//!
//! Knows lines, punctuation and a few words of page furniture; knows no calendar. Sentences are split with the
//! found expressions in hand, because "Sept. 3" and "12. Juni" hold dots that end nothing.

use crate::document::{Document, Span};
use crate::expression::Found;
use crate::lang::Language;

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
    pub fn of(document: &Document) -> Self {
        // placeholder until the outline is written
        let span = Span::new(0, document.text.len());
        Self { blocks: vec![Block { span, kind: BlockKind::Paragraph, language: document.language() }] }
    }

    /// The sentences of all blocks that are the article's own text, in order: headline, headings and paragraphs.
    pub fn sentences(&self, text: &str, found: &[Found]) -> Vec<Sentence> {
        let _ = (text, found);
        Vec::new()
    }
}
