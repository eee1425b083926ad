//! What others do with the same bytes: counting lines and words, and finding dates.

use std::fs;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use runup::Document;

/// The same text for all: a document after the other, in memory and in a file.
pub(super) struct Peers<'a> {
    documents: &'a [Document],
    text: String,
    file: PathBuf,
    dates: whichtime::WhichTime,
}

impl<'a> Peers<'a> {
    pub(super) fn of(documents: &'a [Document]) -> Self {
        let text: String = documents.iter().map(|document| document.text.as_str()).collect();
        let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join("speed.txt");
        fs::write(&file, &text).expect("a file can be written where Cargo builds");
        Self { documents, text, file, dates: whichtime::WhichTime::new() }
    }

    /// Lets one of them run, by its name; whether there is one of that name here.
    pub(super) fn run(&self, name: &str) -> bool {
        match name {
            "lines, memchr" => drop(black_box(memchr::memchr_iter(b'\n', self.text.as_bytes()).count())),
            "words, std" => drop(black_box(self.text.split_whitespace().count())),
            "wc -w" => return self.count_words(),
            "whichtime" => {
                for document in self.documents {
                    // It reads paragraphs faster than whole articles.
                    for paragraph in document.text.split("\n\n") {
                        drop(black_box(self.dates.parse(paragraph, None)));
                    }
                }
            }
            _ => return false,
        }
        true
    }

    /// The program, with its start and the reading of the file, which few megabytes make up for.
    fn count_words(&self) -> bool {
        let counted = Command::new("wc").arg("-w").arg(&self.file).stdout(Stdio::null()).status();
        counted.is_ok_and(|status| status.success())
    }
}

/// The peers, in order.
pub(super) const NAMES: [&str; 4] = ["lines, memchr", "words, std", "wc -w", "whichtime"];
