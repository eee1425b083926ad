//! What each document is about, to be compared as a whole: statements of documents about one affair are one happening
//! sooner than those of documents that share nothing else.

use std::collections::HashMap;

use super::likeness::Rarity;
use super::report::{Report, Token};

/// The tokens of each document with their weights, by its id. Looked up only.
pub(super) struct Profiles<'a> {
    documents: HashMap<&'a str, Profile>,
}

#[derive(Default)]
struct Profile {
    /// Sorted and distinct.
    tokens: Vec<(Token, f64)>,
    mass: f64,
}

/// What it says of two statements that one document makes both.
const ONE_DOCUMENT: f64 = 0.1;
/// The cosine at which two documents are held to be half about the same. Documents of different affairs share far less,
/// for the common words weigh next to nothing.
const HALF: f64 = 0.05;
/// How many names and words a document must tell of to be half believed to be about them.
const ENOUGH: f64 = 5.0;

impl<'a> Profiles<'a> {
    /// What the documents of some reports are about.
    pub(super) fn of(reports: &[Report<'a>], rarity: &Rarity) -> Self {
        let mut tokens: HashMap<&str, Vec<Token>> = HashMap::new();
        for report in reports {
            for statement in &report.statements {
                tokens.entry(statement.document.as_str()).or_default().extend(&report.tokens);
            }
        }
        let documents = tokens.into_iter().map(|(document, mut tokens)| {
            tokens.sort_unstable();
            tokens.dedup();
            let weigh = |token: Token| (token, rarity.weight(token, None).powi(2));
            let tokens: Vec<(Token, f64)> = tokens.into_iter().map(weigh).collect();
            let mass = tokens.iter().map(|(_, weight)| weight).sum();
            (document, Profile { tokens, mass })
        });
        Self { documents: documents.collect() }
    }

    /// How much more (up to 0.5) or less (down to -0.5) than usual the documents of two reports are about the same;
    /// next to nothing where one of them tells little else.
    pub(super) fn surroundings(&self, one: &Report<'_>, other: &Report<'_>) -> f64 {
        let (one, other) = (one.document(), other.document());
        if one == other {
            return ONE_DOCUMENT;
        }
        let (Some(left), Some(right)) = (self.documents.get(one), self.documents.get(other)) else {
            return 0.0;
        };
        let shared = shared(&left.tokens, &right.tokens);
        let cosine = if shared > 0.0 { shared / (left.mass * right.mass).sqrt() } else { 0.0 };
        let told = left.tokens.len().min(right.tokens.len()) as f64;
        (cosine / (cosine + HALF) - 0.5) * told / (told + ENOUGH)
    }
}

/// The weight of the tokens that both have.
fn shared(mut left: &[(Token, f64)], mut right: &[(Token, f64)]) -> f64 {
    let mut shared = 0.0;
    while let (Some((&(one, weight), left_rest)), Some((&(other, _), right_rest))) =
        (left.split_first(), right.split_first())
    {
        if one == other {
            shared += weight;
        }
        if one <= other {
            left = left_rest;
        }
        if other <= one {
            right = right_rest;
        }
    }
    shared
}
