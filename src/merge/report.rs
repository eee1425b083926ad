//! Statements that say the same in the same words, made comparable.

use std::cmp::Ordering;
use std::collections::HashMap;
use std::ops::Range;

use foldhash::fast::RandomState;

use super::fit::{Days, count};
use crate::calendar::{Day, Interval, Value};
use crate::extract::{SAYING, Statement};
use crate::lang::harm::HARM;
use crate::resolve::Step;
use crate::threads;

/// A name, word or concept by its number in the [`Vocabulary`].
pub(crate) type Token = u32;

/// What a token is; the kinds weigh differently.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum TokenKind {
    /// What kind of happening.
    Concept,
    /// Who or where.
    Name,
    /// Any other content word.
    Word,
}

/// The tokens of a set of statements, numbered by kind and in alphabetical order, so that the numbers depend on the set
/// alone.
pub(crate) struct Vocabulary<'a> {
    numbers: HashMap<(TokenKind, &'a str), Token, RandomState>,
    names: Range<Token>,
}

impl<'a> Vocabulary<'a> {
    /// The tokens of all statements.
    pub(crate) fn of(statements: impl IntoIterator<Item = &'a Statement>) -> Self {
        Self::of_each(&statements.into_iter().collect::<Vec<_>>()).0
    }

    /// The tokens of all statements, and of each its own, sorted and distinct: they are read once for both, for they lie far
    /// apart in memory.
    pub(super) fn of_each(statements: &[&'a Statement]) -> (Self, Vec<Vec<Token>>) {
        let mut numbers: HashMap<_, Token, RandomState> = HashMap::default();
        // At first they are numbered as they come.
        let mut number = |token| {
            let next = numbers.len() as Token;
            *numbers.entry(token).or_insert(next)
        };
        let mut told = Vec::with_capacity(statements.len());
        for statement in statements {
            let mut own = Vec::with_capacity(1 + statement.names.len() + statement.words.len());
            own.extend(tokens(statement).map(&mut number));
            told.push(own);
        }
        let mut distinct: Vec<_> = numbers.iter().map(|(token, number)| (*token, *number)).collect();
        distinct.sort_unstable();
        let before = |kind: TokenKind| distinct.partition_point(|((other, _), _)| *other < kind) as Token;
        let names = before(TokenKind::Name)..before(TokenKind::Word);
        let mut ranks: Vec<Token> = vec![0; distinct.len()];
        for ((_, number), rank) in distinct.into_iter().zip(0..) {
            ranks[number as usize] = rank;
        }
        let rank = |number: &mut Token| *number = ranks[*number as usize];
        numbers.values_mut().for_each(rank);
        for own in &mut told {
            own.iter_mut().for_each(rank);
            own.sort_unstable();
            own.dedup();
            own.shrink_to_fit();
        }
        (Self { numbers, names }, told)
    }

    /// The token that a name is.
    pub(super) fn name(&self, name: &str) -> Option<Token> {
        self.numbers.get(&(TokenKind::Name, name)).copied()
    }

    /// How many tokens there are.
    pub(super) fn len(&self) -> usize {
        self.numbers.len()
    }

    /// The tokens that are names; those before them are concepts, those behind them any other words.
    pub(super) fn names(&self) -> Range<Token> {
        self.names.clone()
    }
}

/// What a statement can share with another one. The concept is among the words as well, so that one statement's trigger
/// can be another one's mere word.
fn tokens(statement: &Statement) -> impl Iterator<Item = (TokenKind, &str)> {
    let concept = std::iter::once((TokenKind::Concept, statement.trigger.concept.as_str()));
    let names = statement.names.iter().map(|name| (TokenKind::Name, name.key.as_str()));
    let words = statement.words.iter().map(|word| (TokenKind::Word, word.as_str()));
    concept.chain(names).chain(words).filter(|(_, token)| !token.is_empty())
}

/// Statements with the same days, concept, names and words in the same sentence: thousands of copies are one report.
#[derive(Debug, Clone)]
pub(crate) struct Report<'a> {
    /// The days, where they could be placed.
    pub(crate) when: Option<Interval>,
    /// The first and the last of them.
    pub(super) days: Option<Days>,
    /// The name that comes first in its text, if there is one; no token where it is empty.
    pub(super) named: Option<Option<Token>>,
    /// What the expression said; where the days could not be placed, it still says which ones they cannot be.
    pub(crate) value: Value,
    /// What they share, sorted and distinct.
    pub(crate) tokens: Vec<Token>,
    /// The statements, in canonical order.
    pub(crate) statements: Vec<&'a Statement>,
    /// Their numbers in the canonical order of all.
    pub(crate) numbers: Vec<u32>,
}

impl<'a> Report<'a> {
    /// What its statements have in common.
    fn says(&self) -> (Option<Interval>, Value, &[Token], &str) {
        let said = self.statements.first().map_or("", |statement| statement.said());
        (self.when, self.value, &self.tokens, said)
    }

    /// The same told of other days.
    pub(crate) fn on(&self, when: Option<Interval>) -> Self {
        Self { when, days: days(when), ..self.clone() }
    }

    /// The first document that says so.
    pub(crate) fn document(&self) -> &'a str {
        self.statements.first().map_or("", |statement| statement.document.as_str())
    }

    /// Whether its day is only inferred from the day of publication.
    pub(super) fn lead(&self) -> bool {
        self.statements.first().is_some_and(|statement| is_lead(statement))
    }

    /// Whether it may have happened shortly before the day that it gives.
    pub(super) fn late(&self) -> bool {
        self.statements.first().is_some_and(|statement| is_late(statement))
    }

    /// The day of the report that looks back on it without saying when it was.
    pub(super) fn recalled(&self) -> Option<Day> {
        match self.statements.first()?.time.because.0[..] {
            [Step::Recalled(day)] => Some(day),
            _ => None,
        }
    }

    /// Whether its days are counted from another happening.
    pub(super) fn is_counted(&self) -> bool {
        self.statements.first().is_some_and(|first| first.time.occasion.is_some())
    }

    /// Whether an undated report tells it as news.
    pub(super) fn news(&self) -> bool {
        self.statements.first().is_some_and(|first| matches!(first.time.because.0[..], [Step::News]))
    }

    /// Whether all it tells is that somebody says something.
    pub(super) fn is_speech(&self) -> bool {
        self.statements.iter().all(|statement| statement.trigger.concept == SAYING)
    }

    /// Whether a noun names the happening.
    pub(crate) fn noun(&self) -> bool {
        self.statements.iter().any(|statement| statement.trigger.noun)
    }

    /// Whether it tells of what harms somebody.
    pub(super) fn harm(&self) -> bool {
        let harms = |statement: &&Statement| HARM.contains(&statement.trigger.concept.as_str());
        self.statements.first().is_some_and(harms)
    }
}

fn days(when: Option<Interval>) -> Option<Days> {
    when.map(|when| (count(when.start()), count(when.end())))
}

/// Whether the day of a statement is only inferred from the day of publication.
pub(super) fn is_lead(statement: &Statement) -> bool {
    matches!(statement.time.because.0[..], [Step::Lead(_)])
}

/// Whether what a statement tells may have happened shortly before the day that it gives, on which it was published or
/// reported.
pub(super) fn is_late(statement: &Statement) -> bool {
    is_lead(statement) || matches!(statement.time.because.0[..], [.., Step::Reported])
}

/// Whether no words of its own give a statement its day.
pub(super) fn is_inferred(statement: &Statement) -> bool {
    matches!(statement.time.because.0[..], [Step::Lead(_) | Step::Continued(_)])
}

/// The reports of distinct statements, whatever their order: that of the reports and of the statements in each depends
/// on the set alone.
pub(crate) fn gather<'a>(
    statements: impl IntoIterator<Item = &'a Statement>,
    vocabulary: &Vocabulary<'_>,
) -> Vec<Report<'a>> {
    let mut statements: Vec<&Statement> = statements.into_iter().collect();
    put_in_order(&mut statements, |one, other| order(one, other));
    let told = statements.iter().map(|statement| {
        let known = tokens(statement).filter_map(|token| vocabulary.numbers.get(&token).copied());
        let mut tokens: Vec<Token> = known.collect();
        tokens.sort_unstable();
        tokens.dedup();
        tokens
    });
    let told = told.collect();
    gather_told(&statements, told, vocabulary)
}

/// The reports of distinct statements in canonical order, of which the tokens are known.
pub(super) fn gather_told<'a>(
    statements: &[&'a Statement],
    told: Vec<Vec<Token>>,
    vocabulary: &Vocabulary<'_>,
) -> Vec<Report<'a>> {
    let alone = |((number, &statement), tokens): ((u32, &&'a Statement), Vec<Token>)| {
        let named = statement.names.first().map(|name| vocabulary.name(&name.key));
        let (when, value) = (statement.when, statement.time.value);
        let (statements, numbers) = (vec![statement], vec![number]);
        Report { when, days: days(when), named, value, tokens, statements, numbers }
    };
    let mut reports: Vec<Report<'a>> = (0..).zip(statements).zip(told).map(alone).collect();
    // Of those that say the same the order of the statements stays.
    reports.sort_by(|one, other| one.says().cmp(&other.says()));
    reports.dedup_by(|next, kept| {
        let same = next.says() == kept.says();
        if same {
            kept.statements.append(&mut next.statements);
            kept.numbers.append(&mut next.numbers);
        }
        same
    });
    reports
}

/// Where statements stand, by list and place in it, in canonical order, each once.
pub(super) fn canonical_places(told: &[Vec<Statement>]) -> Vec<(u32, u32)> {
    let statement = |&(list, at): &(u32, u32)| &told[list as usize][at as usize];
    let put_in_order = |places: &mut Vec<(u32, u32)>| {
        put_in_order(places, |one, other| order(statement(one), statement(other)));
        places.dedup_by(|one, other| statement(one) == statement(other));
    };
    let lists: Vec<u32> = (0..told.len() as u32).collect();
    let mut lists = threads::map(&lists, |&list| {
        let mut places = (0..told[list as usize].len() as u32).map(|at| (list, at)).collect();
        put_in_order(&mut places);
        places
    });
    lists.retain(|places| !places.is_empty());
    lists.sort_by(|one, other| order(statement(&one[0]), statement(&other[0])));
    // Lists of one document each follow each other as wholes.
    let ends = |places: &[(u32, u32)]| places.last().map(statement);
    let apart =
        |two: &[Vec<(u32, u32)>]| ends(&two[0]).is_none_or(|last| order(last, statement(&two[1][0])).is_lt());
    let are_apart = lists.windows(2).all(apart);
    let mut places = lists.into_iter().flatten().collect();
    if !are_apart {
        put_in_order(&mut places);
    }
    places
}

/// Sorts what mostly is sorted already; then no room is taken for it.
fn put_in_order<T>(statements: &mut [T], order: impl Fn(&T, &T) -> Ordering) {
    if !statements.is_sorted_by(|one, other| order(one, other).is_le()) {
        statements.sort_unstable_by(order);
    }
}

/// The same of statements elsewhere.
pub(crate) fn canonical(mut statements: Vec<&Statement>) -> Vec<&Statement> {
    statements.sort_by(|one, other| order(one, other));
    statements.dedup();
    statements
}

/// The canonical order of statements: by document, place, and then all that could tell two of one place apart.
pub(crate) fn order(one: &Statement, other: &Statement) -> Ordering {
    let place = |statement: &Statement| {
        (statement.trigger.span, statement.time.span, statement.when, statement.time.value)
    };
    one.document
        .cmp(&other.document)
        .then_with(|| one.span.cmp(&other.span))
        .then_with(|| place(one).cmp(&place(other)))
        .then_with(|| one.title.cmp(&other.title))
        .then_with(
            || if one == other { Ordering::Equal } else { format!("{one:?}").cmp(&format!("{other:?}")) },
        )
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use proptest::prelude::*;

    use super::*;
    use crate::{Document, Timeline};

    /// What a few documents state.
    static STATED: LazyLock<Vec<Statement>> = LazyLock::new(|| {
        let documents = ["vote", "visit", "summit"].map(|id| Document {
            published: "2023-05-11".parse().ok(),
            ..Document::new(
                id,
                "The senate voted on May 4, 2023. He left on Tuesday. They met on 2 June 2020.",
            )
        });
        Timeline::from_documents(documents).events.into_iter().flat_map(|event| event.statements).collect()
    });

    proptest! {
        #[test]
        fn lists_of_statements_are_put_in_order_as_one(
            places in proptest::collection::vec((0..4_usize, any::<prop::sample::Index>()), 0..24),
            by_document in any::<bool>(),
        ) {
            let mut told = vec![Vec::new(); 4];
            for (list, statement) in places {
                let statement = statement.get(&STATED);
                let list = if by_document { statement.document.len() % 4 } else { list };
                told[list].push(statement.clone());
            }
            let places = canonical_places(&told);
            let in_order: Vec<&Statement> =
                places.iter().map(|&(list, at)| &told[list as usize][at as usize]).collect();
            prop_assert_eq!(in_order, canonical(told.iter().flatten().collect()));
        }
    }
}
