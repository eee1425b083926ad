//! What a language must list so that happenings can be read from its clauses: tables of words, nothing else.

/// A kind of happening: its name, which all languages share, its verbs, and its nouns.
pub(crate) type Concept = (&'static str, &'static str, &'static str);

/// A country or union of states: its key, its own names, the words for its people and things, and its capitals.
pub(crate) type Country = (&'static str, &'static str, &'static str, &'static str);

/// The word tables of a language. Words of a list are separated by spaces; `_` stands for a space inside a name.
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
    /// Verbs and participles after which the next verb is still to come: "plans to".
    pub plans: &'static str,
    /// Verbs and adjectives after which the next verb did not happen: "refused to".
    pub refusals: &'static str,
    /// Auxiliaries of the future.
    pub future: &'static str,
    /// Auxiliaries of what may be.
    pub modals: &'static str,
    /// The forms of the auxiliaries that bear no meaning of their own.
    pub auxiliaries: &'static str,
    /// Words that deny a clause.
    pub negations: &'static str,
    /// Words before a noun that say it is still to come.
    pub upcoming: &'static str,
    /// Words before a noun that set it apart from one of the same kind named before: "the next summit".
    pub apart: &'static str,
    /// Articles and pointing words before what is already known.
    pub definite: &'static str,
    /// Articles and other words that open a noun phrase.
    pub determiners: &'static str,
    /// Possessive pronouns.
    pub possessives: &'static str,
    /// Pronouns that can be a subject.
    pub pronouns: &'static str,
    /// Those of them that stand for a person named before.
    pub personal: &'static str,
    /// Prepositions.
    pub prepositions: &'static str,
    /// Those of them after which a place stands.
    pub locatives: &'static str,
    /// Those of them that tie a day to a noun rather than to the verb: "before the vote on Friday".
    pub relating: &'static str,
    /// Those of them that may stand before a time expression and leave a title together with it.
    pub timely: &'static str,
    /// Words that join like with like.
    pub conjunctions: &'static str,
    /// Words that open a subordinate clause.
    pub subordinators: &'static str,
    /// Words that open a relative clause.
    pub relatives: &'static str,
    /// Adverbs that a chronicle leaves out.
    pub fillers: &'static str,
    /// Other words that say nothing of what a clause is about.
    pub stops: &'static str,
    /// Offices and forms of address before a person's name.
    pub offices: &'static str,
    /// Last words of names that are no persons: "Council", "Street".
    pub bodies: &'static str,
    /// Countries and unions, their people and their capitals.
    pub countries: &'static [Country],
    /// Other spellings of names: the key, then the spellings.
    pub spellings: &'static [&'static str],
    /// Common capitalised nouns that are no names; only where the language writes nouns with capitals.
    pub common: &'static str,
    /// Endings of nouns that are no names; only where the language writes nouns with capitals.
    pub endings: &'static str,
}
