//! German words that tell the tense of a clause and the direction of a date.
