//! Counting the way of TempEval-3: spans pair one to one, exact ones first, then by overlap. *Strict* and *relaxed* judge
//! the span; *type* and *value* count the relaxed pairs whose type or value is equal. A gold value that is empty or
//! `null` can be paired and is never right.

use std::collections::{BTreeMap, BTreeSet};

/// A time expression by its code points, as an annotator or a tagger has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mark {
    pub(super) begin: usize,
    /// One past the last code point.
    pub(super) end: usize,
    /// The TIMEX3 `type`.
    pub(super) kind: Option<String>,
    pub(super) value: Option<String>,
    /// The rule that read it, where that is known.
    pub(super) rule: String,
}

impl Mark {
    fn is_exactly(&self, other: &Self) -> bool {
        (self.begin, self.end) == (other.begin, other.end)
    }

    fn has_value(&self) -> bool {
        self.value.as_deref().is_some_and(|value| !value.is_empty() && value != "null")
    }

    pub(super) fn kind(&self) -> &str {
        self.kind.as_deref().unwrap_or("none")
    }
}

/// How a tagger did on a set.
#[derive(Default)]
pub(super) struct Score {
    pub(super) all: Counts,
    /// By type: right is what both sides give that type; wrong is counted by the type of the gold, and what is spurious by its
    /// own.
    pub(super) kinds: BTreeMap<String, Counts>,
    pub(super) errors: Vec<Error>,
}

#[derive(Default)]
pub(super) struct Counts {
    pub(super) gold: usize,
    pub(super) found: usize,
    pub(super) strict: usize,
    pub(super) relaxed: usize,
    pub(super) kind: usize,
    pub(super) value: usize,
    /// How often each thing went wrong; a pair can have a wrong span, type and value at once.
    pub(super) wrong: BTreeMap<Cause, usize>,
}

/// What went wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Cause {
    Missed,
    Spurious,
    Span,
    Kind,
    Value,
    /// The gold has no value that could be met.
    Unvalued,
}

impl Cause {
    pub(super) const ALL: [Self; 6] =
        [Self::Missed, Self::Spurious, Self::Span, Self::Kind, Self::Value, Self::Unvalued];

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Missed => "missed",
            Self::Spurious => "spurious",
            Self::Span => "wrong span",
            Self::Kind => "wrong type",
            Self::Value => "wrong value",
            Self::Unvalued => "no gold value",
        }
    }
}

/// One expression that went wrong, for the gravest of the causes.
pub(super) struct Error {
    pub(super) cause: Cause,
    /// Which of the set's documents it stands in.
    pub(super) document: usize,
    pub(super) gold: Option<Mark>,
    pub(super) found: Option<Mark>,
}

impl Counts {
    /// F1 in hundredths.
    pub(super) fn f1(&self, hits: usize) -> f64 {
        200.0 * hits as f64 / (self.gold + self.found).max(1) as f64
    }

    fn hit(&mut self, gold: &Mark, found: &Mark) {
        self.relaxed += 1;
        self.strict += usize::from(gold.is_exactly(found));
        self.kind += usize::from(gold.kind == found.kind);
        self.value += usize::from(gold.has_value() && gold.value == found.value);
    }
}

impl Score {
    /// Adds one document of the set, the next.
    pub(super) fn add(&mut self, document: usize, gold: &[Mark], found: &[Mark]) {
        self.all.gold += gold.len();
        self.all.found += found.len();
        for mark in gold {
            self.of(mark).gold += 1;
        }
        for mark in found {
            self.of(mark).found += 1;
        }
        let Pairing { pairs, missed, spurious } = Pairing::of(gold, found);
        for (gold, found) in pairs {
            self.all.hit(gold, found);
            if gold.kind == found.kind {
                self.of(gold).hit(gold, found);
            }
            let causes = causes(gold, found);
            for cause in &causes {
                self.wrong(*cause, gold);
            }
            if let Some(cause) = causes.into_iter().next_back() {
                self.errors.push(Error {
                    cause,
                    document,
                    gold: Some(gold.clone()),
                    found: Some(found.clone()),
                });
            }
        }
        for gold in missed {
            self.wrong(Cause::Missed, gold);
            self.errors.push(Error { cause: Cause::Missed, document, gold: Some(gold.clone()), found: None });
        }
        for found in spurious {
            self.wrong(Cause::Spurious, found);
            self.errors.push(Error {
                cause: Cause::Spurious,
                document,
                gold: None,
                found: Some(found.clone()),
            });
        }
    }

    fn of(&mut self, mark: &Mark) -> &mut Counts {
        self.kinds.entry(mark.kind().to_owned()).or_default()
    }

    fn wrong(&mut self, cause: Cause, mark: &Mark) {
        *self.all.wrong.entry(cause).or_default() += 1;
        *self.of(mark).wrong.entry(cause).or_default() += 1;
    }
}

/// What is wrong with a pair, the gravest last.
fn causes(gold: &Mark, found: &Mark) -> Vec<Cause> {
    let value = if gold.has_value() { Cause::Value } else { Cause::Unvalued };
    let wrong = [
        (Cause::Span, !gold.is_exactly(found)),
        (Cause::Kind, gold.kind != found.kind),
        (value, !gold.has_value() || gold.value != found.value),
    ];
    wrong.into_iter().filter_map(|(cause, is)| is.then_some(cause)).collect()
}

/// Which found expression stands for which of the gold, and what is left over.
pub(super) struct Pairing<'a> {
    pub(super) pairs: Vec<(&'a Mark, &'a Mark)>,
    pub(super) missed: Vec<&'a Mark>,
    pub(super) spurious: Vec<&'a Mark>,
}

impl<'a> Pairing<'a> {
    /// Equal spans first, in the order of the text, then the longest overlaps.
    pub(super) fn of(gold: &'a [Mark], found: &'a [Mark]) -> Self {
        let mut candidates = Vec::new();
        for (i, g) in gold.iter().enumerate() {
            for (j, f) in found.iter().enumerate() {
                let overlap = g.end.min(f.end).saturating_sub(g.begin.max(f.begin));
                if g.is_exactly(f) {
                    candidates.push((0, 0, i, j));
                } else if overlap > 0 {
                    candidates.push((1, usize::MAX - overlap, i, j));
                }
            }
        }
        candidates.sort_unstable();
        let mut free_gold: BTreeSet<usize> = (0..gold.len()).collect();
        let mut free_found: BTreeSet<usize> = (0..found.len()).collect();
        let mut pairs = Vec::new();
        for (_, _, i, j) in candidates {
            if free_gold.contains(&i) && free_found.contains(&j) {
                free_gold.remove(&i);
                free_found.remove(&j);
                pairs.push((&gold[i], &found[j]));
            }
        }
        let missed = free_gold.into_iter().map(|i| &gold[i]).collect();
        let spurious = free_found.into_iter().map(|j| &found[j]).collect();
        Self { pairs, missed, spurious }
    }
}
