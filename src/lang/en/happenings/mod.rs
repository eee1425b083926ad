//! English words that name happenings, and what tells whether they happened.

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
    rest: "others",
    classes: grammar::CLASSES,
    countries: names::COUNTRIES,
    spellings: names::SPELLINGS,
    endings: "",
};
