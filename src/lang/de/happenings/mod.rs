//! German words that name happenings, and what tells whether they happened.

mod events;
mod grammar;
mod names;
mod verbs;

use crate::extract::HappeningWords;

pub(crate) const HAPPENINGS: HappeningWords = HappeningWords {
    concepts: events::CONCEPTS,
    irregular: verbs::IRREGULAR,
    light: verbs::LIGHT,
    states: verbs::STATES,
    others: verbs::OTHERS,
    says: verbs::SAYS,
    occasions: &[
        (
            "tag",
            &[("am", "nach", 1), ("am", "vor", -1), ("am", ", an dem", 0), ("am", ", als", 0), ("am", "", 0)],
        ),
        ("vorabend", &[("am", "", -1)]),
    ],
    after: "nach nachdem",
    before: "vor bevor ehe",
    speakers: "ich wir",
    findings: "finden auf|finden entdecken",
    fates: &[("die", "tot leblos"), ("wound", "verletzt")],
    present: "",
    graded: "",
    rest: "andere",
    classes: grammar::CLASSES,
    countries: names::COUNTRIES,
    spellings: names::SPELLINGS,
    endings: names::ENDINGS,
    agreement: grammar::AGREEMENT,
};
