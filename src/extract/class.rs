//! What a word can do in a clause.

/// What a word can do in a clause; a word can do several things. A language lists the words of each class in its
/// [tables](super::HappeningWords); one that has no words of a class leaves it out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Class(u64);

impl Class {
    /// Nothing that the tables know.
    pub(super) const NONE: Self = Self(0);
    /// Verbs and participles after which the next verb is still to come: "plans to".
    pub(crate) const PLAN: Self = Self(1);
    /// Verbs and adjectives after which the next verb did not happen: "refused to".
    pub(crate) const REFUSAL: Self = Self(1 << 1);
    /// Auxiliaries of the future.
    pub(crate) const FUTURE: Self = Self(1 << 2);
    /// Auxiliaries of what may be.
    pub(crate) const MODAL: Self = Self(1 << 3);
    /// The forms of the auxiliaries that bear no meaning of their own.
    pub(crate) const AUXILIARY: Self = Self(1 << 4);
    /// Words that deny a clause.
    pub(crate) const NEGATION: Self = Self(1 << 5);
    /// Words before a noun that say it is still to come.
    pub(crate) const UPCOMING: Self = Self(1 << 6);
    /// Words before a noun that set it apart from one of the same kind named before: "the next summit".
    pub(crate) const APART: Self = Self(1 << 7);
    /// Articles and other words that open a noun phrase.
    pub(crate) const DETERMINER: Self = Self(1 << 8);
    /// Articles and pointing words before what is already known.
    pub(crate) const DEFINITE: Self = Self(1 << 9);
    /// Articles that a title leaves out at its start.
    pub(crate) const ARTICLE: Self = Self(1 << 10);
    /// Articles that can open no subject.
    pub(crate) const OBLIQUE: Self = Self(1 << 11);
    /// Articles that tie a noun to the noun before it.
    pub(crate) const GENITIVE: Self = Self(1 << 12);
    /// Possessive pronouns.
    pub(crate) const POSSESSIVE: Self = Self(1 << 13);
    /// Those of them that say what belongs to a person named before.
    pub(crate) const OWNER: Self = Self(1 << 14);
    /// Pronouns that can be a subject.
    pub(crate) const PRONOUN: Self = Self(1 << 15);
    /// Those of them that stand for a person named before.
    pub(crate) const PERSONAL: Self = Self(1 << 16);
    /// Pronouns that stand for the subject itself.
    pub(crate) const REFLEXIVE: Self = Self(1 << 17);
    /// Numbers and words for an open number that stand for persons: "the two met".
    pub(crate) const GROUP: Self = Self(1 << 18);
    /// Prepositions.
    pub(crate) const PREPOSITION: Self = Self(1 << 19);
    /// Those of them after which a place stands.
    pub(crate) const LOCATIVE: Self = Self(1 << 20);
    /// Those of them that tie a day to a noun rather than to the verb: "before the vote on Friday".
    pub(crate) const RELATING: Self = Self(1 << 21);
    /// Those of them that may stand before a time expression and leave a title together with it.
    pub(crate) const TIMELY: Self = Self(1 << 22);
    /// Those of them that stand before a bare day: "on Friday".
    pub(crate) const DATING: Self = Self(1 << 23);
    /// Those of them that lead to an end.
    pub(crate) const UNTIL: Self = Self(1 << 24);
    /// Those of them that lead from a beginning.
    pub(crate) const SINCE: Self = Self(1 << 25);
    /// Those of them that say what something is meant for.
    pub(crate) const FOR: Self = Self(1 << 26);
    /// Those of them that tie a noun to the noun before it.
    pub(crate) const OF: Self = Self(1 << 27);
    /// Those of them that open a list of sides.
    pub(crate) const BETWEEN: Self = Self(1 << 28);
    /// Those of them that add who takes part.
    pub(crate) const WITH: Self = Self(1 << 29);
    /// Those of them that lead to a happening at which something else is done.
    pub(crate) const DURING: Self = Self(1 << 30);
    /// Those of them that say where a person belongs: "a professor at".
    pub(crate) const BELONGING: Self = Self(1 << 31);
    /// Words that join like with like.
    pub(crate) const CONJUNCTION: Self = Self(1 << 32);
    /// Words that open a subordinate clause.
    pub(crate) const SUBORDINATOR: Self = Self(1 << 33);
    /// Prepositions that open a clause as well: "before the parliament voted".
    pub(crate) const CLAUSAL: Self = Self(1 << 34);
    /// Those of them that state a condition.
    pub(crate) const CONDITION: Self = Self(1 << 35);
    /// Those of them after which stands what is said.
    pub(crate) const THAT: Self = Self(1 << 36);
    /// Words before an infinitive.
    pub(crate) const INFINITIVE: Self = Self(1 << 37);
    /// Auxiliaries of the future in reported speech.
    pub(crate) const REPORTED: Self = Self(1 << 38);
    /// Words that open a relative clause.
    pub(crate) const RELATIVE: Self = Self(1 << 39);
    /// Those of them that stand for a person.
    pub(crate) const WHO: Self = Self(1 << 40);
    /// Adjectives after which the next verb was done.
    pub(crate) const ABLE: Self = Self(1 << 41);
    /// Adverbs that a chronicle leaves out.
    pub(crate) const FILLER: Self = Self(1 << 42);
    /// Other words that say nothing of what a clause is about.
    pub(crate) const STOP: Self = Self(1 << 43);
    /// Offices and forms of address before a person's name.
    pub(crate) const OFFICE: Self = Self(1 << 44);
    /// Last words of names that are no persons: "Council", "Street".
    pub(crate) const BODY: Self = Self(1 << 45);
    /// Common capitalised nouns that are no names; only where the language writes nouns with capitals.
    pub(crate) const COMMON: Self = Self(1 << 46);
    /// Words that open a question, asked or told of: "what it left".
    pub(crate) const ASKING: Self = Self(1 << 47);

    /// Words before whoever said what the rest of a sentence tells: "according to".
    pub(crate) const SOURCE: Self = Self(1 << 48);

    /// Pronouns that stand for a thing or body named before.
    pub(crate) const THING: Self = Self(1 << 49);
    /// Pronouns that stand for several.
    pub(crate) const THEY: Self = Self(1 << 50);
    /// Common nouns for one person.
    pub(crate) const HUMAN: Self = Self(1 << 51);
    /// Nouns that mean several without the ending of a plural: "police", "people".
    pub(crate) const SEVERAL: Self = Self(1 << 52);
    /// Verbs that tell that a day came.
    pub(crate) const ARRIVAL: Self = Self(1 << 53);

    /// Parts of a verb that can stand apart from it: "swear in", "kündigt an".
    pub(crate) const PREFIX: Self = Self(1 << 54);

    /// Pronouns and common nouns for a man.
    pub(crate) const MALE: Self = Self(1 << 55);
    /// Pronouns and common nouns for a woman.
    pub(crate) const FEMALE: Self = Self(1 << 56);

    /// Numbers written as words, their large units, and words for an open number.
    pub(crate) const NUMBER: Self = Self(1 << 57);

    /// Pronouns that only point to the noun behind the verb: "there was".
    pub(crate) const POINTER: Self = Self(1 << 58);

    /// The relative word that owns the noun behind it.
    pub(crate) const WHOSE: Self = Self(1 << 59);

    /// Forms of "have", by which somebody holds a meeting.
    pub(crate) const HAVING: Self = Self(1 << 60);
    /// Words that open what happened on a day just named: "when".
    pub(crate) const WHEN: Self = Self(1 << 61);
    /// Prepositions before whoever does what the passive tells.
    pub(crate) const AGENT: Self = Self(1 << 62);
    /// Prepositions that hold an article: "im", "zum".
    pub(crate) const ARTICLED: Self = Self(1 << 63);

    /// What stands between the words that mean something.
    pub(crate) const FUNCTION: Self = Self::FUTURE
        .or(Self::MODAL)
        .or(Self::AUXILIARY)
        .or(Self::NEGATION)
        .or(Self::DETERMINER)
        .or(Self::POSSESSIVE)
        .or(Self::PRONOUN)
        .or(Self::PREPOSITION)
        .or(Self::CONJUNCTION)
        .or(Self::SUBORDINATOR)
        .or(Self::RELATIVE);

    /// Whether it can do any of these.
    pub(super) fn is(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether it can do nothing that the tables know.
    pub(super) fn is_none(self) -> bool {
        self.0 == 0
    }

    /// The two together.
    pub(crate) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}
