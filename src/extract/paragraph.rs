//! How prominent a block is: the number of its paragraph.

use crate::outline::{Block, BlockKind, Outline};

/// The number of each block: 0 for a headline, else which paragraph it is, from 1.
pub(super) struct Paragraphs(Vec<usize>);

impl Paragraphs {
    pub(super) fn of(outline: &Outline) -> Self {
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

    pub(super) fn number(&self, block: usize) -> usize {
        self.0.get(block).copied().unwrap_or_default()
    }
}
