//! When a document was published that does not say so, and what speaks for it.
//!
//! [`own`] asks the document alone, [`citations`] what others say of it, [`shared`] what it tells that others tell too. What is counted
//! from a happening, `occasion` dates by those who tell of it.

mod citation;
mod occasion;
mod own;
mod shared;

pub(crate) use citation::citations_in;
pub use citation::{Citation, Citations, citations};
pub(crate) use occasion::{count_from_occasions, uncount};
pub use own::own;
pub(crate) use shared::shared_by_each;
pub use shared::{Undated, shared};
