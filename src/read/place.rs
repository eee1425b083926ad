//! Where something stands in what is read.

use std::fmt;
use std::path::Path;
use std::sync::Arc;

/// A file, and perhaps a line of it and a column of that, from 1; prints as `news.jsonl, line 3, column 14`.
///
/// Each document read leaves its place behind, so the name of the file is shared.
#[derive(Clone)]
pub(super) struct Place {
    file: Arc<str>,
    line: Option<usize>,
    column: Option<usize>,
}

impl Place {
    pub(super) fn of(file: &str) -> Self {
        Self { file: file.into(), line: None, column: None }
    }

    pub(super) fn file(&self) -> &Path {
        Path::new(self.file.as_ref())
    }

    pub(super) fn line(&self, line: usize) -> Self {
        Self { line: Some(line), column: None, ..self.clone() }
    }

    pub(super) fn column(&self, column: usize) -> Self {
        Self { column: Some(column), ..self.clone() }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        for (name, number) in [("line", self.line), ("column", self.column)] {
            if let Some(number) = number {
                write!(f, ", {name} {number}")?;
            }
        }
        Ok(())
    }
}
