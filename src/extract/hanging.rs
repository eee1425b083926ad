//! Parts of a day that hang on a happening: "on the night he died", "the morning of the storm", "am Abend vor der Wahl".
//!
//! They are of the day of that happening, whenever it was, and not of the day on which somebody writes of it.

use super::class::Class;
use super::token::Token;
use crate::calendar::Granularity;
use crate::language::Language;
use crate::resolve::{Base, Mention, Step};

/// Whether a time hangs on a happening that the words behind it name, where only the day of publication dates it.
pub(super) fn hangs(tokens: &[Token<'_>], at: usize, mention: &Mention, language: Language) -> bool {
    let part = mention.interval.is_some_and(|when| when.granularity() == Granularity::Daypart);
    if !part
        || !matches!(mention.because.0[..], [Step::Counted(0, _, Base::Published(_) | Base::Supposed(_))])
    {
        return false;
    }
    let Some(next) = tokens.get(at + 1) else { return false };
    let is = |class: Class| next.is(class);
    let behind = tokens.get(at + 2);
    let named = behind.is_some_and(|behind| behind.time().is_none());
    match language {
        Language::German => {
            named && (is(Class::GENITIVE) || is(Class::POSSESSIVE) || is(Class::OF) || is(Class::RELATING))
        }
        Language::English | Language::Other(_) => {
            let asks = is(Class::SUBORDINATOR) && is(Class::ASKING) || is(Class::RELATIVE);
            // "In the evening she left" tells of that evening, "the evening she left" of another one.
            let inside = at.checked_sub(1).and_then(|before| tokens.get(before));
            let whole = tokens.get(at).is_some_and(|time| time.text.to_lowercase().starts_with("the "))
                && !inside.is_some_and(|before| before.is(Class::LOCATIVE));
            let told = is(Class::PRONOUN)
                || is(Class::POSSESSIVE)
                || next.role.is_name() && behind.is_some_and(|behind| behind.verb().is_some());
            named && (is(Class::OF) || is(Class::CLAUSAL)) || asks || whole && told
        }
    }
}
