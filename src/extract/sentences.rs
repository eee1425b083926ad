//! The words of a document, sentence by sentence.

use std::ops::Range;

use super::token::Token;

/// The tokens of all sentences in one vector, and where those of each stand there.
pub(super) struct Sentences<'t> {
    tokens: Vec<Token<'t>>,
    places: Vec<Range<usize>>,
}

impl<'t> Sentences<'t> {
    /// None yet, with room for those of a text of that length.
    pub(super) fn of(length: usize, sentences: usize) -> Self {
        /// For how many bytes a text has one more word or mark.
        const NEW: usize = 5;
        Self { tokens: Vec::with_capacity(length / NEW), places: Vec::with_capacity(sentences) }
    }

    /// Adds a sentence, whose tokens are pushed, and gives them back.
    pub(super) fn add(&mut self, push: impl FnOnce(&mut Vec<Token<'t>>)) -> &mut [Token<'t>] {
        let start = self.tokens.len();
        push(&mut self.tokens);
        self.places.push(start..self.tokens.len());
        self.tokens.get_mut(start..).unwrap_or_default()
    }

    /// Those of a sentence.
    pub(super) fn get(&self, sentence: usize) -> Option<&[Token<'t>]> {
        self.tokens.get(self.places.get(sentence)?.clone())
    }

    /// The same to be changed; what is said to be left of them stays.
    pub(super) fn change(&mut self, sentence: usize, change: impl FnOnce(&mut [Token<'t>]) -> Range<usize>) {
        let Some(place) = self.places.get_mut(sentence) else { return };
        let left = change(self.tokens.get_mut(place.clone()).unwrap_or_default());
        *place = place.start + left.start..place.start + left.end;
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &[Token<'t>]> {
        self.places.iter().map(|place| self.tokens.get(place.clone()).unwrap_or_default())
    }

    /// Parts sentences at places within them, given in order; what stands behind a place becomes a sentence of its own.
    pub(super) fn part(&mut self, seams: &[(usize, Vec<usize>)]) {
        let mut seams = seams.iter().peekable();
        for (sentence, place) in std::mem::take(&mut self.places).into_iter().enumerate() {
            let mut start = place.start;
            for seam in seams.next_if(|(at, _)| *at == sentence).into_iter().flat_map(|(_, seams)| seams) {
                self.places.push(start..place.start + seam);
                start = place.start + seam;
            }
            self.places.push(start..place.end);
        }
    }
}
