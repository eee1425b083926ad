//! A timeline of less: the most important events, those of the most important days, those about something.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use crate::calendar::{Day, Granularity};
use crate::error::{Error, ErrorKind};
use crate::extract::{Wanted, nearest};
use crate::timeline::{Event, Timeline};

impl Timeline {
    /// The most important events, no more than so many, in the order of time. Of equals the first stay.
    pub fn top(mut self, count: usize) -> Self {
        let kept: BTreeSet<String> =
            ranked(&self.events).into_iter().take(count).map(|event| event.id.clone()).collect();
        self.keep(|event| kept.contains(&event.id));
        self
    }

    /// The events that begin on the most important days, no more than so many days. A day is as important as the most
    /// important event that begins on it; what is told of no single day, but of a month, is not among them.
    pub fn days(mut self, count: usize) -> Self {
        let mut kept: BTreeSet<Day> = BTreeSet::new();
        for day in ranked(&self.events).into_iter().filter_map(day) {
            if kept.len() == count {
                break;
            }
            kept.insert(day);
        }
        self.keep(|event| day(event).is_some_and(|day| kept.contains(&day)));
        self
    }

    /// The events in which names and words take part, all of them: in what statements call it, in their names, or in
    /// what they are about. A name is found in all its spellings and by its surname, a capital also where it stands for
    /// its country, a word in its other forms and, if it names a kind of happening, in its other words.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Event`] where there is no such event.
    ///
    /// ```
    /// use runup::{Document, Timeline};
    /// let text = "On 4 May 2023 Zelenskyy arrived in Rome. On 9 May 2023 Polish farmers marched in Warsaw.";
    /// let timeline = Timeline::from_documents(&[Document::new("may", text)]);
    /// assert_eq!(timeline.about("Volodymyr Selenskyj")?.events.len(), 1);
    /// # Ok::<(), runup::Error>(())
    /// ```
    pub fn about(mut self, words: &str) -> Result<Self, Error> {
        let statements = || self.events.iter().flat_map(|event| &event.statements);
        let wanted = Wanted::read(words).map(|wanted| wanted.among_all(&statements()));
        let is_about = |event: &Event| wanted.as_ref().is_some_and(|wanted| wanted.among(&event.statements));
        if !self.events.iter().any(is_about) {
            let nearest = nearest(words, statements()).map(|name| format!("; the nearest name is `{name}`"));
            let nearest = nearest.unwrap_or_default();
            let message =
                format!("no event is about `{words}`: expected names or words of an event{nearest}");
            return Err(Error::new(ErrorKind::Event, message));
        }
        self.keep(is_about);
        Ok(self)
    }

    /// Keeps some events, and none of the statements that are of no event.
    fn keep(&mut self, kept: impl Fn(&Event) -> bool) {
        self.events.retain(kept);
        self.unplaced.clear();
        self.cut = true;
    }
}

/// The events, the most important first, of equals the earlier one.
fn ranked(events: &[Event]) -> Vec<&Event> {
    let mut ranked: Vec<&Event> = events.iter().collect();
    let importance = |one: &Event, other: &Event| -> Ordering { other.importance.total_cmp(&one.importance) };
    // The sort is stable, and the events are in the order of time.
    ranked.sort_by(|one, other| importance(one, other));
    ranked
}

/// The day on which an event begins, where it is told of a day.
fn day(event: &Event) -> Option<Day> {
    (event.when.granularity() <= Granularity::Day).then(|| event.when.start())
}
