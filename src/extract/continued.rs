//! A sentence without a day that goes on with what the one before it states: "He added that the port stays open".

use super::attach::through_verb;
use super::class::Class;
use super::extractor::{Extractor, MEMORY};
use super::paragraph::Paragraphs;
use super::time::Time;
use super::undated::unsaid;
use super::{Modality, Statement};
use crate::calendar::{Certainty, Granularity};
use crate::expression::{Anchor, Meaning};
use crate::resolve::Step;

impl Extractor<'_> {
    /// What a person named before says more, in all likelihood on the day of what the sentence `before` states.
    pub(super) fn continued(
        &self,
        index: usize,
        paragraphs: &Paragraphs,
        before: Option<&Statement>,
    ) -> Option<Statement> {
        let (own, last) = (self.sentences.get(index)?, self.sentences.get(index.checked_sub(1)?)?);
        let before =
            before.filter(|before| before.span == last.span && own.block.abs_diff(last.block) <= 1)?;
        let when = before.when.filter(|when| when.granularity() <= Granularity::Day)?;
        let mut words = self.words.get(index)?.iter();
        let is_person = words.next()?.class.is(Class::PERSONAL);
        if !is_person || before.modality != Modality::Happened || self.is_coming(when) {
            return None;
        }
        let parsed = self.parsed_sentence(index, paragraphs);
        let main = parsed.segments().iter().find(|segment| !segment.opener.depends())?;
        let found = through_verb(&parsed.tokens, main, main.finite?)?;
        parsed.tokens.get(found.trigger)?.verb().filter(|verb| verb.says)?;
        let that_day = Meaning::Offset { count: 0, unit: Granularity::Day, anchor: Anchor::Mentioned };
        let mention = unsaid(
            own.span.start,
            that_day.into(),
            before.time.value,
            Some(when.with(Certainty::Uncertain)),
            Step::Continued(when.first()),
        );
        let time = Time::of(&mention);
        let added = self.statement(&parsed, found, None, &time, index.saturating_sub(MEMORY)..index)?;
        // Who says it takes part in what goes before, and something is said.
        let who = added.names.first()?;
        let goes_on = before.names.iter().any(|name| name.key == who.key);
        let says = !added.title.is_empty()
            && !added.title.ends_with(&added.trigger.text)
            && added.modality == Modality::Happened;
        (goes_on && says).then_some(added)
    }
}
