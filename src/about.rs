//! What a document is about.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

/// What a document is about: how often it bears each [name](crate::extract::Name), by its key, and each content word, by
/// its base form, in the order of the texts.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct About(Vec<(Arc<str>, u32)>);

impl About {
    /// Of names and words that stand in the order of their texts, each once.
    pub(crate) fn in_order(counts: Vec<(Arc<str>, u32)>) -> Self {
        Self(counts)
    }

    /// Each name and word, and how often the document bears it.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (&Arc<str>, u32)> {
        self.0.iter().map(|(term, count)| (term, *count))
    }

    /// How often the document bears a name or word.
    ///
    /// ```
    /// let about: runup::timeline::About = [("vote".into(), 2), ("nato".into(), 1)].into_iter().collect();
    /// assert_eq!((about.count("vote"), about.count("nato"), about.count("war")), (2, 1, 0));
    /// ```
    pub fn count(&self, term: &str) -> u32 {
        let at = self.0.binary_search_by(|(known, _)| known.as_ref().cmp(term));
        at.ok().and_then(|at| self.0.get(at)).map_or(0, |(_, count)| *count)
    }
}

impl FromIterator<(Arc<str>, u32)> for About {
    /// Of a name or word that comes twice the last count.
    fn from_iter<T: IntoIterator<Item = (Arc<str>, u32)>>(counts: T) -> Self {
        Self(BTreeMap::from_iter(counts).into_iter().collect())
    }
}

impl fmt::Debug for About {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_map().entries(self.iter()).finish()
    }
}
