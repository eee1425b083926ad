//! What harms somebody, by the names that all languages share for kinds of happenings: violence, accidents, disasters.
//! It is told in more words than its own: by who was called, who was found, and how they fared.

pub(crate) const HARM: &[&str] = &[
    "shoot", "die", "wound", "attack", "explode", "battle", "kidnap", "rape", "steal", "crash", "fire",
    "collapse", "sink", "destroy", "quake", "storm", "flood", "disaster",
];

/// What lays a deed to somebody.
pub(crate) const ACCUSATION: &[&str] = &["accuse", "suspect", "charge", "arrest"];
