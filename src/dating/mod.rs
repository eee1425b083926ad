//! When a document was published that does not say so, and what speaks for it.

mod shared;

pub use shared::shared;
pub(crate) use shared::shared_by_each;
