//! The parts of a document, and its sentences.

mod any;
mod blocks;
mod sentences;
