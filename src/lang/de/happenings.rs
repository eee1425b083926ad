//! German words that name happenings, and what tells whether they happened.
