//! Any text: what is found lies in it, in order and without overlap, and is dated without a panic.
#![no_main]

use libfuzzer_sys::fuzz_target;
use runup::Document;

fuzz_target!(|text: &str| {
    let mentions = Document::new("a", text).mentions();
    let mut end = 0;
    for mention in &mentions {
        assert!(mention.span.start >= end && !mention.span.of(text).is_empty());
        end = mention.span.end;
    }
});
