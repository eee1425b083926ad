//! Periods with names of the caller's own: "World War II", "the Vilnius summit".

use std::collections::BTreeMap;

use crate::calendar::{Granularity, Period, Value};
use crate::error::{Error, ErrorKind};
use crate::lexicon::Lexicon;

/// Periods with names of the caller's own, read in a text as any other time is: "during World War II", "two days
/// before the Vilnius summit".
///
/// A name of several words is found in whatever case it is written. In a name of one word a capital must be one in the
/// text too, so that "the Troubles" are not all troubles. A space stands for any gap within a line, a hyphen for any
/// dash. Where several names could begin, the longest is read.
///
/// ```
/// use runup::{Document, Options, Periods};
/// let periods = Periods::read("Vilnius summit | NATO summit\t2023-07-11\t2023-07-12\n")?;
/// let options = Options { periods, ..Options::default() };
/// let document = Document::new("visit", "He arrived two days before the NATO summit.");
/// assert_eq!(document.mentions_with(&options)[0].value.to_string(), "2023-07-09");
/// # Ok::<(), runup::Error>(())
/// ```
#[derive(Debug, Clone, Default)]
pub struct Periods {
    /// The names, by the letters they begin with; nothing where there are none, so that none cost nothing.
    names: Option<Lexicon<String, Ends>>,
}

/// The first and the last unit of a period; the same one where it is one.
pub(crate) type Ends = (Period, Period);

impl Periods {
    /// The periods of a table: a row a period, with tabs between its names, its start and its end.
    ///
    /// Several names of one period have a `|` between them. A start or an end is a day, a month or a year, or whatever
    /// else TIMEX3 writes that is no finer than a day: `1939-09-01`, `1939-09`, `1939`, `BC0490`. Both belong to the
    /// period. Empty rows and rows that begin with `#` say nothing, nor does a first row `name`, `start`, `end`.
    ///
    /// # Errors
    ///
    /// The first row that is none, by its number from 1 and what was expected there: three columns, names that begin
    /// with a letter or figure and that no row before has, an end that is not before the start.
    pub fn read(table: &str) -> Result<Self, Error> {
        let mut rows: BTreeMap<String, (usize, Ends)> = BTreeMap::new();
        for (row, number) in table.trim_start_matches('\u{feff}').lines().zip(1..) {
            let at_row = |error: Error| error.at(format_args!("row {number}"));
            let Some(Row { names, ends }) = Row::of(row, number).map_err(at_row)? else { continue };
            for name in names {
                let pattern = pattern(name).map_err(at_row)?;
                if let Some((first, _)) = rows.insert(pattern, (number, ends)) {
                    let message =
                        format!("`{name}` has a period in row {first} already: expected each name once");
                    return Err(at_row(wrong(message)));
                }
            }
        }
        if rows.len() > Lexicon::<String, Ends>::MOST {
            let message = format!("{} names: expected {} at most", rows.len(), Lexicon::<String, Ends>::MOST);
            return Err(wrong(message));
        }
        let names: Vec<_> = rows.into_iter().map(|(name, (_, ends))| (name, ends)).collect();
        Ok(Self { names: (!names.is_empty()).then(|| Lexicon::new(names)) })
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.names.is_none()
    }

    /// All names, as the [`Lexicon`] looks for them.
    pub(crate) fn all(&self) -> impl Iterator<Item = &str> {
        self.names.iter().flat_map(|names| names.all().map(|(name, _)| name.as_str()))
    }

    /// The period whose name the text begins with, the longest such name, and the text behind it.
    #[inline]
    pub(crate) fn named<'a>(&self, text: &'a str) -> Option<(Ends, &'a str)> {
        self.names.as_ref()?.senses(text).into_iter().next()
    }
}

/// A row of the table.
struct Row<'a> {
    names: Vec<&'a str>,
    ends: Ends,
}

impl<'a> Row<'a> {
    /// The row, if it holds one.
    fn of(row: &'a str, number: usize) -> Result<Option<Self>, Error> {
        if row.trim().is_empty() || row.starts_with('#') {
            return Ok(None);
        }
        let columns: Vec<_> = row.split('\t').map(str::trim).collect();
        let [names, start, end] = columns[..] else {
            let message = format!(
                "{} of 3 columns: expected a name, a start and an end, with tabs between",
                columns.len()
            );
            return Err(wrong(message));
        };
        let is_heading = ["name", "start", "end"].iter().zip([names, start, end]);
        if number == 1 && is_heading.into_iter().all(|(known, said)| said.eq_ignore_ascii_case(known)) {
            return Ok(None);
        }
        let (from, to) = (period(start)?, period(end)?);
        if to.last_day() < from.first_day() {
            return Err(wrong(format!("it ends in {end}, before its start in {start}")));
        }
        Ok(Some(Self { names: names.split('|').map(str::trim).collect(), ends: (from, to) }))
    }
}

/// A start or an end as it is written.
fn period(text: &str) -> Result<Period, Error> {
    match text.parse() {
        Ok(Value::Period(period)) if period.granularity() >= Granularity::Day => Ok(period),
        _ => Err(wrong(format!(
            "`{text}` is no day, month or year of the calendar: expected a form such as 2023-07-11, 2023-07 or 2023"
        ))),
    }
}

/// A name as the [`Lexicon`] looks for it.
fn pattern(name: &str) -> Result<String, Error> {
    let words: Vec<_> = name.split_whitespace().collect();
    match words[..] {
        [] => Err(wrong("a name is empty: expected a word or more".to_owned())),
        _ if !name.starts_with(char::is_alphanumeric) => {
            Err(wrong(format!("`{name}` cannot be found in a text: expected a letter or figure first")))
        }
        [word] => Ok(word.to_owned()),
        _ => Ok(words.join(" ").to_lowercase()),
    }
}

fn wrong(message: String) -> Error {
    Error::new(ErrorKind::Periods, message)
}
