//! Names and words that thousands of documents share, each kept once.

use std::sync::{Arc, Mutex, PoisonError};

use crate::about::About;
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
    /// The same with the terms as all share them.
    pub(crate) fn shared(&self, about: &About) -> About {
        self.about(about.iter().map(|(term, count)| (term.as_ref(), Letters::of(term), count)))
    }

    /// What is about some terms, each with its letters and its count, in the order of their texts.
    pub(crate) fn about<'t>(&self, counts: impl IntoIterator<Item = (&'t str, Letters, u32)>) -> About {
        let mut terms = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let shared =
            counts.into_iter().map(|(term, letters, count)| (share(&mut terms, term, letters), count));
        About::in_order(shared.collect())
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
