//! A folder: its files in name order, with those of its sub-folders.

use std::fs;
use std::path::{Path, PathBuf};

use super::format::{ENDINGS, Format};
use super::unread;
use crate::error::{Error, ErrorKind};

/// The files of a folder that can be read by their endings, and what could not be listed.
pub(super) fn files(folder: &Path) -> Vec<Result<PathBuf, Error>> {
    let mut files = Vec::new();
    let mut empty = true;
    // The paths still to be looked at, the next one last.
    let mut waiting = vec![folder.to_owned()];
    while let Some(path) = waiting.pop() {
        let inner = path != folder;
        empty &= !inner;
        // Inside a folder a link to a folder is not followed: it may lead back.
        let linked = inner && fs::symlink_metadata(&path).is_ok_and(|metadata| metadata.is_symlink());
        match fs::metadata(&path) {
            Ok(metadata) if metadata.is_dir() && linked => {}
            Ok(metadata) if metadata.is_dir() => match names(&path) {
                Ok(names) => waiting.extend(names.into_iter().rev()),
                Err(error) => files.push(Err(unread(&path, &error))),
            },
            _ if Format::of(&path).is_none() => {}
            Ok(_) => files.push(Ok(path)),
            Err(error) => files.push(Err(unread(&path, &error))),
        }
    }
    if files.is_empty() {
        let what = if empty { "the folder is empty" } else { "nothing in the folder can be read" };
        let message = format!("{what}: expected files that end in {ENDINGS}");
        files.push(Err(Error::new(ErrorKind::Read, message).at(folder.display())));
    }
    files
}

/// The paths right under a folder, by name, without the hidden ones.
fn names(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if !entry.file_name().as_encoded_bytes().starts_with(b".") {
            paths.push(entry.path());
        }
    }
    paths.sort();
    Ok(paths)
}
