//! A shape under a name.

use crate::expression::Expression;

use super::opener::Openers;
use super::{Parsed, Reader};

/// A shape that reads one expression.
pub(crate) type Shape = for<'a> fn(Reader<'a>, &'a str) -> Parsed<'a, Expression>;

/// A shape that reads two expressions that share words: the ends of a range, the members of a list.
pub(crate) type PairShape = for<'a> fn(Reader<'a>, &'a str) -> Parsed<'a, Pair<'a>>;

/// A shape of what looks like an expression and is none.
pub(crate) type NoShape = for<'a> fn(Reader<'a>, &'a str) -> Parsed<'a, ()>;

/// Two expressions that share words.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Pair<'a> {
    /// What the first says.
    pub(crate) first: Expression,
    /// The text behind the first.
    pub(crate) behind_first: &'a str,
    /// The text from the second on.
    pub(crate) from_second: &'a str,
    /// What the second says.
    pub(crate) second: Expression,
    /// Whether they are the ends of a range, and not two members of a list.
    pub(crate) range: bool,
}

/// What a rule read.
#[derive(Debug, Clone)]
pub(crate) enum Reading<'a> {
    /// One expression.
    One(Expression),
    /// Two of them, apart, for most rules read one.
    Two(Box<Pair<'a>>),
    /// None: the words look like a time and are not, and none of them is.
    None,
}

/// How a rule reads.
#[derive(Clone, Copy)]
pub(crate) enum Parse {
    /// One expression.
    One(Shape),
    /// Two of them.
    Two(PairShape),
    /// None, over all that is read.
    None(NoShape),
}

/// A way of saying a time: a shape under a name, with a text that it reads and the words that can begin it.
#[derive(Clone, Copy)]
pub(crate) struct Rule {
    /// The name, as the output prints it.
    pub(crate) name: &'static str,
    /// A text of which it reads all.
    pub(crate) example: &'static str,
    /// What it can begin with.
    pub(crate) opener: Openers,
    /// What may stand behind an article that it begins with, where that is more than what it can begin with itself.
    led: Openers,
    /// Behind a word of the first of two it reads one of the second, or nothing.
    then: [(Openers, Openers); 3],
    /// Of each of these it reads a word: what tells it from all else that begins alike.
    pub(super) telling: [Openers; 3],
    /// The shape.
    pub(crate) parse: Parse,
}

impl Rule {
    const fn new(name: &'static str, example: &'static str, opener: Openers, parse: Parse) -> Self {
        let (led, then) = (Openers::NONE, [(Openers::NONE, Openers::NONE); 3]);
        Self { name, example, opener, led, then, telling: [Openers::ALL; 3], parse }
    }

    /// A rule that reads one expression.
    pub(crate) const fn one(
        name: &'static str,
        example: &'static str,
        opener: Openers,
        shape: Shape,
    ) -> Self {
        Self::new(name, example, opener, Parse::One(shape))
    }

    /// A rule that reads two.
    pub(crate) const fn two(
        name: &'static str,
        example: &'static str,
        opener: Openers,
        shape: PairShape,
    ) -> Self {
        Self::new(name, example, opener, Parse::Two(shape))
    }

    /// A rule that reads what is no time.
    pub(crate) const fn none(
        name: &'static str,
        example: &'static str,
        opener: Openers,
        shape: NoShape,
    ) -> Self {
        Self::new(name, example, opener, Parse::None(shape))
    }

    /// The same rule, which reads nothing where no such word stands in the phrase.
    pub(crate) const fn telling(self, words: Openers) -> Self {
        assert!(
            !Openers::ALL.without(self.telling[2]).meets(Openers::ALL),
            "a rule has room for three such sets"
        );
        Self { telling: [words, self.telling[0], self.telling[1]], ..self }
    }

    /// The same rule, which reads one of these words too behind an article.
    pub(crate) const fn leading_to(self, words: Openers) -> Self {
        Self { led: words, ..self }
    }

    /// The same rule, which reads nothing where it begins with one of the first and none of the second stands right behind, or
    /// in one with it.
    pub(crate) const fn then(self, first: Openers, second: Openers) -> Self {
        assert!(!self.then[2].0.meets(Openers::ALL), "a rule has room for three such pairs");
        Self { then: [(first, second), self.then[0], self.then[1]], ..self }
    }

    /// What must stand behind a word of a class that it begins with.
    pub(super) fn behind(&self, class: Openers) -> Openers {
        let then = self.then.iter().find(|(first, _)| first.meets(class));
        match then {
            Some((_, second)) => *second,
            None if class.meets(Openers::THE) => self.opener.without(Openers::THE).or(self.led),
            None => Openers::ALL,
        }
    }

    /// Whether what it reads is a time.
    pub(crate) fn finds(&self) -> bool {
        !matches!(self.parse, Parse::None(_))
    }

    /// What it reads there, and the text behind it, if that goes further than to where so much of the text is left; what is
    /// not taken is not moved either.
    #[inline(always)]
    pub(super) fn read<'a>(
        &self,
        at: Reader<'a>,
        input: &'a str,
        takes: impl Fn(&'a str) -> bool,
    ) -> Option<(Reading<'a>, &'a str)> {
        match self.parse {
            Parse::One(shape) => match shape(at, input) {
                Ok((rest, one)) if takes(rest) => Some((Reading::One(one), rest)),
                _ => None,
            },
            Parse::Two(shape) => match shape(at, input) {
                Ok((rest, two)) if takes(rest) => Some((Reading::Two(Box::new(two)), rest)),
                _ => None,
            },
            Parse::None(shape) => match shape(at, input) {
                Ok((rest, ())) if takes(rest) => Some((Reading::None, rest)),
                _ => None,
            },
        }
    }
}
