//! What a language's words tell about tense: which verb forms look back and which ahead.

use super::cue::Cue;

/// What a language's words say about tense, found by their lower-case form.
#[derive(Debug, Default)]
pub(crate) struct TenseWords {
    /// Verb forms, sorted by word.
    pub(crate) verbs: &'static [(&'static str, Cue)],
    /// Endings of regular forms, tried on words that are not in the list.
    pub(crate) endings: &'static [(&'static str, Cue)],
    /// How finite verbs of the present end, where the one of a main clause stands second: "Am Montag verhandeln die
    /// Minister".
    pub(crate) finite: &'static [&'static str],
    /// Prefixes that join their verb where it closes its clause, where verbs do: "als er |an|kam".
    pub(crate) prefixes: &'static [&'static str],
    /// What the participles that close a clause begin with, behind such a prefix or without one: "hat am Montag …
    /// an|ge|fangen".
    pub(crate) participle: &'static str,
    /// What verbs begin with whose participles do not begin so: "ver|urteilt".
    pub(crate) unmarked: &'static [&'static str],
    /// How they end.
    pub(crate) participle_endings: &'static [&'static str],
    /// Infinitives that put such a participle before them into the past; whether they make a state of others: "soll … getan
    /// haben", "soll … fertiggestellt sein".
    pub(crate) perfect: &'static [(&'static str, bool)],
    /// How they end further as adjectives: "der am Montag begonnen|e Streik".
    pub(crate) inflections: &'static [&'static str],
    /// How adverbs end that may part an auxiliary and its verb: "formally".
    pub(crate) adverbs: &'static [&'static str],
    /// Words that end so, or begin so, and are no such forms.
    pub(crate) exceptions: &'static [&'static str],
    /// Whether a past form right before a noun is its adjective.
    pub(crate) adjectives_before_nouns: bool,
    /// Pronouns that are the subject of the verb after them.
    pub(crate) subjects: &'static [&'static str],
    /// Verb forms that are nouns too: "plans".
    pub(crate) nouns: &'static [&'static str],
    /// Words behind which no verb follows: "the".
    pub(crate) articles: &'static [&'static str],
    /// Words whose infinitive looks ahead, whatever their own tense: "was planning to leave".
    pub(crate) intentions: &'static [&'static str],
    /// Auxiliaries that put what was planned into the past: "had been due".
    pub(crate) pluperfect: &'static [&'static str],
    /// Forms of auxiliaries that are not finite: "been".
    pub(crate) unfinished: &'static [&'static str],
    /// Auxiliaries of the present: "is".
    pub(crate) copulas: &'static [&'static str],
    /// Verbs of what is arranged beforehand, in the present: "starts".
    pub(crate) timetabled: &'static [&'static str],
    /// Verbs of the present behind which a clause of its own may follow: "police say".
    pub(crate) reporting: &'static [&'static str],
    /// Words that open a clause of its own: "that".
    pub(crate) subordinating: &'static [&'static str],
    /// Prepositions whose noun has been, before a verb in the present: "is dead after a shooting on Monday".
    pub(crate) aftermath: &'static [&'static str],
    /// Prepositions whose noun is still to come, behind a verb in the present: "tickets are on sale for Friday's show".
    pub(crate) awaiting: &'static [&'static str],
    /// Endings of adjectives.
    pub(crate) adjectives: &'static [&'static str],
    /// Past forms that look ahead before certain words: "set for April".
    pub(crate) fixing: &'static [&'static str],
    /// Those words. Where verbs close a clause, they stand before the date, and the form anywhere beside it: "auf Montag
    /// verlegt".
    pub(crate) fixed_by: &'static [&'static str],
    /// Finite verbs that put what was so fixed into the past: "war für Montag angesetzt".
    pub(crate) unfixing: &'static [&'static str],
    /// Words and phrases right before an expression that look ahead ("until") or back ("since"); of two that fit, the
    /// earlier is right.
    pub(crate) before: &'static [(&'static str, Cue)],
    /// Those of `before` that name the last day of what goes on, and follow the verb before a day of the week: "through".
    pub(crate) lasting: &'static [&'static str],
    /// Words of the same phrase that move such a day ahead: "extended", "to".
    pub(crate) prolonging: &'static [&'static str],
    /// Those of `before` that say nothing before an owner: "added to Saturday's goals".
    pub(crate) moving: &'static [&'static str],
    /// Words in the same phrase that announce a happening: "upcoming", "ahead of".
    pub(crate) ahead: &'static [&'static str],
    /// Happenings that are arranged beforehand: "meeting".
    pub(crate) arranged: &'static [&'static str],
    /// What is traded now and bears the month in which it falls due: "June delivery", "December corn futures".
    pub(crate) falling_due: &'static [&'static str],
    /// Words that open a noun phrase: in "the July 11 summit" the date belongs to the noun.
    pub(crate) determiners: &'static [&'static str],
    /// Words before a date that may be a deadline still to come, whatever the tense: "by".
    pub(crate) deadlines: &'static [&'static str],
    /// Words and phrases before the end of a stretch, which lies where the verb says: "tagte bis Freitag" has been.
    pub(crate) reaching: &'static [&'static str],
    /// Words before the beginning of such a stretch: "von".
    pub(crate) ranging: &'static [&'static str],
    /// Words for today that say nowadays as well, where a text tells of no day: "heute".
    pub(crate) nowadays: &'static [&'static str],
    /// Words between a date and the larger one it lies in: "two years later, on 8 November".
    pub(crate) within: &'static [&'static str],
    /// Words that tie a date to the noun before them: "the summit of July 11".
    pub(crate) genitives: &'static [&'static str],
    /// Words whose "to" stands before a noun and no verb: "according".
    pub(crate) sources: &'static [&'static str],
    /// Small words that cannot be the noun after a date.
    pub(crate) function_words: &'static [&'static str],
}
