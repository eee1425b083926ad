//! English words that name happenings, and what tells whether they happened.

mod events;
mod grammar;
mod names;

use crate::extract::{Agreement, HappeningWords};

pub(crate) const HAPPENINGS: HappeningWords = HappeningWords {
    concepts: events::CONCEPTS,
    irregular: events::IRREGULAR,
    light: events::LIGHT,
    states: events::STATES,
    others: events::OTHERS,
    says: events::SAYS,
    occasions: &[
        ("the day after", 1),
        ("the day before", -1),
        ("the eve of", -1),
        ("the day of", 0),
        ("on the day that", 0),
        ("on the day when", 0),
        ("on the day", 0),
    ],
    after: "after following",
    before: "before",
    speakers: "i we you my our your",
    rest: "others",
    classes: grammar::CLASSES,
    countries: names::COUNTRIES,
    spellings: names::SPELLINGS,
    endings: "",
    agreement: Agreement::NONE,
};
