//! What stands in the names of people and places, whatever the language around them.

/// Small words inside the name of a person: "Oscar de la Torre".
pub(crate) const PARTICLES: &[&str] = &[
    "de", "da", "di", "del", "della", "der", "den", "van", "von", "la", "le", "bin", "ibn", "ben", "al",
    "el", "dos", "du",
];

/// First words of the names of places: "San Marino".
pub(crate) const PLACES: &[&str] = &[
    "new", "north", "south", "east", "west", "northern", "southern", "eastern", "western", "central",
    "united", "great", "san", "los", "santa", "las", "el", "hong", "saint", "fort", "mount", "lake", "neue",
    "nord", "süd", "ost", "sankt",
];
