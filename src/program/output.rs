//! The file that a timeline is written to. What stood there before stays until the new timeline is whole.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::Path;

use tempfile::{Builder, NamedTempFile};

use crate::reading::Input;
use crate::saved::Saved;

/// The path of a file to write to.
#[derive(Clone, Copy)]
pub(crate) struct Output<'a>(pub(crate) &'a Path);

impl Output<'_> {
    /// An error about the file.
    pub(crate) fn wrong(self, what: &str) -> io::Error {
        io::Error::new(io::ErrorKind::InvalidInput, format!("{}: {what}", self.0.display()))
    }

    /// Whether the file can be written, before the work begins.
    pub(crate) fn check(self) -> io::Result<()> {
        if self.0.is_dir() {
            return Err(self.wrong("is a folder: expected the name of a file, such as timeline.html in it"));
        }
        match self.folder().is_dir() {
            true => Ok(()),
            false => {
                Err(self.wrong("there is no such folder: expected the name of a file in one that is there"))
            }
        }
    }

    /// Whether nothing is lost that was read: a saved timeline gives way to a larger one alone, which is `whole`.
    pub(crate) fn check_kept(self, input: &Input, saved: &Saved, whole: bool) -> io::Result<()> {
        match input.is_one_of(self.0) {
            true if saved.is_at(self.0) && whole => Ok(()),
            true if saved.is_at(self.0) => Err(self.wrong(
                "is a saved timeline, and not all of it would be left: expected another file to write to",
            )),
            true => Err(self.wrong("is one of the files to be read: expected another one to write to")),
            false => Ok(()),
        }
    }

    /// Writes the file: beside the one that is there, and in its place once it is whole.
    pub(crate) fn write(
        self,
        content: impl FnOnce(&mut BufWriter<&File>) -> io::Result<()>,
    ) -> io::Result<()> {
        self.replace(content)
            .map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", self.0.display())))
    }

    fn replace(self, content: impl FnOnce(&mut BufWriter<&File>) -> io::Result<()>) -> io::Result<()> {
        // A link stays one, and leads to the new file.
        let path = fs::canonicalize(self.0).unwrap_or_else(|_| self.0.to_owned());
        let old = fs::metadata(&path).ok();
        if old.as_ref().is_some_and(|old| !old.is_file()) {
            // A device or a pipe: there is nothing to be kept.
            return fill(&File::create(&path)?, content);
        }
        // Whoever may not write a file may not replace it either.
        if old.is_some() {
            File::options().append(true).open(&path)?;
        }
        let new = Output(&path).beside()?;
        fill(new.as_file(), content)?;
        if let Some(old) = old {
            new.as_file().set_permissions(old.permissions())?;
        }
        new.as_file().sync_all()?;
        // A file that is mounted by itself can be filled anew and not replaced.
        new.persist(&path).map(drop).or_else(|kept| fs::copy(kept.file.path(), &path).map(drop))
    }

    /// A new file in the folder of this one.
    fn beside(self) -> io::Result<NamedTempFile> {
        let mut new = Builder::new();
        #[cfg(unix)]
        {
            // As any file is made, less what the user's mask takes away.
            new.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
        }
        new.prefix(".runup-").tempfile_in(self.folder())
    }

    fn folder(&self) -> &Path {
        let folder = self.0.parent().filter(|folder| !folder.as_os_str().is_empty());
        folder.unwrap_or(Path::new("."))
    }
}

/// Writes all of the content.
fn fill(file: &File, content: impl FnOnce(&mut BufWriter<&File>) -> io::Result<()>) -> io::Result<()> {
    let mut out = BufWriter::new(file);
    content(&mut out)?;
    out.flush()
}
