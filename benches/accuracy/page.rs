//! A page of Markdown whose figures are put in and whose prose is left alone.

use runup::Day;

use crate::Failure;
use crate::table::Table;

/// The page with each table between its marks, `<!-- figures: NAME -->` and `<!-- end -->`, and the day between those of
/// `date`.
///
/// # Errors
///
/// A table that is empty, since the page would keep older figures under a newer day; and marks that are not there.
pub(super) fn with_figures(page: &str, date: Day, tables: &[(&str, Table)]) -> Result<String, Failure> {
    let mut page = between(page, "date", &format!("Measured on {date}."))?;
    for (name, table) in tables {
        if table.is_empty() {
            return Err(format!(
                "nothing was measured for the {name} of the page: expected a PATH that has them"
            )
            .into());
        }
        page = between(&page, name, table.markdown().trim_end())?;
    }
    Ok(page)
}

fn between(page: &str, name: &str, figures: &str) -> Result<String, Failure> {
    let (opening, closing) = (format!("<!-- figures: {name} -->\n"), "<!-- end -->");
    let missing = || {
        format!("the page has no place for its {name}: expected `{}` and `<!-- end -->`", opening.trim_end())
    };
    let (before, rest) = page.split_once(&opening).ok_or_else(missing)?;
    let (_, after) = rest.split_once(closing).ok_or_else(missing)?;
    Ok(format!("{before}{opening}{figures}\n{closing}{after}"))
}
