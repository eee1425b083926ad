//! Compressed files are read as what they hold, with the feature `compression`; their first bytes tell them, not their
//! names.

#[cfg(feature = "compression")]
use std::io::BufReader;
use std::io::{self, BufRead, Cursor, Read};
use std::path::{Path, PathBuf};

/// So many bytes say what a stream is.
const HEAD: u64 = 4096;

/// What a stream holds, unpacked if it is compressed.
pub(super) fn unpacked(mut reader: impl BufRead + Send + 'static) -> io::Result<Box<dyn BufRead + Send>> {
    let mut head = Vec::new();
    reader.by_ref().take(HEAD).read_to_end(&mut head)?;
    let compression = Compression::of(&head);
    let whole = Cursor::new(head).chain(reader);
    Ok(match compression {
        None => Box::new(whole),
        #[cfg(feature = "compression")]
        Some(Compression::Gzip) => Box::new(BufReader::new(flate2::bufread::MultiGzDecoder::new(whole))),
        #[cfg(feature = "compression")]
        Some(Compression::Zstandard) => {
            let decoder = ruzstd::decoding::StreamingDecoder::new(whole).map_err(io::Error::other)?;
            Box::new(BufReader::new(decoder))
        }
        #[cfg(not(feature = "compression"))]
        Some(_) => return Err(io::Error::other("compressed files need the feature `compression`")),
    })
}

/// The name of a file without the ending of its compression.
pub(super) fn without_ending(path: &Path) -> PathBuf {
    let is = |ending: &str| path.extension().is_some_and(|known| known.eq_ignore_ascii_case(ending));
    if is("gz") || is("zst") { path.with_extension("") } else { path.to_owned() }
}

/// How a stream is compressed.
enum Compression {
    Gzip,
    Zstandard,
}

impl Compression {
    /// What the first bytes say, by RFC 1952 and RFC 8878.
    fn of(head: &[u8]) -> Option<Self> {
        match head {
            [0x1f, 0x8b, ..] => Some(Self::Gzip),
            [0x28, 0xb5, 0x2f, 0xfd, ..] => Some(Self::Zstandard),
            _ => None,
        }
    }
}
