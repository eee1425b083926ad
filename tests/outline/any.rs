//! What holds of any text.

use proptest::prelude::*;
use runup::{Document, Found, Options, Outline, scan};

/// Checks that every byte that is not white space lies in exactly one block, and every sentence in its own block.
#[track_caller]
fn check_cover(text: &str, found: &[Found]) {
    let document = Document::new("any", text);
    let outline = Outline::of(&document);
    let mut at = 0;
    for block in &outline.blocks {
        assert!(text.get(at..block.span.start).is_some_and(|gap| gap.trim().is_empty()));
        assert!(!block.span.of(text).trim().is_empty());
        at = block.span.end;
    }
    assert!(text.get(at..).is_some_and(|gap| gap.trim().is_empty()));
    let mut at = 0;
    for sentence in outline.sentences(text, found) {
        assert!(at <= sentence.span.start && !sentence.span.of(text).is_empty());
        assert!(outline.blocks[sentence.block].span.covers(sentence.span));
        at = sentence.span.end;
    }
}

fn found(text: &str) -> Vec<Found> {
    scan(text, &Outline::of(&Document::new("any", text)), &Options::default())
}

/// Lines that mean something to the outline, and the breaks between them.
fn piece() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "\n",
        "\n\n",
        " \r\n",
        "Related Content\n",
        "21:30\n",
        "8 June 2023\n",
        "[1] A note. 4 May 2023.\n",
        "¹ note\n",
        "A short line\n",
        "The council met on Tuesday, and voted.[1] ",
        "“No,” he said… ",
        "By Ann Example\n",
        "Tags:",
        "Dr. ",
        "U.S. ",
        "12. ",
        "? ",
        "é",
        "[",
        "(",
        "[^1]: ",
        "... ",
        "www.example.org/a_b ",
        "Who was it:\n",
        "- item\n",
        "running on in lower case without any stop\n",
        "\u{a0}",
        "\u{feff}",
        "4 m² ",
        "(1) ",
    ])
}

proptest! {
    #[test]
    fn any_text_has_an_outline(text in "\\PC{0,120}") {
        check_cover(&text, &found(&text));
    }

    #[test]
    fn any_page_has_an_outline(pieces in prop::collection::vec(piece(), 0..24)) {
        let text = pieces.concat();
        check_cover(&text, &found(&text));
    }

    #[test]
    fn a_language_guessed_before_is_the_one_guessed_here(
        text in "(The committee said on the day that it was ready to go to the town\\. ){4,40}\n\n\
            ((It is said that the town has a plan for the port and not for the river\\. ){1,4}\n\n|\
            (Der Rat und die Stadt: nicht für das Volk, das mit dem Plan ist\\. ){1,4}\n\n){0,8}",
    ) {
        let document = Document::new("report", text);
        let mut guessed = document.clone();
        guessed.guess_language();
        prop_assert_eq!(Outline::of(&document), Outline::of(&guessed));
    }
}

#[test]
fn long_texts_of_one_token_take_no_time() {
    let tokens = "( [1] word . [ ¹ Dr.A “ [1]. a.( -";
    for token in
        tokens.split(' ').flat_map(|token| [token.to_owned(), format!("{token} "), format!("{token}\n")])
    {
        check_cover(&token.repeat(50_000 / token.len()), &[]);
    }
    for line in ["\n", "21:30\n", "Related\n", "- x:\n", "A line of no text\n", "Who was it:\n"] {
        check_cover(&line.repeat(50_000 / line.len()), &[]);
    }
}
