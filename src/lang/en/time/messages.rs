//! English words of time as short messages spell them.

use crate::calendar::{Daypart::Night, Granularity};
use crate::expression::Anchor::Published;
use crate::lexicon::Sense::*;
use crate::lexicon::Word;

/// Short and worn forms; the senses are those of the words they stand for.
pub(super) const MESSAGES: &[Word] = &[
    ("tdy", Deictic(0)),
    ("tday", Deictic(0)),
    ("2day", Deictic(0)),
    ("tmr", Deictic(1)),
    ("tmrw", Deictic(1)),
    ("trmw", Deictic(1)),
    ("tmw", Deictic(1)),
    ("tmrow", Deictic(1)),
    ("tomo", Deictic(1)),
    ("tomoz", Deictic(1)),
    ("tomoro", Deictic(1)),
    ("tomorow", Deictic(1)),
    ("tommorow", Deictic(1)),
    ("tommorrow", Deictic(1)),
    ("2moro", Deictic(1)),
    ("2mrw", Deictic(1)),
    ("2morrow", Deictic(1)),
    ("yday", Deictic(-1)),
    ("ystd", Deictic(-1)),
    ("tonite", DeicticPart(0, Night)),
    ("2nite", DeicticPart(0, Night)),
    ("2night", DeicticPart(0, Night)),
    ("nxt", Pointer(1, Published)),
    ("nite", Daypart(Night)),
    ("nites", Dayparts(Night)),
    ("midnite", Hour(24)),
    ("gd", Greets),
    ("wknd", Unit(Granularity::Weekend)),
    ("wkend", Unit(Granularity::Weekend)),
    ("mth", Unit(Granularity::Month)),
    ("mths", Units(Granularity::Month)),
    ("wk", Unit(Granularity::Week)),
    ("wks", Units(Granularity::Week)),
    ("yr", Unit(Granularity::Year)),
    ("yrs", Units(Granularity::Year)),
];
