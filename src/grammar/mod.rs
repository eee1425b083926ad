//! The shapes of time expressions, shared by the languages: dates, clocks, distances, ranges, lengths, sets.
//!
//! A shape is a function on nom whose doc comment is the text it reads; the words come from the language's
//! [`Lexicon`]. A [`Rule`] is a shape with a name, an example and the words that may open it; a [`Grammar`] is a
//! language's lexicon and its rules in order.

pub(crate) mod bare;
mod choice;
pub(crate) mod clock;
pub(crate) mod date;
pub(crate) mod duration;
pub(crate) mod hour;
pub(crate) mod impossible;
pub(crate) mod list;
mod memo;
pub(crate) mod modified;
pub(crate) mod named;
pub(crate) mod neighbour;
pub(crate) mod nth;
pub(crate) mod number;
mod opener;
pub(crate) mod part;
mod phrase;
pub(crate) mod range;
mod reader;
pub(crate) mod reference;
pub(crate) mod relative;
mod rule;
pub(crate) mod set;
pub(crate) mod word;
mod words;
pub(crate) mod year;

use nom::IResult;

use crate::lexicon::{Lexicon, Sense, Signals, Word};
use crate::periods::Periods;

use choice::Choice;
pub(crate) use memo::Memo;
pub(crate) use opener::Openers;
pub(crate) use phrase::{Phrase, Phrases, Room};
pub(crate) use reader::{Passage, Reader};
pub(crate) use rule::{Pair, Reading, Rule, Shape};

/// What a shape gives back; not matching is normal and says nothing.
pub(crate) type Parsed<'a, T> = IResult<&'a str, T, ()>;

/// What a grammar reads at one place: the reading, the end of it, the name of the rule.
pub(crate) type Read<'a> = (Reading<'a>, usize, &'static str);

/// What a word says.
#[derive(Debug, Clone, Copy)]
struct Said {
    sense: Sense,
    /// The classes of such words.
    classes: Openers,
}

/// A language's words and rules.
pub(crate) struct Grammar {
    lexicon: Lexicon<&'static str, Said>,
    /// In order: where two rules read equally far, the earlier one is right.
    pub(crate) rules: &'static [Rule],
    choice: Choice,
    /// The words that are worth a look-up while nothing is known of those around them.
    signals: Signals,
    /// The classes of which any call for some rule; all words of the others do not.
    calling: Openers,
    /// Whether a hyphen makes one word of two, so that neither is a time of its own: "Mai-Feier".
    compounds: bool,
}

impl Grammar {
    /// The grammar of those words and rules.
    pub(crate) fn new(words: &[Word], rules: &'static [Rule]) -> Self {
        let said = |(word, sense): &Word| (*word, Said { sense: *sense, classes: Openers::of(*sense) });
        let lexicon = Lexicon::new(words.iter().map(said).collect());
        let choice = Choice::new(rules);
        let calling = choice.calling();
        let mut grammar =
            Self { lexicon, rules, choice, signals: Signals::none(), calling, compounds: false };
        for (word, sense) in words {
            let classes = Openers::of(*sense);
            if classes != Openers::NONE {
                grammar.signals.known.add(word);
            }
            grammar.signal(word, classes.without(Openers::SUFFIX).meets(calling));
        }
        grammar
    }

    /// Makes sure that a word is found in a text where it calls for a rule, or stands before what does: of several words those
    /// that say nothing by themselves lead back to the first. Where none of several calls by itself, the longest does,
    /// for long words are rare.
    fn signal(&mut self, word: &str, calls: bool) {
        let words: Vec<_> = word.split([' ', '-', '\'', '.']).filter(|word| !word.is_empty()).collect();
        if words.len() < 2 {
            if calls {
                self.signals.calling.add(word);
            }
            return;
        }
        let said: Vec<_> = words.iter().map(|word| self.said(word)).collect();
        let calls = calls && !said.iter().any(|said| said.meets(self.calling));
        let longest = (0..words.len()).max_by_key(|place| words[*place].len()).filter(|_| calls);
        if let Some(longest) = longest {
            self.signals.calling.add(words[longest]);
        }
        for (place, word) in words.into_iter().enumerate().skip(1) {
            if said[place] == Openers::NONE || longest == Some(place) {
                self.signals.add_further(word, place);
            }
        }
    }

    /// The classes of a word by itself.
    fn said(&self, word: &str) -> Openers {
        let figure = word.starts_with(|first: char| first.is_ascii_digit());
        let mut said = if figure { Openers::FIGURE } else { Openers::NONE };
        let form = word.replace('~', "en");
        self.lexicon.visit(&form, |_, one, _| said = said.or(one.classes));
        said
    }

    /// The same for a language that writes compounds with a hyphen.
    pub(crate) fn with_compounds(self) -> Self {
        Self { compounds: true, ..self }
    }

    /// Its words, to be remembered where a text has them; and the names that the caller gives periods, to be found.
    pub(crate) fn memo(&self, periods: &Periods) -> Memo<'_> {
        Memo::new(self, periods)
    }

    /// Its words, as they were given.
    #[cfg(test)]
    pub(crate) fn words(&self) -> impl Iterator<Item = &'static str> {
        self.lexicon.all().map(|(word, _)| *word)
    }

    /// The reading that goes furthest from where a phrase begins, by the rules that its words call for.
    #[inline]
    pub(crate) fn read<'a>(&self, at: Reader<'a>, phrase: &Phrase) -> Option<Read<'a>> {
        let rules = self.choice.of(phrase).map(|rule| &self.rules[rule]);
        self.furthest(at, at.text.get(phrase.start..)?, rules, |rest| phrase.ends(at.text, rest))
    }

    /// The same by all rules, whatever they begin with: slow, and what [`read`](Self::read) must equal.
    #[cfg(test)]
    pub(crate) fn read_by_all<'a>(&self, at: Reader<'a>, start: usize) -> Option<Read<'a>> {
        self.furthest(at, at.text.get(start..)?, self.rules.iter(), |_| false)
    }

    /// The reading that goes furthest, of the rules up to one that reads all there is.
    // Inlined, so that what is read is not copied on its way to where it is taken.
    #[inline(always)]
    fn furthest<'a>(
        &self,
        at: Reader<'a>,
        input: &'a str,
        rules: impl Iterator<Item = &'static Rule>,
        is_all: impl Fn(&str) -> bool,
    ) -> Option<Read<'a>> {
        let mut best: Option<Read<'a>> = None;
        let mut left = input.len();
        for rule in rules {
            let is_member = |rest: &str| is_second_member(at.before(input)) || is_first_member(input, rest);
            let takes = |rest: &str| rest.len() < left && !(self.compounds && is_member(rest));
            if let Some((reading, rest)) = rule.read(at, input, takes) {
                best = Some((reading, at.text.len() - rest.len(), rule.name));
                left = rest.len();
                if is_all(rest) {
                    break;
                }
            }
        }
        best
    }
}

/// Whether a word and a hyphen stand right before.
fn is_second_member(before: &str) -> bool {
    before.strip_suffix('-').is_some_and(|word| word.ends_with(char::is_alphabetic))
}

/// Whether a hyphen and a word stand right behind what was read, and belong to it.
fn is_first_member(input: &str, rest: &str) -> bool {
    let word = word::read(input, rest).ends_with(char::is_alphabetic);
    word && rest.strip_prefix('-').is_some_and(|next| next.starts_with(char::is_alphabetic))
}
