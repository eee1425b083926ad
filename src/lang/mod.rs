//! What the languages say: one folder each, its words as data, a file a purpose, and the kinds of tables beside them.

pub(crate) mod cue;
mod de;
mod en;
mod feast;
mod frequent;
mod guess;
pub(crate) mod harm;
pub(crate) mod layout;
mod listed;
pub(crate) mod name;
mod other;
pub(crate) mod page;
pub(crate) mod tense;

use crate::extract::HappeningWords;
use crate::grammar::Grammar;
use crate::language::Language;

pub(crate) use other::SHORT_CODES;
use page::PageWords;
use tense::TenseWords;

impl Language {
    /// Its words that tell the tense of a clause, as lists.
    fn tense(self) -> &'static TenseWords {
        match self {
            Self::English => &en::TENSE,
            Self::German => &de::TENSE,
            Self::Other(_) => &other::TENSE,
        }
    }

    /// Its words that name happenings.
    pub(crate) fn happenings(self) -> &'static HappeningWords {
        match self {
            Self::English => &en::HAPPENINGS,
            Self::German => &de::HAPPENINGS,
            Self::Other(_) => &other::HAPPENINGS,
        }
    }

    /// Its words of page furniture and layout.
    pub(crate) fn page(self) -> &'static PageWords {
        match self {
            Self::English => &en::PAGE,
            Self::German => &de::PAGE,
            Self::Other(_) => &other::PAGE,
        }
    }

    /// Whether it writes numeric dates day first, in that region; of English where nothing says of which region it is, the
    /// American way is assumed.
    pub(crate) fn day_first(self, region: Option<&str>) -> bool {
        match self {
            Self::English => region.is_some_and(|region| region != "US"),
            Self::German | Self::Other(_) => true,
        }
    }

    /// Whether it writes dates in words in either order, so that those of a text tell how its numbers are meant.
    pub(crate) fn words_tell_order(self) -> bool {
        match self {
            Self::English => true,
            Self::German | Self::Other(_) => false,
        }
    }

    /// Words that are frequent in it and in none of the others.
    fn frequent(self) -> &'static [&'static str] {
        match self {
            Self::English => en::FREQUENT,
            Self::German => de::FREQUENT,
            Self::Other(_) => &[],
        }
    }

    /// How it says times.
    pub(crate) fn time(self) -> &'static Grammar {
        match self {
            Self::English => &en::time::GRAMMAR,
            Self::German => &de::time::GRAMMAR,
            Self::Other(_) => &other::GRAMMAR,
        }
    }

    /// The rules by which it reads times, in order: the name of each, and a text that it reads; of some texts only
    /// the part in brackets, for which the words around it call.
    ///
    /// ```
    /// assert!(runup::Language::English.rules().any(|(name, _)| name == "month-day"));
    /// ```
    pub fn rules(self) -> impl Iterator<Item = (&'static str, &'static str)> {
        self.time().rules.iter().filter(|rule| rule.finds()).map(|rule| (rule.name, rule.example))
    }
}
