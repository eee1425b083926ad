//! German words and rules of time expressions.
