//! Lines that begin as JSON does: each document that comes out has an id.
#![no_main]

use std::io::Cursor;

use libfuzzer_sys::fuzz_target;
use runup::read;

fuzz_target!(|input: (bool, &[u8])| {
    let (array, rest) = input;
    let mut bytes = if array { b"[".to_vec() } else { b"{\"id\":\"a\",\"text\":".to_vec() };
    bytes.extend_from_slice(rest);
    for document in read::stream("wire", Cursor::new(bytes)).flatten() {
        assert!(!document.id.trim().is_empty());
    }
});
