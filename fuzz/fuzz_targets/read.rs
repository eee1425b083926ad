//! Any bytes, compressed or not: reading them ends, with documents or with errors that say where.
#![no_main]

use std::io::Cursor;

use libfuzzer_sys::fuzz_target;
use runup::read;

fuzz_target!(|bytes: &[u8]| {
    for read in read::stream("wire", Cursor::new(bytes.to_vec())) {
        if let Err(error) = read {
            assert!(error.to_string().starts_with("wire"));
        }
    }
    let _ = read::timeml("wire", bytes);
});
