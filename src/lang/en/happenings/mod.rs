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
        (
            "day",
            &[
                ("the", "after", 1),
                ("the", "before", -1),
                ("the", "of", 0),
                ("on the", "that", 0),
                ("on the", "when", 0),
                ("on the", "", 0),
            ],
        ),
        ("eve", &[("the", "of", -1)]),
    ],
    after: "after following",
    before: "before",
    speakers: "i we you my our your",
    findings: "find discover leave pronounce declare",
    fates: &[("die", "dead lifeless deceased"), ("shoot", "shot"), ("wound", "wounded injured hurt")],
    present: "is are am has have 's 're 've isn't aren't hasn't haven't",
    graded: "vitamin hepatitis influenza type group class grade series serie category plan level appendix section side list",
    rest: "others",
    classes: grammar::CLASSES,
    countries: names::COUNTRIES,
    spellings: names::SPELLINGS,
    endings: "",
    agreement: Agreement::NONE,
};
