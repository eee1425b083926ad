//! Which happening each dated expression belongs to: statements with trigger, modality, names and a title.
//!
//! The way of the data: a sentence is cut into `Token`s, its names are marked, its verbs and event nouns found, and
//! the whole cut into `Segment`s; each time expression is attached to its trigger; the scope of the trigger, its
//! subject and predicate or its noun phrase, gives the statement its names, words and title.

mod about;
mod antecedent;
mod attach;
mod attribution;
mod choice;
mod cited;
mod class;
mod clause;
mod companion;
mod content;
mod continued;
mod cutter;
mod dateline;
mod entry;
mod extractor;
mod field;
mod glossary;
mod hanging;
mod inflection;
mod line;
mod marks;
mod meaning;
mod modality;
mod name;
mod naming;
mod nearest;
mod nominative;
mod occasion;
mod order;
mod paragraph;
mod passive;
mod phrase;
mod plain;
mod posting;
mod predicate;
mod quotation;
mod reference;
mod retelling;
mod role;
mod said;
mod scope;
mod seam;
mod sentences;
mod shelf;
mod speaker;
mod spelling;
mod statement;
mod subject;
mod telling;
mod time;
mod title;
mod token;
mod undated;
mod vocabulary;
mod wanted;
mod words;
mod worth;

pub(crate) use class::Class;
pub(crate) use nearest::nearest;
pub use occasion::Occasion;
pub(crate) use title::is_faceless;
pub(crate) use wanted::Wanted;
pub(crate) use words::{Agreement, Concept, Country, HappeningWords};

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::about::About;
use crate::calendar::{Interval, Kind, Modifier, Value};
use crate::document::{Document, Publication, Span};
use crate::outline::{Outline, Sentence};
use crate::resolve::{Alternative, Mention, Reason};
use crate::terms::Terms;
use extractor::{Extractor, Ground};

/// The kind of happening that is only said: "told", "announced".
pub(crate) const SAYING: &str = "say";

/// One document says that something happened, or will.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// The document's id.
    pub document: String,
    /// The sentence that says so.
    pub span: Span,
    /// Its words, exactly.
    pub quote: String,
    /// The words that date it, and why they mean these days.
    pub time: Time,
    /// The days it is dated to; nothing where they cannot be placed.
    pub when: Option<Interval>,
    /// The word that names the happening.
    pub trigger: Trigger,
    /// Whether it happened.
    pub modality: Modality,
    /// Who says so, as a title would name them, where the sentence has it from somebody: "…, the minister said".
    pub said_by: Option<String>,
    /// Who and where: names of the clause, one spelling a name, in the order of the text.
    pub names: Vec<Name>,
    /// What the statement is about, for comparison: the base forms of the content words of the clause, sorted, distinct.
    pub words: Vec<String>,
    /// One line a person would write in a chronicle; empty where the sentence says too little for one, such as a question
    /// or what somebody did whom nothing names.
    pub title: String,
    /// How prominent it is in its document: 0 in the headline, else the number of its paragraph, from 1.
    pub paragraph: usize,
}

impl Statement {
    /// What is shown of it: the quote, or the line it stands for where the title of a document says so and no sentence.
    pub fn said(&self) -> &str {
        if self.quote.is_empty() { &self.title } else { &self.quote }
    }
}

/// What dates a statement: of its [`Mention`] what matters once the days are known. For a range it is the mention of its
/// beginning, with a span over both ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Time {
    /// Where in the document; empty where no words say when.
    pub span: Span,
    /// The words, exactly.
    pub text: String,
    /// The TIMEX3 type.
    pub kind: Kind,
    /// The TIMEX3 value, with holes where it could not be placed.
    pub value: Value,
    /// The TIMEX3 modifier.
    pub modifier: Option<Modifier>,
    /// The name of the rule that read it.
    pub rule: Cow<'static, str>,
    /// Why it means these days.
    pub because: Reason,
    /// What else it could have meant, likeliest first.
    pub alternatives: Vec<Alternative>,
    /// The happening that its days are counted from, where they are: "two days after the vote".
    pub occasion: Option<Box<Occasion>>,
}

impl Time {
    /// Why it means its days, and who says so where another document does.
    pub fn why(&self) -> String {
        match self.occasion.as_deref().and_then(|occasion| occasion.told_by.as_deref()) {
            Some(document) => format!("{}, as {document} tells", self.because),
            None => self.because.to_string(),
        }
    }
}

/// The word that names a happening.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trigger {
    /// Where in the document.
    pub span: Span,
    /// The word as written.
    pub text: String,
    /// What kind of happening, one word for all its names in all languages: "summit", "Gipfel" are `summit`.
    pub concept: String,
    /// Whether a noun names it ("the July summit") or a verb ("announced").
    pub noun: bool,
}

/// Whether what is stated happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Modality {
    Happened,
    Planned,
    Possible,
    Denied,
}

impl Modality {
    /// The word for it in the printed contract, such as `happened`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Happened => "happened",
            Self::Planned => "planned",
            Self::Possible => "possible",
            Self::Denied => "denied",
        }
    }
}

/// A person, body or place.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Name {
    /// As the document writes it, in its fullest form there.
    pub text: String,
    /// The one spelling that all variants share, lower case: "Kiev" is `kyiv`, "Zelenskiy" `zelensky`.
    pub key: String,
}

/// What a document is about: how many of its sentences bear each name and content word, dated or not.
pub fn about(
    document: &Document,
    outline: &Outline,
    sentences: &[Sentence],
    mentions: &[Mention],
    publication: &Publication,
) -> BTreeMap<String, u32> {
    let ground = Ground::of(document);
    let extractor = Extractor::new(document, &ground, outline, sentences, mentions, publication);
    let about = extractor.about(&Terms::default());
    about.iter().map(|(term, count)| (term.as_ref().to_owned(), count)).collect()
}

/// The statements of a document.
///
/// Each mention that has its days, or would have them if its year were known, is tied to the happening it dates: the
/// noun it qualifies or the verb of its clause. What names no happening makes no statement: lengths and sets, "now",
/// the years of an office in a caption, the day in the title of a source. A footnote states something only where an
/// event noun stands with its own day, as in a note to "the press conference on 12 June".
///
/// What a person adds in the sentence after a dated one is of that day, which is uncertain; what a sentence says that cites
/// one footnote with one day was said about then.
///
/// What a report opens with is stated even where no words date it: the lead is of the day of publication or shortly
/// before, which is uncertain; what the opening looks back on ("arrested over the theft of a painting") has no day here.
pub fn extract(
    document: &Document,
    outline: &Outline,
    sentences: &[Sentence],
    mentions: &[Mention],
    publication: &Publication,
) -> Vec<Statement> {
    let ground = Ground::of(document);
    Extractor::new(document, &ground, outline, sentences, mentions, publication).statements()
}

/// The statements of a document and what it is [about](about()), for which it is read once; its terms are shared.
pub(crate) fn read(
    document: &Document,
    outline: &Outline,
    sentences: &[Sentence],
    mentions: &[Mention],
    publication: &Publication,
    terms: &Terms,
) -> (Vec<Statement>, About) {
    let ground = Ground::of(document);
    let extractor = Extractor::new(document, &ground, outline, sentences, mentions, publication);
    let statements = extractor.statements();
    (statements, extractor.about(terms))
}
