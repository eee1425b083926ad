//! A timeline cut to a run-up: until a day or an event, or since one.

use std::collections::BTreeSet;
use std::str::FromStr;

use crate::calendar::Day;
use crate::error::{Error, ErrorKind};
use crate::timeline::{Event, Target, Timeline};

/// Where a timeline is cut.
///
/// ```
/// use runup::Bound;
/// assert_eq!("2023-07-11".parse(), Ok(Bound::Day("2023-07-11".parse()?)));
/// assert_eq!("NATO summit".parse(), Ok(Bound::Event("NATO summit".to_owned())));
/// assert!("2023-07-32".parse::<Bound>().is_err());
/// # Ok::<(), runup::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Bound {
    /// At a day.
    Day(Day),
    /// At the event that these words name, as [`Timeline::find`] finds it.
    Event(String),
}

impl FromStr for Bound {
    type Err = Error;

    /// Digits and dashes are a day, everything else names an event.
    fn from_str(text: &str) -> Result<Self, Error> {
        let text = text.trim();
        if text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-') {
            text.parse().map(Self::Day)
        } else {
            Ok(Self::Event(text.to_owned()))
        }
    }
}

impl Timeline {
    /// The run-up to a day or an event: the events that begin no later than it does. The timeline then bears it as
    /// its target, and each event is so many [days before](Event::days_before) it.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Event`] where the words name no event.
    pub fn until(mut self, bound: &Bound) -> Result<Self, Error> {
        let target = self.target(bound)?;
        self.events.retain(|event| event.when.start() <= target.day);
        self.target = Some(target);
        self.cut = true;
        Ok(self)
    }

    /// What came of a day or an event: the events that end no earlier than it begins.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Event`] where the words name no event.
    pub fn since(mut self, bound: &Bound) -> Result<Self, Error> {
        let target = self.target(bound)?;
        self.events.retain(|event| event.when.end() >= target.day);
        self.cut = true;
        Ok(self)
    }

    fn target(&self, bound: &Bound) -> Result<Target, Error> {
        match bound {
            Bound::Day(day) => Ok(Target { day: *day, event: None }),
            Bound::Event(words) => match self.find(words) {
                Some(event) => Ok(Target { day: event.when.start(), event: Some(event.id.clone()) }),
                None => {
                    let message = format!(
                        "no event bears the words `{words}`: expected a day or words of an event's title"
                    );
                    Err(Error::new(ErrorKind::Event, message))
                }
            },
        }
    }

    /// The event that these words name: all of them stand in its title, in the names of its statements or in what
    /// they are about, or else in its quotes. Short words that begin small ("in", "der") need not. Of several
    /// events it is one that is called by these words rather than about them ("the summit", not what was said of
    /// it), then the one with the most sources, the most important, the first.
    pub fn find(&self, words: &str) -> Option<&Event> {
        let named: BTreeSet<String> =
            split(words).filter(|word| !is_small(word)).map(str::to_lowercase).collect();
        let wanted = if named.is_empty() { split(words).map(str::to_lowercase).collect() } else { named };
        if wanted.is_empty() {
            return None;
        }
        let best = |words: fn(&Event) -> BTreeSet<String>| {
            let rank = |event: &Event| {
                (event.is_called(&wanted), event.sources().len(), event.importance.max(0.0).to_bits())
            };
            // Of equals `max_by_key` takes the last one.
            let matching = self.events.iter().rev().filter(|event| words(event).is_superset(&wanted));
            matching.max_by_key(|event| rank(event))
        };
        best(subject).or_else(|| best(quotes))
    }
}

impl Event {
    /// How many days before that day it begins; negative where it begins after it.
    pub fn days_before(&self, day: Day) -> i64 {
        day.days_since(self.when.start())
    }

    /// Whether one of these words, in lower case, is what a statement calls the happening.
    fn is_called(&self, words: &BTreeSet<String>) -> bool {
        let triggers = self.statements.iter().map(|statement| &statement.trigger);
        triggers
            .flat_map(|trigger| [&trigger.text, &trigger.concept])
            .any(|word| words.contains(&word.to_lowercase()))
    }
}

/// The words that say what an event is, in lower case.
fn subject(event: &Event) -> BTreeSet<String> {
    let mut words: BTreeSet<String> = split(&event.title).map(str::to_lowercase).collect();
    for statement in &event.statements {
        let names = statement.names.iter().flat_map(|name| [name.text.as_str(), name.key.as_str()]);
        let trigger = [statement.title.as_str(), &statement.trigger.text, &statement.trigger.concept];
        words.extend(names.chain(trigger).flat_map(split).map(str::to_lowercase));
        words.extend(statement.words.iter().map(|word| word.to_lowercase()));
    }
    words
}

/// All words of the sentences that speak of it, in lower case.
fn quotes(event: &Event) -> BTreeSet<String> {
    let quotes = event.statements.iter().flat_map(|statement| split(&statement.quote));
    quotes.map(str::to_lowercase).chain(subject(event)).collect()
}

fn split(text: &str) -> impl Iterator<Item = &str> {
    text.split(|char: char| !char.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// Whether a word is likely there for the grammar.
fn is_small(word: &str) -> bool {
    word.chars().count() <= 3 && word.starts_with(char::is_lowercase)
}
