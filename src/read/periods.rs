//! Named periods: a table, as [`Periods::read`] describes it.

use std::fs;
use std::path::Path;

use super::{unread, utf8};
use crate::error::Error;
use crate::periods::Periods;

/// The named periods of a file, a table as [`Periods::read`] describes it.
///
/// # Errors
///
/// A file that cannot be read or is not UTF-8, and the first row that is none; the message names the file, the row and
/// what was expected there.
pub fn periods(path: impl AsRef<Path>) -> Result<Periods, Error> {
    let path = path.as_ref();
    let bytes = fs::read(path).map_err(|error| unread(path, &error))?;
    utf8(bytes).and_then(|table| Periods::read(&table)).map_err(|error| error.at(path.display()))
}
