//! Doors in: documents from files, folders and standard input, one file a format.
//!
//! Documents come one after the other, so a file of JSON lines may be larger than memory. What is wrong comes
//! between them, one [`Error`] a problem that says where it is and what was expected there; reading goes on behind it.
//!
//! - `.txt` and `.md` hold one document, which may open with a front matter block.
//! - `.html` and `.htm` hold a page; of it the article is read, and what the page says of it (feature `html`).
//! - `.tml` holds one document of TimeML; the time expressions marked in it are kept aside, for [`timeml()`].
//! - `.jsonl` and `.json` hold a document a line, an array of documents, or documents printed over several lines.
//! - Any of these may be compressed with gzip or Zstandard, and then ends in `.gz` or `.zst` behind its own ending; of a
//!   stream that breaks, everything before that is read. Any may be in UTF-16 with its mark.
//! - A folder is walked in name order with all its sub-folders; hidden files and files with other endings are passed
//!   over, and links to folders are not followed.
//! - `-` is standard input, and a file without ending is read alike: as JSON if its first character that is no white
//!   space is `{` or `[`, as TimeML or HTML if it is `<` and a
//!   `<TimeML` or `<html` follows soon, else as text.
//!
//! A document that cannot be read is left out. One whose `published` or `language` cannot be read is kept without it.

mod bytes;
mod compressed;
mod elements;
mod encoding;
mod fields;
mod folder;
mod format;
#[cfg(feature = "html")]
mod html;
mod json;
mod periods;
mod place;
mod record;
mod saved;
mod text;
mod timeline;
mod timeml;
mod utf16;
#[cfg(feature = "compression")]
mod zstandard;

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, BufRead, BufReader};
use std::iter;
use std::path::{Path, PathBuf};

use crate::document::Document;
use crate::error::{Error, ErrorKind};

use bytes::Bytes;
use place::Place;

pub use fields::Fields;
pub use periods::periods;
pub use record::published;
pub use timeline::{saved, timeline};
pub use timeml::{Annotated, Timex, timeml};

/// The documents of some paths, in their order, and between them what is wrong.
///
/// Collect into `Result<Vec<_>, _>` to stop at the first problem, or take what is there:
///
/// ```no_run
/// let mut documents = Vec::new();
/// for document in runup::read::paths(["articles", "more.jsonl"]) {
///     match document {
///         Ok(document) => documents.push(document),
///         Err(error) => eprintln!("{error}"),
///     }
/// }
/// ```
pub fn paths<P: Into<PathBuf>>(paths: impl IntoIterator<Item = P>) -> Documents {
    paths_with(paths, &Fields::default())
}

/// The same, where JSON holds what is known of a document under other names.
pub fn paths_with<P: Into<PathBuf>>(paths: impl IntoIterator<Item = P>, fields: &Fields) -> Documents {
    let paths: Vec<PathBuf> = paths.into_iter().map(Into::into).collect();
    let fields = fields.clone();
    let bytes = Bytes::default();
    let counted = bytes.clone();
    let placed = paths.into_iter().flat_map(move |given| path(&given, &fields, &counted));
    Documents { bytes, ..Documents::of(Box::new(placed)) }
}

/// How many bytes there are to read in the files of some paths; nothing where standard input is one of them.
pub fn size<P: AsRef<Path>>(paths: &[P]) -> Option<u64> {
    let bytes = |path: &Path| fs::metadata(path).map_or(0, |metadata| metadata.len());
    paths.iter().map(AsRef::as_ref).try_fold(0_u64, |sum, path| {
        let size = match path.is_dir() {
            _ if path.as_os_str() == "-" => return None,
            true => folder::files(path).iter().flatten().map(|file| bytes(file)).sum(),
            false => bytes(path),
        };
        Some(sum.saturating_add(size))
    })
}

/// The documents of an open stream, read as `-` is; `name` stands for it in errors, and is the id of a text.
///
/// ```
/// let lines = r#"
/// {"id": "vote", "text": "The senate voted on Tuesday.", "published": "2023-05-11"}
/// {"id": "veto", "text": "The president vetoed it a week later."}
/// "#;
/// let documents: Vec<_> = runup::read::stream("wire", lines.as_bytes()).collect::<Result<_, _>>()?;
/// assert_eq!(documents[0].published, Some("2023-05-11".parse()?));
/// assert_eq!(documents[1].id, "veto");
/// # Ok::<(), runup::Error>(())
/// ```
pub fn stream<R: BufRead + Send + 'static>(name: &str, reader: R) -> Documents {
    stream_with(name, reader, &Fields::default())
}

/// The same, where JSON holds what is known of a document under other names.
pub fn stream_with<R: BufRead + Send + 'static>(name: &str, reader: R, fields: &Fields) -> Documents {
    Documents::of(format::stream(Place::of(name), name.to_owned(), fields, reader))
}

/// The iterator behind [`paths`] and [`stream`]. Of documents with one id the later ones come out under an id of
/// their own (`page-2`), each after the error that says so.
pub struct Documents {
    placed: Placements,
    /// Where each id was first seen, and how many documents bore it since.
    places: BTreeMap<String, (Place, u64)>,
    /// A document whose id had to be changed, once the error is out that says so.
    renamed: Option<Document>,
    /// Where the last document stood.
    last: Option<Place>,
    /// What was read of the files.
    bytes: Bytes,
}

impl Documents {
    fn of(placed: Placements) -> Self {
        Self { placed, places: BTreeMap::new(), renamed: None, last: None, bytes: Bytes::default() }
    }

    /// How many bytes of its files were read so far, as they are on disk; none of a stream that the caller opened.
    pub fn bytes(&self) -> u64 {
        self.bytes.read()
    }

    /// The file that the last document came from; of a stream, its name.
    pub fn file(&self) -> Option<&Path> {
        self.last.as_ref().map(Place::file)
    }
}

/// A document and where it stands.
struct Placed {
    document: Document,
    place: Place,
}

type Placements = Box<dyn Iterator<Item = Result<Placed, Error>> + Send>;

impl Iterator for Documents {
    type Item = Result<Document, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        if let Some(document) = self.renamed.take() {
            return Some(Ok(document));
        }
        let Placed { document, place } = match self.placed.next()? {
            Ok(placed) => placed,
            Err(error) => return Some(Err(error)),
        };
        self.last = Some(place.clone());
        let Some((first, doubles)) = self.places.get(&document.id) else {
            self.places.insert(document.id.clone(), (place, 0));
            return Some(Ok(document));
        };
        let numbered = (doubles + 2..).map(|number| (format!("{}-{number}", document.id), number - 1));
        let free = numbered.into_iter().find(|(id, _)| !self.places.contains_key(id));
        let (id, doubles) = free.unwrap_or_default();
        let message = format!(
            "the id `{}` is that of {first} already: expected another one, the document is read as `{id}`",
            document.id
        );
        let error = Error::new(ErrorKind::Duplicate, message).at(&place);
        if let Some((_, counted)) = self.places.get_mut(&document.id) {
            *counted = doubles;
        }
        self.places.insert(id.clone(), (place, 0));
        self.renamed = Some(Document { id, ..document });
        Some(Err(error))
    }
}

/// What one path leads to.
fn path(path: &Path, fields: &Fields, bytes: &Bytes) -> Placements {
    if path.as_os_str() == "-" {
        let place = Place::of("standard input");
        return format::stream(place, "stdin".to_owned(), fields, BufReader::new(bytes.of(io::stdin())));
    }
    match fs::metadata(path) {
        Ok(metadata) if metadata.is_dir() => {
            let (fields, bytes) = (fields.clone(), bytes.clone());
            let files = folder::files(path).into_iter();
            Box::new(files.flat_map(move |found| {
                found.map_or_else(problem, |path| format::file(&path, &fields, &bytes))
            }))
        }
        Ok(_) => format::file(path, fields, bytes),
        Err(error) => problem(unread(path, &error)),
    }
}

/// What some programs write before the first character, as bytes.
const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

fn problem(error: Error) -> Placements {
    Box::new(iter::once(Err(error)))
}

fn unread(path: &Path, error: &io::Error) -> Error {
    match error.kind() {
        io::ErrorKind::NotFound => {
            Error::new(ErrorKind::Read, "expected a file or folder, and there is none")
        }
        _ => Error::new(ErrorKind::Read, format!("cannot be read: {error}")),
    }
    .at(path.display())
}

fn broken(place: &Place, error: &io::Error) -> Error {
    Error::new(ErrorKind::Read, format!("cannot be read: {error}")).at(place)
}

/// The text of some bytes; the error names the line, from 1, and the byte of the whole, from 0, that is not UTF-8.
fn utf8(bytes: Vec<u8>) -> Result<String, Error> {
    String::from_utf8(bytes).map_err(|error| {
        let valid = error.utf8_error().valid_up_to();
        let line = 1 + error.as_bytes()[..valid].iter().filter(|byte| **byte == b'\n').count();
        Error::new(ErrorKind::Format, format!("byte {valid} (line {line}) is not UTF-8: expected UTF-8 text"))
    })
}
