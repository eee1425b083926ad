//! Names and words that thousands of documents share, each kept once.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use crate::roll::{Letters, Roll};

/// Terms, to be shared by whoever bears them. Looked up only, never walked, so their order cannot show.
#[derive(Debug)]
pub(crate) struct Terms(Mutex<Roll<Arc<str>>>);

impl Default for Terms {
    fn default() -> Self {
        Self(Roll::of(0).into())
    }
}

impl Terms {
    /// How often something bears each term, with the terms as all share them.
    pub(crate) fn shared<T: AsRef<str>>(
        &self,
        counts: impl IntoIterator<Item = (T, u32)>,
    ) -> BTreeMap<Arc<str>, u32> {
        self.shared_by_letters(counts.into_iter().map(|(term, count)| {
            let letters = Letters::of(term.as_ref());
            (term, letters, count)
        }))
    }

    /// The same of terms whose letters are known.
    pub(crate) fn shared_by_letters<T: AsRef<str>>(
        &self,
        counts: impl IntoIterator<Item = (T, Letters, u32)>,
    ) -> BTreeMap<Arc<str>, u32> {
        let mut terms = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let shared = counts
            .into_iter()
            .map(|(term, letters, count)| (share(&mut terms, term.as_ref(), letters), count));
        let shared: Vec<(Arc<str>, u32)> = shared.collect();
        // Others need not wait until they are put in order.
        drop(terms);
        shared.into_iter().collect()
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
