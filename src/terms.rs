//! Names and words that thousands of documents share, each kept once.

use std::collections::{BTreeMap, HashSet};
use std::sync::{Arc, Mutex, PoisonError};

use foldhash::fast::RandomState;

/// Terms, to be shared by whoever bears them. Looked up only, never walked, so their order cannot show.
#[derive(Debug, Default)]
pub(crate) struct Terms(Mutex<HashSet<Arc<str>, RandomState>>);

impl Terms {
    /// How often something bears each term, with the terms as all share them.
    pub(crate) fn shared<T: AsRef<str>>(
        &self,
        counts: impl IntoIterator<Item = (T, u32)>,
    ) -> BTreeMap<Arc<str>, u32> {
        // Whoever failed while he held the terms left no term half done.
        let mut terms = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let mut share = |term: &str| match terms.get(term) {
            Some(known) => Arc::clone(known),
            None => {
                let new: Arc<str> = term.into();
                terms.insert(Arc::clone(&new));
                new
            }
        };
        counts.into_iter().map(|(term, count)| (share(term.as_ref()), count)).collect()
    }
}
