//! Which of several times of one happening is stated, and which part of its clause each of them dates.

use std::collections::BTreeMap;
use std::ops::Range;

use super::attach::{Attachment, attach_behind};
use super::class::Class;
use super::clause::{Segment, segment_of};
use super::token::{Role, Token};

use crate::calendar::Interval;

/// A time expression and what it was found to date.
#[derive(Debug, Clone)]
pub(super) struct Found {
    pub attachment: Attachment,
    /// Its index among the times of the document.
    pub time: usize,
    /// Its token.
    pub at: usize,
    /// What it dates of the verb's clause, where that tells several things: "met Duda on Monday and Scholz on Friday".
    pub part: Option<Range<usize>>,
}

/// Of several times of one happening that can be one time, the finest; of others the nearest, with those that are
/// listed beside it: "in 2013 and 2015".
pub(super) fn chosen(
    tokens: &[Token<'_>],
    segments: &[Segment],
    found: Vec<Found>,
    interval: impl Fn(usize) -> Option<Interval>,
) -> Vec<Found> {
    if found.len() < 2 {
        return found;
    }
    let mut groups: BTreeMap<usize, Vec<Found>> = BTreeMap::new();
    for one in found {
        groups.entry(one.attachment.trigger).or_default().push(one);
    }
    let mut chosen = Vec::new();
    for (trigger, mut group) in groups {
        let parts = if group.len() > 1 { parts(tokens, segments, &group) } else { Vec::new() };
        for part in parts {
            let (own, rest) =
                group.into_iter().partition(|one| part.contains(&one.at) || one.at < part.start);
            group = rest;
            let one_part = |one: Found| Found { part: Some(part.clone()), ..one };
            chosen.extend(finest(tokens, trigger, own, &interval).0.into_iter().map(one_part));
        }
        let (own, others) = finest(tokens, trigger, group, &interval);
        chosen.extend(others.into_iter().filter_map(|other| behind(tokens, segments, &own, other)));
        chosen.extend(own);
    }
    chosen
}

/// A time that is not the verb's, as a time of what stands between the verb's own and it.
fn behind(tokens: &[Token<'_>], segments: &[Segment], own: &[Found], other: Found) -> Option<Found> {
    let last = own.iter().map(|one| one.at).filter(|at| *at < other.at).max()?;
    attach_behind(tokens, segments, last, other.at).map(|attachment| Found { attachment, ..other })
}

/// With how many times before it one is compared; a verb seldom has more, and time stays linear.
const COMPARED: usize = 16;

/// The times that are the trigger's, and those that are not.
fn finest(
    tokens: &[Token<'_>],
    trigger: usize,
    found: Vec<Found>,
    interval: &impl Fn(usize) -> Option<Interval>,
) -> (Vec<Found>, Vec<Found>) {
    let width = |time| interval(time).map_or(i64::MAX, Interval::days);
    let mut group: Vec<Found> = Vec::new();
    for one in found {
        let same = group.iter_mut().rev().take(COMPARED).find(|kept| {
            match (interval(kept.time), interval(one.time)) {
                (Some(kept), Some(one)) => kept.meets(one),
                _ => true,
            }
        });
        match same {
            Some(kept) if width(one.time) < width(kept.time) => *kept = one,
            Some(_) => {}
            None => group.push(one),
        }
    }
    let nearest = group.iter().map(|one| one.at).min_by_key(|at| at.abs_diff(trigger)).unwrap_or(trigger);
    let mut listed = nearest;
    group.into_iter().partition(|one| {
        let kept = one.at == nearest || is_listed(tokens, listed, one.at);
        listed = if kept { one.at } else { listed };
        kept
    })
}

/// Whether nothing but a comma, a preposition or an "and" stands between two times.
fn is_listed(tokens: &[Token<'_>], one: usize, other: usize) -> bool {
    let between = tokens.get(one.min(other) + 1..one.max(other)).unwrap_or_default();
    between.len() <= 3
        && between
            .iter()
            .all(|token| token.is_mark(',') || token.is(Class::CONJUNCTION) || token.is(Class::PREPOSITION))
}

/// How many words of a predicate are looked at.
const REACH: usize = 60;

/// The parts of a predicate that tell different things, each with a time of its own: "served as minister from 2001 to
/// 2009 and as envoy until 2014". The time of the first part may stand before the verb. None where it is all one.
fn parts(tokens: &[Token<'_>], segments: &[Segment], group: &[Found]) -> Vec<Range<usize>> {
    let Some(verb) = group.first().and_then(|one| one.attachment.verb) else { return Vec::new() };
    let Some(segment) = segment_of(segments, verb).and_then(|at| segments.get(at)) else { return Vec::new() };
    let end = segment.tokens.end.min(verb.saturating_add(REACH));
    let told = |range: &Range<usize>| {
        let words = tokens.get(range.clone()).unwrap_or_default();
        let fronted = range.start == verb + 1 && group.iter().any(|one| one.at < verb);
        let timed = fronted || words.iter().any(|token| token.time().is_some());
        timed && words.iter().any(|token| matches!(token.role, Role::Name | Role::Noun | Role::Other))
    };
    let mut parts: Vec<Range<usize>> = Vec::new();
    let mut start = verb + 1;
    let joints = (start..end).filter(|at| tokens.get(*at).is_some_and(|token| token.is(Class::CONJUNCTION)));
    for cut in joints.chain([end]) {
        if told(&(start..cut)) {
            parts.push(start..cut);
            start = cut + 1;
        } else if cut == end
            && let Some(last) = parts.last_mut()
        {
            last.end = end;
        }
    }
    if parts.len() > 1 { parts } else { Vec::new() }
}
