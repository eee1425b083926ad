//! What single words do on a page and at the end of sentences, to be looked up by the word.

use std::collections::HashMap;
use std::sync::LazyLock;

use foldhash::fast::RandomState;

use super::lengths::Lengths;
use super::page::PageWords;
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
struct Index {
    words: HashMap<Box<str>, Layout, RandomState>,
    /// Those whose dot may end no sentence.
    short_forms: Lengths,
}

/// The words of each language that can be read.
static INDEX: LazyLock<[Index; Language::ALL.len()]> =
    LazyLock::new(|| Language::ALL.map(|language| index(language.page())));

fn index(page: &PageWords) -> Index {
    let lists = [
        (page.published, Layout::PUBLISHED),
        (page.beside, Layout::BESIDE),
        (page.openers, Layout::OPENER),
        (page.abbreviations, Layout::ABBREVIATION),
        (page.closing_abbreviations, Layout::CLOSING),
        (page.numbered, Layout::NUMBERED),
    ];
    let mut index = Index { words: HashMap::default(), short_forms: Lengths::NONE };
    let mut add = |word: &str, layout: Layout| {
        let known = index.words.entry(word.into()).or_default();
        *known = known.or(layout);
        if layout.is(Layout::ABBREVIATION.or(Layout::CLOSING).or(Layout::NUMBERED)) {
            index.short_forms.add(word);
        }
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
    index
}

impl Language {
    /// What a word in lower case does in it.
    pub(crate) fn layout(self, word: &str) -> Layout {
        self.index().and_then(|index| index.words.get(word)).copied().unwrap_or_default()
    }

    /// Its words whose dot may end no sentence; of one that cannot be read there are none.
    pub(crate) fn short_forms(self) -> &'static Lengths {
        static NONE: Lengths = Lengths::NONE;
        self.index().map_or(&NONE, |index| &index.short_forms)
    }

    fn index(self) -> Option<&'static Index> {
        let at = Self::ALL.iter().position(|language| *language == self);
        at.and_then(|at| INDEX.get(at))
    }

    /// What a word in lower case does in any of those that can be read.
    pub(crate) fn any_layout(word: &str) -> Layout {
        let layouts = INDEX.iter().filter_map(|index| index.words.get(word));
        layouts.fold(Layout::default(), |all, layout| all.or(*layout))
    }
}
