//! What a language must list so that happenings can be read from its clauses: tables of words, nothing else.

use super::class::Class;

/// A kind of happening: its name, which all languages share, its verbs, and its nouns.
pub(crate) type Concept = (&'static str, &'static str, &'static str);

/// A country or union of states: its key, its own names, the words for its people and things, and its capitals.
pub(crate) type Country = (&'static str, &'static str, &'static str, &'static str);

/// How a noun names a day by a happening: the words before and behind it, and how many days after it that is.
pub(crate) type Naming = (&'static str, &'static str, i32);

/// A noun, and all the ways in which it does so.
pub(crate) type Occasions = (&'static str, &'static [Naming]);

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
    /// What names a day by a happening that stands behind it: "on the eve of" the vote.
    pub occasions: &'static [Occasions],
    /// What stands between a length and the happening that it is counted from, as in "two days after the vote".
    pub after: &'static str,
    pub before: &'static str,
    /// Whoever speaks or is spoken to, and what is theirs.
    pub speakers: &'static str,
    /// Verbs that tell in what state somebody was found or left.
    pub findings: &'static str,
    /// States that are a happening, by its kind: "found dead".
    pub fates: &'static [(&'static str, &'static str)],
    /// Auxiliaries of a present that no day which is gone can date; in some languages there are none: "is", "has".
    pub present: &'static str,
    /// Words behind which a letter is a grade: "vitamin A".
    pub graded: &'static str,
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
    /// What tells the subject of a clause; only where it may stand on either side of its verb.
    pub agreement: Agreement,
}

/// Words by which a noun phrase shows its case and number, for languages whose clauses do not.
#[derive(Default)]
pub(crate) struct Agreement {
    /// Articles and pronouns of a subject that is one.
    pub one: &'static str,
    /// Articles of a noun for which "he" stands.
    pub he: &'static str,
    /// Articles of a noun for which "she" stands.
    pub she: &'static str,
    /// Words that open a subject of several.
    pub many: &'static str,
    /// Finite verbs of reported speech.
    pub reported: &'static str,
    /// Verbs by which somebody gets something.
    pub givers: &'static str,
    /// Articles that no subject has.
    pub oblique: &'static str,
    /// Articles that no subject has whose noun has one of the endings of feminine nouns.
    pub doubtful: &'static str,
    /// Endings of feminine nouns.
    pub feminine: &'static str,
    /// Words that open an infinitive of purpose and the like: "um … zu".
    pub purpose: &'static str,
    /// Prepositions by which a length of time tells when: "vor zwei Jahren".
    pub when: &'static str,
    /// Prepositions whose phrase mostly belongs to the noun before it: "die Frist für den Antrag".
    pub ties: &'static str,
    /// Prepositions whose phrase belongs to it where it names a happening: "der Streit um den Hafen".
    pub topics: &'static str,
}

impl Agreement {
    /// That of a language whose clauses show the subject by its place.
    pub(crate) const NONE: Self = Self {
        one: "",
        he: "",
        she: "",
        many: "",
        reported: "",
        givers: "",
        oblique: "",
        doubtful: "",
        feminine: "",
        purpose: "",
        when: "",
        ties: "",
        topics: "",
    };
}
