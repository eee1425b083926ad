//! The line that says when a page was published, told by its words alone: "8 June, 2023 Thursday", "15:30".

use super::line::Line;
use super::opening::may_open;
use crate::lang::layout::Layout;
use crate::language::Language;

/// What a line made only of dates and clocks holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Clockline {
    /// A day of a month: "8 June", "04.05.2023".
    pub(super) day: bool,
    /// A time of the clock: "15:30", "9 Uhr".
    pub(super) clock: bool,
    /// A word such as "published".
    pub(super) published: bool,
}

/// The most words such a line has.
const LONGEST: usize = 16;

impl Clockline {
    /// What the line holds, if it is made of nothing but dates, clocks and the words that stand beside them.
    pub(super) fn read(line: &Line<'_>) -> Option<Self> {
        Self::of(line, false).map(|(read, _)| read)
    }

    /// What the end of a byline holds: "By Ann Example | June 8, 2023".
    pub(super) fn after_byline(line: &Line<'_>) -> Option<Self> {
        let (read, rest) = Self::of(line, true)?;
        (read.day && is_byline(&rest.join(" "))).then_some(read)
    }

    /// What the line holds, and the words that are no part of a date, if it may hold any.
    fn of<'a>(line: &Line<'a>, others: bool) -> Option<(Self, Vec<&'a str>)> {
        if !line.has_figure || line.text.len() > 120 {
            return None;
        }
        let line = line.text;
        let mut read = Self::default();
        let (mut rest, mut name, mut number) = (Vec::new(), false, false);
        let parts = |c: char| matches!(c, ',' | '/' | '|' | '·' | '•' | '–' | '—' | '(' | ')');
        let words = line.split(|c: char| c.is_whitespace() || parts(c));
        for (count, word) in words.filter(|word| !word.is_empty()).enumerate() {
            if count == LONGEST {
                return None;
            }
            match Word::of(word) {
                Word::Date => read.day = true,
                Word::Clock => read.clock = true,
                Word::Number(value) => number |= (1..=31).contains(&value),
                Word::Month => name = true,
                Word::Published => read.published = true,
                Word::Mark => {}
                Word::Other if others => rest.push(word),
                Word::Other => return None,
            }
        }
        // "12/06/2023" is cut at its slashes; three numbers make a day as well as a month's name does.
        read.day |= number && name || slashed(line);
        (read.day || read.clock).then_some((read, rest))
    }
}

/// Whether a line names its author: "By Ann Example".
pub(super) fn is_byline(line: &str) -> bool {
    if line.len() > 120 || line.ends_with(['.', '?', '!', ':']) || !may_open(line) {
        return false;
    }
    let words = line.split_whitespace().take(LONGEST).count();
    let lower = line.to_lowercase();
    let after = |opener: &str| lower.strip_prefix(opener).is_some_and(|rest| rest.starts_with([' ', ':']));
    let opens =
        Language::ALL.iter().any(|language| language.page().byline.iter().any(|opener| after(opener)));
    // A name follows, in capitals, and no sentence does.
    let named = line.split_whitespace().skip(1).any(|word| word.starts_with(char::is_uppercase));
    opens && named && (2..=12).contains(&words)
}

/// What a word is to a clock line.
enum Word {
    Date,
    Clock,
    Number(u32),
    Month,
    Published,
    Mark,
    Other,
}

impl Word {
    fn of(word: &str) -> Self {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        if bare.is_empty() {
            return Self::Mark;
        }
        let digits = bare.bytes().filter(u8::is_ascii_digit).count();
        if digits > 0 {
            return Self::of_digits(bare, digits);
        }
        let layout = match bare.contains('.') {
            true => Language::any_layout(&bare.replace('.', "")),
            false => Language::any_layout(bare),
        };
        match () {
            () if layout.is(Layout::MONTH) => Self::Month,
            () if layout.is(Layout::PUBLISHED) => Self::Published,
            () if layout.is(Layout::BESIDE) => Self::Mark,
            () => Self::Other,
        }
    }

    fn of_digits(bare: &str, digits: usize) -> Self {
        let parts: Vec<&str> = bare.split([':', '.', '-']).filter(|part| !part.is_empty()).take(6).collect();
        let numeric = |part: &&str| part.bytes().all(|byte| byte.is_ascii_digit());
        if digits == bare.len() {
            return bare.parse().ok().filter(|_| digits <= 4).map_or(Self::Other, Self::Number);
        }
        if bare.contains(':') {
            // "15:30", "15:30:10Z", "2023-06-08T15:30", "4:54PM"
            let day = bare.contains('-') && bare.get(4..5) == Some("-");
            let clean = bare.bytes().all(|byte| byte.is_ascii_digit() || b":.-+TZtzapmAPM".contains(&byte));
            return match (clean, day) {
                (false, _) => Self::Other,
                (true, true) => Self::Date,
                (true, false) => Self::Clock,
            };
        }
        match parts.as_slice() {
            [_, _, _] if parts.iter().all(numeric) && digits >= 4 => Self::Date,
            [hour, minute] if parts.iter().all(numeric) && hour.len() <= 2 && minute.len() == 2 => {
                Self::Clock
            }
            [one] => {
                let suffix = one.trim_start_matches(|c: char| c.is_ascii_digit()).to_lowercase();
                let mut pages = Language::ALL.iter().map(|language| language.page());
                match () {
                    () if one.len() <= 4
                        && pages.clone().any(|page| page.ordinals.contains(&suffix.as_str())) =>
                    {
                        one.trim_end_matches(char::is_alphabetic).parse().map_or(Self::Other, Self::Number)
                    }
                    () if pages.any(|page| page.beside.contains(&suffix.as_str())) => Self::Clock,
                    () => Self::Other,
                }
            }
            _ => Self::Other,
        }
    }
}

/// Whether a line holds a date with slashes: "12/06/2023".
fn slashed(line: &str) -> bool {
    line.split_whitespace().take(LONGEST).any(|word| {
        let parts: Vec<&str> = word.trim_matches(|c: char| !c.is_ascii_digit()).split('/').take(4).collect();
        let numeric =
            |part: &&str| (1..=4).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
        parts.len() == 3 && parts.iter().all(numeric)
    })
}
