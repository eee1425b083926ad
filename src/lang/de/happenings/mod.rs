//! German words that name happenings, and what tells whether they happened.

mod events;
mod grammar;
mod names;

use crate::extract::HappeningWords;

pub(crate) const HAPPENINGS: HappeningWords = HappeningWords {
    concepts: events::CONCEPTS,
    irregular: events::IRREGULAR,
    light: events::LIGHT,
    states: events::STATES,
    others: events::OTHERS,
    says: events::SAYS,
    occasions: &[
        ("am Tag nach", 1),
        ("am Tag vor", -1),
        ("am Vorabend", -1),
        ("am Tag , an dem", 0),
        ("am Tag , als", 0),
        ("am Tag", 0),
    ],
    after: "nach nachdem",
    before: "vor bevor ehe",
    speakers: "ich wir",
    rest: "andere",
    classes: grammar::CLASSES,
    countries: names::COUNTRIES,
    spellings: names::SPELLINGS,
    endings: names::ENDINGS,
    agreement: grammar::AGREEMENT,
};
