//! UTF-16 as UTF-8: the first bytes of a stream tell it, and everything behind the door reads UTF-8 alone.

use std::io::{self, BufRead, BufReader, Read};

/// A stream as UTF-8: turned into it if it begins with the mark of UTF-16, else as it is. The mark stays.
pub(super) fn as_utf8(mut reader: impl BufRead + Send + 'static) -> io::Result<Box<dyn BufRead + Send>> {
    Ok(match reader.fill_buf()? {
        [0xff, 0xfe, ..] => Box::new(BufReader::new(Utf16::new(reader, u16::from_le_bytes))),
        [0xfe, 0xff, ..] => Box::new(BufReader::new(Utf16::new(reader, u16::from_be_bytes))),
        _ => Box::new(reader),
    })
}

/// The bytes of UTF-8 that a stream of UTF-16 stands for.
pub(super) struct Utf16<R> {
    reader: R,
    /// How two bytes are one unit.
    unit: fn([u8; 2]) -> u16,
    /// Bytes of UTF-8 that nobody has taken yet, and how many of them were.
    ready: Vec<u8>,
    taken: usize,
    /// The first half of a character that takes two units.
    half: Option<u16>,
}

impl<R: Read> Utf16<R> {
    pub(super) fn new(reader: R, unit: fn([u8; 2]) -> u16) -> Self {
        Self { reader, unit, ready: Vec::new(), taken: 0, half: None }
    }

    /// Decodes the next piece; nothing is ready after it where the stream is at its end.
    fn refill(&mut self) -> io::Result<()> {
        const PIECE: u64 = 8192;
        let (mut bytes, mut text) = (Vec::new(), String::new());
        self.reader.by_ref().take(PIECE).read_to_end(&mut bytes)?;
        let (pairs, odd) = bytes.as_chunks();
        let ends = pairs.len() as u64 * 2 < PIECE;
        let mut units: Vec<u16> =
            self.half.take().into_iter().chain(pairs.iter().map(|pair| (self.unit)(*pair))).collect();
        self.half = units.pop_if(|last| !ends && (0xd800..0xdc00).contains(last));
        for char in char::decode_utf16(units) {
            text.push(char.map_err(|_| unlike())?);
        }
        if !odd.is_empty() {
            return Err(unlike());
        }
        (self.ready, self.taken) = (text.into_bytes(), 0);
        Ok(())
    }
}

impl<R: Read> Read for Utf16<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.taken == self.ready.len() {
            self.refill()?;
        }
        let read = self.ready.get(self.taken..).unwrap_or_default().read(buffer)?;
        self.taken += read;
        Ok(read)
    }
}

fn unlike() -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, "it begins like UTF-16 and is not: expected UTF-16 or UTF-8")
}
