//! Texts that would make a careless reader go back again and again.

use std::slice;
use std::time::Instant;

use runup::{Document, Timeline};

/// What makes a reader go back, if anything does: each is repeated until the text is long.
const HARD: &[&str] = &[
    "a",
    " ",
    "\n",
    "1",
    "May ",
    "the ",
    "last week of ",
    "third-quarter ",
    "and ",
    "on Monday and ",
    "on Monday he said and ",
    "er sagte am Montag, ",
    "The vote was on 3 May 2021. He left two days after the vote. ",
    "May 4, 2023. He met her. ",
    "[1]",
    "[1] May 4.\n",
    "“Nato ",
    "“we left on Monday”, he said, ",
    "die Stadt, der Rat des Rates in der ",
    "1 ",
    "(",
    "1/2/3/",
    "the 31 ",
    "“‘",
    "\u{200b}",
    "e\u{301}",
    "\u{5d0}\u{5d1} 3 ",
    "is,Christmas,",
    "der’s. ",
    "Published 8 June\nHe left on 1 May 2020.\nHe came.\n",
];

/// How the time of one text grows with its length.
pub(super) fn print() {
    println!("\nms for one text that repeats one piece, at so many kB");
    println!("{:<24} {:>8} {:>8} {:>8}", "piece", 100, 200, 400);
    for piece in HARD {
        print!("{:<24}", format!("{piece:?}"));
        for size in [100_000, 200_000, 400_000] {
            // From what stands at the end nobody is to go back through all of it.
            let text = format!("{} 4 May", piece.repeat(size / piece.len()));
            let document = Document::new("hard", text);
            let start = Instant::now();
            drop(Timeline::from_documents(slice::from_ref(&document)));
            print!(" {:>8.0}", start.elapsed().as_secs_f64() * 1e3);
        }
        println!();
    }
}
