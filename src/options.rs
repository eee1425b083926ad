//! What a caller may choose.

use crate::calendar::Day;
use crate::periods::Periods;

/// What a caller may choose of how documents are read; the default is what fits most.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Periods with names of the caller's own.
    pub periods: Periods,
    /// The day on which documents were published that do not say it for sure themselves.
    pub published: Option<Day>,
}
