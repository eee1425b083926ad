//! What a language's words tell about a page: which lines are not the article's own, and which dots end nothing.

use crate::lexicon::Word;

/// Words of page furniture and of layout, all in lower case.
#[derive(Debug, Default)]
pub(crate) struct PageWords {
    /// Headers of lists of other articles, of tags, of links: a line of its own, or before a colon.
    pub(crate) related: &'static [&'static str],
    /// How lines open that ask, sell or own: "copyright", "sign up for".
    pub(crate) boilerplate: &'static [&'static str],
    /// What stands before the name of a photographer or an agency.
    pub(crate) credits: &'static [&'static str],
    /// Lines that are labels of the page, whole.
    pub(crate) labels: &'static [&'static str],
    /// The words before an author's name.
    pub(crate) byline: &'static [&'static str],
    /// What announces the day of publication: "updated".
    pub(crate) published: &'static [&'static str],
    /// What stands beside a day or a clock: "at", time zones, "ago".
    pub(crate) beside: &'static [&'static str],
    /// What stands behind a place whose clock is meant: "Oslo time".
    pub(crate) local: &'static str,
    /// What is joined to the number of a day: "12th".
    pub(crate) ordinals: &'static [&'static str],
    /// Words of time, of which those of months and weekdays count.
    pub(crate) calendar: &'static [&'static [Word]],
    /// What is written with a dot that ends no sentence, without that last dot; months among the words of time are too.
    pub(crate) abbreviations: &'static [&'static str],
    /// The same of what may also end a sentence: "Inc."
    pub(crate) closing_abbreviations: &'static [&'static str],
    /// The same of what stands before a number: "No. 5".
    pub(crate) numbered: &'static [&'static str],
    /// Frequent words that open sentences: after an abbreviation that may end one, they tell that it did.
    pub(crate) openers: &'static [&'static str],
    /// Whether "12." is the twelfth.
    pub(crate) dotted_ordinals: bool,
}
