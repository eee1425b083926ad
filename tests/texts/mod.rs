//! Documents that nobody wrote: sentences of articles, pieces of pages and any characters, in any order.

use proptest::prelude::*;
use runup::{Day, Document};

/// What articles say.
const SAID: &[&str] = &[
    "The senate voted on Tuesday.",
    "On May 4, 2023, the speakers announced a declaration.",
    "Der Gipfel beginnt am 11. Juli in Vilnius.",
    "Am Montagabend trafen sich die drei in Paris.[2]",
    "NATO leaders will meet in Vilnius on July 11-12",
    "a week later they signed it",
    "Envoy warns of a long war\n\nThe envoy met ministers on Monday.",
    "In “Envoy warns of a long war” of 7 June 2023 he said so.",
];

/// What pages hold, and what would split a character or a word.
const HELD: &[&str] = &[
    "[1] Minutes. 04.05.2023.\n",
    "[3] Ann Example: Envoy warns of a long war. 06.06.2023.\n",
    "[2] Pressekonferenz am 12. Juni 2023.\n",
    "8 June, 2023 Thursday\n15:30\n",
    "BERLIN, June 14 –",
    "Related articles\n\n",
    "• 19, Apr, 2024 @3:27 PM\n",
    "“",
    "’s ",
    "ß",
    "\u{301}",
    "\u{feff}",
    "\r\n",
    "\n\n",
    " ",
    "\t",
    "日",
    "2023",
    "1.",
    "May",
    "–",
];

fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        8 => prop::sample::select(SAID).prop_map(str::to_owned),
        3 => prop::sample::select(HELD).prop_map(str::to_owned),
        1 => any::<String>(),
    ];
    let between = prop::sample::select(vec![" ", " ", "\n\n", ""]);
    (prop::collection::vec(piece, 0..12), between).prop_map(|(pieces, between)| pieces.join(between))
}

pub(crate) fn documents() -> impl Strategy<Value = Vec<Document>> {
    let published = prop::option::of((2022..2024_i32, 5..=7_u8, 1..=28_u8));
    let document = (text(), published).prop_map(|(text, published)| {
        let published = published.and_then(|(year, month, day)| Day::new(year, month, day));
        Document { published, ..Document::new("", text) }
    });
    prop::collection::vec(document, 0..6).prop_map(|documents| {
        let named = documents.into_iter().enumerate();
        named.map(|(number, document)| Document { id: format!("{number}"), ..document }).collect()
    })
}
