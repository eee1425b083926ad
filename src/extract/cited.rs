//! A sentence without a day that retells what a footnote cites: "The envoy Jane Roe warns of a long war.[3]"

use std::collections::{BTreeMap, BTreeSet};

use super::Statement;
use super::extractor::{Extractor, MEMORY};
use super::paragraph::Paragraphs;
use super::time::Time;
use super::undated::{saying, unsaid};
use crate::calendar::{Certainty, Day, Interval, Period, Value};
use crate::expression::Meaning;
use crate::outline::BlockKind;
use crate::resolve::Step;

/// The days that each footnote gives in full.
pub(super) type FootnoteDays = BTreeMap<u32, BTreeSet<Day>>;

impl Extractor<'_> {
    /// What somebody of a name said by the day of the one source that is cited for it.
    pub(super) fn cited(&self, index: usize, paragraphs: &Paragraphs) -> Option<Statement> {
        let sentence = self.sentences.get(index)?;
        let days = self.footnote_days.get_or_init(|| self.read_footnote_days());
        let mut cited = sentence.notes.iter().filter_map(|note| Some((*note, days.get(note)?)));
        let (note, day) = match (cited.next(), cited.next()) {
            (Some((note, days)), None) if days.len() == 1 => (note, *days.first()?),
            _ => return None,
        };
        let parsed = self.parsed_sentence(index, paragraphs);
        let found = saying(&parsed)?;
        let period = Period::Day(day);
        let when = Interval::from(period).with(Certainty::Approximate);
        let mention = unsaid(
            sentence.span.start,
            Meaning::Period(period).into(),
            Value::Period(period),
            Some(when),
            Step::Footnote(note, day),
        );
        let time = Time::of(&mention);
        let said = self.statement(&parsed, found, None, &time, index.saturating_sub(MEMORY)..index)?;
        (!said.names.is_empty()).then_some(said)
    }

    fn read_footnote_days(&self) -> FootnoteDays {
        let mut days = FootnoteDays::new();
        for block in &self.outline.blocks {
            let BlockKind::Footnote(number) = block.kind else { continue };
            let given = self.intervals_in(block.span).filter(|when| when.days() == 1).map(Interval::start);
            days.entry(number).or_default().extend(given);
        }
        days
    }
}
