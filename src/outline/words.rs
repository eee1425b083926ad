//! What a language's words tell about a page: which lines are not the article's own, and which dots end nothing.

/// Words of page furniture and of layout, all in lower case.
#[derive(Debug)]
pub(crate) struct PageWords {
    /// Headers of lists of other articles, of tags, of links: a line of its own, or before a colon.
    pub(crate) related: &'static [&'static str],
    /// How lines open that ask, sell or own: "copyright", "sign up for".
    pub(crate) boilerplate: &'static [&'static str],
    /// Lines that are labels of the page, whole.
    pub(crate) labels: &'static [&'static str],
    /// The words before an author's name.
    pub(crate) byline: &'static [&'static str],
    /// What stands beside the day of publication: "updated", "at", time zones.
    pub(crate) published: &'static [&'static str],
    /// Names of months and weekdays with their short forms, without dots.
    pub(crate) calendar: &'static [&'static str],
    /// What is written with a dot that ends no sentence, without that last dot.
    pub(crate) abbreviations: &'static [&'static str],
    /// Frequent words that open sentences: after an abbreviation that may end one, they tell that it did.
    pub(crate) openers: &'static [&'static str],
    /// Whether "12." is the twelfth.
    pub(crate) dotted_ordinals: bool,
}
