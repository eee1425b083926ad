//! The languages whose words are not known: what can be read in all of them, and their codes.

use std::sync::LazyLock;

use super::page::PageWords;
use super::tense::TenseWords;
use crate::extract::HappeningWords;
use crate::grammar::{Grammar, Openers as Open, Rule, clock, date, range};

/// What ISO 8601 writes means the same in all languages.
pub(super) static GRAMMAR: LazyLock<Grammar> = LazyLock::new(|| Grammar::new(&[], RULES));

static RULES: &[Rule] = &[
    Rule::two("iso-days", "2023-05-30/2023-06-02", Open::FIGURE, range::iso_days),
    Rule::one("iso-day", "2023-06-12", Open::FIGURE, date::iso),
    Rule::one("iso-time", "2023-06-12T15:30Z", Open::FIGURE, clock::iso_time),
];

pub(super) static TENSE: LazyLock<TenseWords> = LazyLock::new(TenseWords::default);
pub(super) static PAGE: LazyLock<PageWords> = LazyLock::new(PageWords::default);
pub(super) static HAPPENINGS: LazyLock<HappeningWords> = LazyLock::new(HappeningWords::default);

/// The codes of three letters that have one of two (ISO 639-3 and 639-1), of the languages that are told apart.
#[rustfmt::skip]
pub(crate) const SHORT_CODES: &[(&str, &str)] = &[
    ("afr", "af"), ("aka", "ak"), ("amh", "am"), ("ara", "ar"), ("aze", "az"), ("bel", "be"), ("ben", "bn"),
    ("bul", "bg"), ("cat", "ca"), ("ces", "cs"), ("cmn", "zh"), ("cym", "cy"), ("dan", "da"), ("ell", "el"),
    ("epo", "eo"), ("est", "et"), ("fin", "fi"), ("fra", "fr"), ("guj", "gu"), ("heb", "he"), ("hin", "hi"),
    ("hrv", "hr"), ("hun", "hu"), ("hye", "hy"), ("ind", "id"), ("ita", "it"), ("jav", "jv"), ("jpn", "ja"),
    ("kan", "kn"), ("kat", "ka"), ("khm", "km"), ("kor", "ko"), ("lat", "la"), ("lav", "lv"), ("lit", "lt"),
    ("mal", "ml"), ("mar", "mr"), ("mkd", "mk"), ("mya", "my"), ("nep", "ne"), ("nld", "nl"), ("nob", "nb"),
    ("ori", "or"), ("pan", "pa"), ("pes", "fa"), ("pol", "pl"), ("por", "pt"), ("ron", "ro"), ("rus", "ru"),
    ("sin", "si"), ("slk", "sk"), ("slv", "sl"), ("sna", "sn"), ("spa", "es"), ("srp", "sr"), ("swe", "sv"),
    ("tam", "ta"), ("tel", "te"), ("tgl", "tl"), ("tha", "th"), ("tuk", "tk"), ("tur", "tr"), ("ukr", "uk"),
    ("urd", "ur"), ("uzb", "uz"), ("vie", "vi"), ("yid", "yi"), ("zul", "zu"),
];
