//! English words and rules of time expressions.
