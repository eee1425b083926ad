//! Zstandard: the frames of a stream one after the other, and of a frame that breaks, all up to there.

use std::error::Error;
use std::io::{self, BufRead, Read};

use ruzstd::decoding::errors::{FrameDecoderError, ReadFrameHeaderError};
use ruzstd::decoding::{BlockDecodingStrategy, FrameDecoder};

/// An empty block that is the last of its frame, and a checksum, which nobody checks: what a broken frame lacks, so that
/// what was decoded of it comes out.
const END: &[u8] = &[1, 0, 0, 0, 0, 0, 0];

/// What the frames of a stream hold.
pub(super) struct Frames<R> {
    source: R,
    decoder: FrameDecoder,
    /// What is wrong, once all before it is out.
    error: Option<io::Error>,
}

impl<R: BufRead> Frames<R> {
    pub(super) fn new(source: R) -> Self {
        Self { source, decoder: FrameDecoder::new(), error: None }
    }

    /// Begins the next frame, or passes over one that holds nothing for readers.
    fn open(&mut self) -> io::Result<()> {
        match self.decoder.init(&mut self.source) {
            Err(FrameDecoderError::ReadFrameHeaderError(ReadFrameHeaderError::SkipFrame {
                length, ..
            })) => {
                let skipped = io::copy(&mut self.source.by_ref().take(length.into()), &mut io::sink())?;
                if skipped < length.into() { Err(io::ErrorKind::UnexpectedEof.into()) } else { Ok(()) }
            }
            begun => begun.map_err(|error| told(&error)),
        }
    }

    /// Decodes one block of the frame.
    fn decode(&mut self) -> io::Result<()> {
        let one = BlockDecodingStrategy::UptoBlocks(1);
        let decoded = self.decoder.decode_blocks(&mut self.source, one);
        decoded.map(drop).map_err(|error| told(&error))
    }
}

impl<R: BufRead> Read for Frames<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        loop {
            if self.decoder.can_collect() > 0 {
                return self.decoder.read(buffer);
            }
            if let Some(error) = self.error.take() {
                return Err(error);
            }
            if !self.decoder.is_finished() {
                if let Err(error) = self.decode() {
                    self.error = Some(error);
                    let _ = self.decoder.decode_blocks(END, BlockDecodingStrategy::UptoBlocks(1));
                }
            } else if self.source.fill_buf()?.is_empty() {
                return Ok(0);
            } else {
                self.open()?;
            }
        }
    }
}

/// An error that says whether the stream is cut off.
fn told(error: &FrameDecoderError) -> io::Error {
    let mut cause: Option<&(dyn Error + 'static)> = Some(error);
    while let Some(error) = cause {
        if error.downcast_ref::<io::Error>().is_some_and(|error| error.kind() == io::ErrorKind::UnexpectedEof)
        {
            return io::ErrorKind::UnexpectedEof.into();
        }
        cause = error.source();
    }
    io::Error::new(io::ErrorKind::InvalidData, error.to_string())
}
