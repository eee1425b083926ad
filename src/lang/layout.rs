//! What single words do on a page and at the end of sentences, to be looked up by the word.

use std::collections::BTreeMap;
use std::iter;
use std::sync::LazyLock;

use super::listed::Listed;
use super::page::PageWords;
use crate::eight::Eight;
use crate::language::Language;
use crate::lexicon::Sense;

/// What a word does; it can do several things.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Layout(u8);

impl Layout {
    /// It names a month.
    pub(crate) const MONTH: Self = Self(1);
    /// It announces the day of publication.
    pub(crate) const PUBLISHED: Self = Self(1 << 1);
    /// It stands beside a day or a clock, or is a weekday.
    pub(crate) const BESIDE: Self = Self(1 << 2);
    /// It often opens a sentence.
    pub(crate) const OPENER: Self = Self(1 << 3);
    /// Its dot ends no sentence.
    pub(crate) const ABBREVIATION: Self = Self(1 << 4);
    /// Its dot may end a sentence or not.
    pub(crate) const CLOSING: Self = Self(1 << 5);
    /// Its dot stands before a number.
    pub(crate) const NUMBERED: Self = Self(1 << 6);

    /// Its dot may end no sentence.
    pub(crate) const SHORT: Self = Self::ABBREVIATION.or(Self::CLOSING).or(Self::NUMBERED);

    /// It does either.
    const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether it does any of these.
    pub(crate) fn is(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// The words of a language by what they do.
pub(crate) type Layouts = Listed<Layout>;

/// The words of each language that can be read.
static INDEX: LazyLock<[Layouts; Language::ALL.len()]> =
    LazyLock::new(|| Language::ALL.map(|language| layouts(language.page())));

fn layouts(page: &PageWords) -> Layouts {
    let lists = [
        (page.published, Layout::PUBLISHED),
        (page.beside, Layout::BESIDE),
        (page.openers, Layout::OPENER),
        (page.abbreviations, Layout::ABBREVIATION),
        (page.closing_abbreviations, Layout::CLOSING),
        (page.numbered, Layout::NUMBERED),
    ];
    let mut layouts: BTreeMap<Box<str>, Layout> = BTreeMap::new();
    let mut add = |word: &str, layout: Layout| {
        let known = layouts.entry(word.into()).or_default();
        *known = known.or(layout);
    };
    for (words, layout) in lists {
        words.iter().for_each(|word| add(word, layout));
    }
    for (name, sense) in page.calendar.iter().copied().flatten() {
        let stem = name.trim_end_matches('.');
        let layout = match sense {
            Sense::Month(_) if stem.len() < name.len() => Layout::MONTH.or(Layout::ABBREVIATION),
            Sense::Month(_) => Layout::MONTH,
            Sense::Weekday(_) => Layout::BESIDE,
            _ => continue,
        };
        add(&stem.to_lowercase(), layout);
    }
    Listed::new(layouts)
}

impl Language {
    /// What a word in lower case does in it.
    pub(crate) fn layout(self, word: &str) -> Layout {
        self.layouts().get(word).unwrap_or_default()
    }

    /// Its words by what they do; of a language that cannot be read there are none.
    pub(crate) fn layouts(self) -> &'static Layouts {
        static NONE: LazyLock<Layouts> = LazyLock::new(|| Listed::new(iter::empty::<(&str, _)>()));
        let at = Self::ALL.iter().position(|language| *language == self);
        at.and_then(|at| INDEX.get(at)).unwrap_or_else(|| &NONE)
    }

    /// What a word does in any of those that can be read, whatever its case.
    pub(crate) fn any_layout(word: &str) -> Layout {
        let is_plain = word.bytes().all(|byte| byte.is_ascii_alphanumeric());
        let small = if is_plain { None } else { Some(word.to_lowercase()) };
        let opening = Eight::first(word.as_bytes()).small().head(word.len());
        let layouts = INDEX.iter().filter_map(|layouts| match &small {
            Some(small) => layouts.get(small),
            None => layouts.opened(opening, word.as_bytes()),
        });
        layouts.fold(Layout::default(), Layout::or)
    }
}
