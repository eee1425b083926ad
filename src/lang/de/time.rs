//! German words and rules of time expressions.

use std::sync::LazyLock;

use crate::grammar::Grammar;

/// How German says times.
pub(crate) static GRAMMAR: LazyLock<Grammar> = LazyLock::new(|| Grammar::new(&[], &[]));
