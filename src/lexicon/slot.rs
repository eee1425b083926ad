//! Words by the first three letters they have: a number that filters them, and finds those there are.

/// So many letters say in which slot a word is.
pub(super) const LETTERS: usize = 3;

/// Five bits for each of them.
pub(super) const SLOTS: usize = 1 << (5 * LETTERS);

/// The slot of what begins with no letter.
pub(crate) const NOWHERE: usize = 0;

/// Whether words of a slot begin with a figure.
#[inline]
pub(super) fn is_of_figure(slot: usize) -> bool {
    slot >> 10 >= usize::from(FIGURES)
}

/// Whether words of a slot have all of its letters, or more.
#[inline]
pub(super) fn is_full(slot: usize) -> bool {
    slot & 31 > 0
}

/// A set of slots, a bit each: few enough that they stay at hand.
#[derive(Debug, Clone)]
pub(super) struct Slots(Vec<u64>);

impl Slots {
    /// Whether a slot is one of them.
    #[inline]
    pub(super) fn has(&self, slot: usize) -> bool {
        self.0.get(slot / 64).is_some_and(|bits| bits >> (slot % 64) & 1 == 1)
    }
}

impl FromIterator<usize> for Slots {
    fn from_iter<I: IntoIterator<Item = usize>>(slots: I) -> Self {
        let mut set = vec![0; SLOTS / 64];
        for slot in slots {
            set[slot / 64] |= 1 << (slot % 64);
        }
        Self(set)
    }
}

/// The slot of the first three letters or figures of a word; a word that is shorter fills up with zeros.
#[inline]
pub(crate) fn slot(word: &[u8]) -> usize {
    let code = |byte: u8| usize::from(CODES[usize::from(byte)]);
    match *word {
        [first, second, third, ..] if (first | second | third).is_ascii() => {
            match (code(first), code(second), code(third)) {
                (0, ..) => NOWHERE,
                (first, 0, _) => first << 10,
                (first, second, third) => first << 10 | second << 5 | third,
            }
        }
        _ => slot_of_characters(word),
    }
}

/// The same of a word that is short, or whose letters are not all of ASCII.
fn slot_of_characters(word: &[u8]) -> usize {
    let first_bytes = word.iter().copied().filter(|byte| !(0x80..0xC0).contains(byte));
    let mut codes = first_bytes.map(|byte| usize::from(CODES[usize::from(byte)]));
    [10, 5, 0]
        .into_iter()
        .map_while(|place| codes.next().filter(|code| *code > 0).map(|code| code << place))
        .sum()
}

/// From here on numbers stand for figures.
const FIGURES: u8 = 28;

/// Five bits for the first byte of a character; nothing for what is no part of a word.
const CODES: [u8; 256] = {
    let mut codes = [0; 256];
    let mut index = 0;
    while index < codes.len() {
        let byte = index as u8;
        codes[index] = match byte {
            b'a'..=b'z' | b'A'..=b'Z' => byte & 31,
            // Numbers are frequent and few entries begin with one; they spread over what letters leave.
            b'0'..=b'9' => FIGURES | (byte & 3),
            // Spaces, dashes and quotation marks beyond ASCII are no letters, as those within are not.
            0xC2 | 0xE2 => 0,
            0xC0.. => 27,
            _ => 0,
        };
        index += 1;
    }
    codes
};
