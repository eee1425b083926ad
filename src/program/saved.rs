//! The timelines among the paths, saved by earlier runs, and what they grow into.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};

use runup::{Document, Options, Timeline, read};

use crate::reading::same_file;

/// The saved timelines, each with its path.
pub(crate) struct Saved(Vec<(PathBuf, Timeline)>);

impl Saved {
    /// The timelines among some paths, and the other paths.
    pub(crate) fn among(paths: &[PathBuf]) -> Result<(Self, Vec<PathBuf>), runup::Error> {
        let (mut saved, mut rest) = (Vec::new(), Vec::new());
        for path in paths {
            match read::saved(path)? {
                Some(timeline) => saved.push((path.clone(), timeline)),
                None => rest.push(path.clone()),
            }
        }
        Ok((Self(saved), rest))
    }

    /// Whether one of them stands at a path.
    pub(crate) fn is_at(&self, path: &Path) -> bool {
        self.0.iter().any(|(saved, _)| same_file(saved, path))
    }

    /// One timeline of them all, and of the documents that none of them has yet.
    pub(crate) fn grown(
        self,
        documents: impl Iterator<Item = Document> + Send,
        options: &Options,
    ) -> io::Result<Timeline> {
        let known = self.0.iter().flat_map(|(_, timeline)| &timeline.documents);
        let known: BTreeSet<String> = known.map(|source| source.id.clone()).collect();
        let mut new = documents.filter(|document| !known.contains(&document.id)).peekable();
        let grows = self.0.len() > 1 || new.peek().is_some();
        if let Some((path, _)) = self.0.iter().find(|(_, timeline)| timeline.cut && grows) {
            let message =
                "the timeline was cut when it was saved, and can take no more: expected a whole one";
            return Err(io::Error::other(format!("{}: {message}", path.display())));
        }
        let mut saved = self.0.into_iter().map(|(_, timeline)| timeline);
        let first = saved.next().unwrap_or_default();
        let merged = saved.try_fold(first, |one, other| one.merge_with(other, options));
        let grown = merged.and_then(|merged| match new.peek() {
            Some(_) => merged.extend_with(new, options),
            None => Ok(merged),
        });
        grown.map_err(io::Error::other)
    }
}
