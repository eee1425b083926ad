//! Any two texts: they have a timeline, and it can be written in every form.
#![no_main]

use libfuzzer_sys::fuzz_target;
use runup::{Document, Timeline, write};

fuzz_target!(|texts: (&str, &str)| {
    let documents = [Document::new("a", texts.0), Document::new("b", texts.1)];
    let timeline = Timeline::from_documents(&documents);
    let mut out = Vec::new();
    for written in [
        write::json(&timeline, &mut out),
        write::text(&timeline, write::Terminal::default(), &mut out),
        write::markdown(&timeline, &mut out),
        write::html(&timeline, &mut out),
        write::timelinejs(&timeline, &mut out),
    ] {
        assert!(written.is_ok());
    }
});
