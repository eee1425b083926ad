//! The program, from outside: what it reads, what it complains of, what it writes, and its exit status.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod choices;
mod documents;
mod output;
mod program;
mod saved;
mod threads;
