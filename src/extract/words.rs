//! What a language must list so that happenings can be read from its clauses: tables of words, nothing else.

use super::class::Class;

/// A kind of happening: its name, which all languages share, its verbs, and its nouns.
pub(crate) type Concept = (&'static str, &'static str, &'static str);

/// A country or union of states: its key, its own names, the words for its people and things, and its capitals.
pub(crate) type Country = (&'static str, &'static str, &'static str, &'static str);

/// The word tables of a language. Words of a list are separated by spaces; `_` stands for a space inside a name.
#[derive(Default)]
pub(crate) struct HappeningWords {
    /// Kinds of happenings. Of a word listed twice, the first place counts.
    pub concepts: &'static [Concept],
    /// Forms that no rule makes, a verb a line: base, past, participle, then any others of the present.
    pub irregular: &'static [&'static str],
    /// Verbs that only say that what a noun names takes place, opens, ends or is put off.
    pub light: &'static str,
    /// Verbs that state how things are and name no happening.
    pub states: &'static str,
    /// Other frequent verbs; each is a kind of happening of its own unless it is a state.
    pub others: &'static str,
    /// Verbs of saying, whose clause is what is said.
    pub says: &'static str,
    /// What names a day by a happening, and how many days behind it that is: "on the eve of" the vote.
    pub occasions: &'static [(&'static str, i32)],
    /// What stands between a length and the happening that it is counted from, as in "two days after the vote".
    pub after: &'static str,
    pub before: &'static str,
    /// Whoever speaks or is spoken to, and what is theirs.
    pub speakers: &'static str,
    /// What stands for the rest of a list: "others".
    pub rest: &'static str,
    /// The words of each class, the plainest first; what a language has no words for is left out.
    pub classes: &'static [(Class, &'static str)],
    /// Countries and unions, their people and their capitals.
    pub countries: &'static [Country],
    /// Other spellings of names: the key, then the spellings.
    pub spellings: &'static [&'static str],
    /// Endings of nouns that are no names; only where the language writes nouns with capitals.
    pub endings: &'static str,
}
