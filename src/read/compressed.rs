//! Compressed files are read as what they hold, with the feature `compression`; their first bytes tell them, not their
//! names.

use std::fmt;
#[cfg(feature = "compression")]
use std::io::BufReader;
use std::io::{self, BufRead, Cursor, Read};
use std::path::{Path, PathBuf};
#[cfg(feature = "compression")]
use std::sync::{Arc, OnceLock};

#[cfg(feature = "compression")]
use super::zstandard::Frames;

/// So many bytes say what a stream is.
const HEAD: u64 = 4096;

/// A stream as what it holds.
pub(super) struct Unpacked {
    pub(super) reader: Box<dyn BufRead + Send>,
    /// How it was compressed.
    pub(super) packed: Option<Packed>,
}

/// How a stream was compressed, and where it could not be unpacked further, why.
#[cfg(feature = "compression")]
pub(super) struct Packed {
    compression: Compression,
    broken: Broken,
}

/// Nothing is unpacked without the feature.
#[cfg(not(feature = "compression"))]
pub(super) enum Packed {}

#[cfg(feature = "compression")]
type Broken = Arc<OnceLock<io::Error>>;

impl Packed {
    /// Why a stream ends before its end, if it does.
    #[cfg(feature = "compression")]
    pub(super) fn broken(&self) -> Option<String> {
        let (compression, error) = (self.compression, self.broken.get()?);
        Some(match error.kind() {
            io::ErrorKind::UnexpectedEof => format!("{compression} is cut off"),
            _ => format!("{compression} is broken ({error})"),
        })
    }

    #[cfg(not(feature = "compression"))]
    pub(super) fn broken(&self) -> Option<String> {
        match *self {}
    }
}

/// What a stream holds, unpacked if it is compressed.
pub(super) fn unpacked(mut reader: impl BufRead + Send + 'static) -> io::Result<Unpacked> {
    let mut head = Vec::new();
    reader.by_ref().take(HEAD).read_to_end(&mut head)?;
    let compression = Compression::of(&head);
    let whole = Cursor::new(head).chain(reader);
    match compression {
        None => Ok(Unpacked { reader: Box::new(whole), packed: None }),
        #[cfg(feature = "compression")]
        Some(compression) => {
            let broken = Broken::default();
            let unpacking: Box<dyn Read + Send> = match compression {
                Compression::Gzip => Box::new(flate2::bufread::MultiGzDecoder::new(whole)),
                Compression::Zstandard => Box::new(Frames::new(whole)),
            };
            let reader = Box::new(BufReader::new(UpToBreak { unpacking, broken: Arc::clone(&broken) }));
            Ok(Unpacked { reader, packed: Some(Packed { compression, broken }) })
        }
        #[cfg(not(feature = "compression"))]
        Some(compression) => Err(io::Error::other(format!("{compression} needs the feature `compression`"))),
    }
}

/// A stream that ends where it cannot be unpacked further: what came before that is as good as ever.
#[cfg(feature = "compression")]
struct UpToBreak<R> {
    unpacking: R,
    broken: Broken,
}

#[cfg(feature = "compression")]
impl<R: Read> Read for UpToBreak<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.broken.get().is_some() {
            return Ok(0);
        }
        self.unpacking.read(buffer).or_else(|error| match error.kind() {
            io::ErrorKind::Interrupted => Err(error),
            _ => {
                let _ = self.broken.set(error);
                Ok(0)
            }
        })
    }
}

/// The name of a file without the ending of its compression, if it has one.
pub(super) fn without_ending(path: &Path) -> PathBuf {
    if is_named_so(path) { path.with_extension("") } else { path.to_owned() }
}

/// Whether a file's name says that it is compressed.
pub(super) fn is_named_so(path: &Path) -> bool {
    let is = |ending: &str| path.extension().is_some_and(|known| known.eq_ignore_ascii_case(ending));
    is("gz") || is("zst")
}

/// How a stream is compressed.
#[derive(Clone, Copy)]
enum Compression {
    Gzip,
    Zstandard,
}

impl Compression {
    /// What the first bytes say, by RFC 1952 and RFC 8878; a frame that is to be skipped may come first.
    fn of(head: &[u8]) -> Option<Self> {
        match head {
            [0x1f, 0x8b, ..] => Some(Self::Gzip),
            [0x28, 0xb5, 0x2f, 0xfd, ..] | [0x50..=0x5f, 0x2a, 0x4d, 0x18, ..] => Some(Self::Zstandard),
            _ => None,
        }
    }
}

impl fmt::Display for Compression {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Gzip => "the gzip stream",
            Self::Zstandard => "the Zstandard stream",
        })
    }
}
