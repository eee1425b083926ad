//! Names and words that thousands of documents share, each kept once.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use crate::roll::{Letters, Roll};

/// What a document is about: how often it bears each [name](crate::extract::Name), by its key, and each content word, by
/// its base form, in the order of the texts.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct About(Vec<(Arc<str>, u32)>);

impl About {
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

/// Terms, to be shared by whoever bears them. Looked up only, never walked, so their order cannot show.
#[derive(Debug)]
pub(crate) struct Terms(Mutex<Roll<Arc<str>>>);

impl Default for Terms {
    fn default() -> Self {
        Self(Roll::of(0).into())
    }
}

impl Terms {
    /// The same with the terms as all share them.
    pub(crate) fn shared(&self, about: &About) -> About {
        self.about(about.iter().map(|(term, count)| (term.as_ref(), Letters::of(term), count)))
    }

    /// What is about some terms, each with its letters and its count, in the order of their texts.
    pub(crate) fn about<'t>(&self, counts: impl IntoIterator<Item = (&'t str, Letters, u32)>) -> About {
        let mut terms = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let shared =
            counts.into_iter().map(|(term, letters, count)| (share(&mut terms, term, letters), count));
        About(shared.collect())
    }
}

/// A term as all share it. Whoever fails while he holds the terms leaves none half done.
fn share(terms: &mut Roll<Arc<str>>, term: &str, letters: Letters) -> Arc<str> {
    match terms.place(|| term, letters) {
        Ok(number) => Arc::clone(&terms.all()[number].1),
        Err(slot) => {
            let new: Arc<str> = term.into();
            terms.add(Arc::clone(&new), letters, slot);
            new
        }
    }
}
