//! Compressed files are read as what they hold; their first bytes tell them, not their names.

use std::io::{self, BufRead, BufReader, Cursor, Read};
use std::path::{Path, PathBuf};

/// What opens a file of gzip (RFC 1952) and one of Zstandard (RFC 8878).
const GZIP: &[u8] = &[0x1f, 0x8b];
const ZSTANDARD: &[u8] = &[0x28, 0xb5, 0x2f, 0xfd];

/// So many bytes say what a stream is.
const HEAD: u64 = 4096;

/// What a stream holds, unpacked if it is compressed.
pub(super) fn unpacked(mut reader: impl BufRead + Send + 'static) -> io::Result<Box<dyn BufRead + Send>> {
    let mut head = Vec::new();
    reader.by_ref().take(HEAD).read_to_end(&mut head)?;
    let is_gzip = head.starts_with(GZIP);
    let is_zstandard = head.starts_with(ZSTANDARD);
    let whole = Cursor::new(head).chain(reader);
    Ok(if is_gzip {
        Box::new(BufReader::new(flate2::bufread::MultiGzDecoder::new(whole)))
    } else if is_zstandard {
        let decoder = ruzstd::decoding::StreamingDecoder::new(whole).map_err(io::Error::other)?;
        Box::new(BufReader::new(decoder))
    } else {
        Box::new(whole)
    })
}

/// The name of a file without the ending of its compression.
pub(super) fn without_ending(path: &Path) -> PathBuf {
    let packed = path
        .extension()
        .is_some_and(|ending| ["gz", "zst"].iter().any(|known| ending.eq_ignore_ascii_case(known)));
    if packed { path.with_extension("") } else { path.to_owned() }
}
