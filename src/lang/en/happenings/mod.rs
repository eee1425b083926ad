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
    plans: grammar::PLANS,
    refusals: grammar::REFUSALS,
    future: grammar::FUTURE,
    modals: grammar::MODALS,
    auxiliaries: grammar::AUXILIARIES,
    negations: grammar::NEGATIONS,
    upcoming: grammar::UPCOMING,
    apart: grammar::APART,
    definite: grammar::DEFINITE,
    determiners: grammar::DETERMINERS,
    possessives: grammar::POSSESSIVES,
    pronouns: grammar::PRONOUNS,
    personal: grammar::PERSONAL,
    prepositions: grammar::PREPOSITIONS,
    locatives: grammar::LOCATIVES,
    relating: grammar::RELATING,
    timely: grammar::TIMELY,
    conjunctions: grammar::CONJUNCTIONS,
    subordinators: grammar::SUBORDINATORS,
    relatives: grammar::RELATIVES,
    fillers: grammar::FILLERS,
    stops: grammar::STOPS,
    offices: names::OFFICES,
    bodies: names::BODIES,
    countries: names::COUNTRIES,
    spellings: names::SPELLINGS,
    common: "",
    endings: "",
};
