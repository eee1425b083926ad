//! Where sentences end, and the notes they cite.

use runup::{Document, Language, Options, Outline, scan};

/// The sentences of a text, each with the notes it cites.
fn sentences(text: &str, language: Language) -> Vec<String> {
    let document = Document { language: Some(language), ..Document::new("text", text) };
    let outline = Outline::of(&document);
    let found = scan(text, &outline, &Options::default());
    let cited = |notes: &[u32]| notes.iter().map(|number| format!(" <{number}>")).collect::<String>();
    let sentences = outline.sentences(text, &found);
    sentences.iter().map(|sentence| format!("{}{}", sentence.span.of(text), cited(&sentence.notes))).collect()
}

/// Checks a table of texts, with a slash where a sentence ends.
#[track_caller]
fn check_sentences(language: Language, rows: &str) {
    for row in rows.lines().filter(|row| !row.is_empty()) {
        let expected: Vec<_> = row.split(" / ").collect();
        assert_eq!(sentences(&row.replace(" / ", " "), language), expected);
    }
}

#[test]
fn english_sentences() {
    check_sentences(
        Language::English,
        "
He left on Sept. 3 for Brussels. / She stayed.
The U.S. President met Gen. Mark Example in Washington, D.C. / They talked.
It rose by 3.5 percent in the U.S. / The rest fell.
George W. Example spoke with Dr. No at St. Mary's.
“Will it come?!” he asked, and left the room.
“Will it come?” / Nobody knew.
They spoke of “a truly firm promise ... of help” to the town.
He asks for “a word, (...) that it is done.” / Then he went.
The company (see page 4.) did not answer. / It never does.
The vote is at 6 p.m. / The result comes at 9 p.m. on Monday.
Nobody left the old mill after 3:30 p.m. / Meredith drove there.
The ferry left the old port at 3 p.m. Oslo time.
Shortly after 3:30 p.m. Meredith left.
The ferry left the old port of Oslo at 3 p.m. ET on Friday.
Read example.org or www.example.com for No. 5 of the series.
Wait... / What was that?
BELFAIR, Wash. — The ferry is late. / Nobody waits.
See Fig. 3 and vol. 2 of Example Inc. and Sons. / It is long.
",
    );
    let unspaced = "He was taken to the hospital.The driver fled on foot.";
    assert_eq!(
        sentences(unspaced, Language::English),
        ["He was taken to the hospital.", "The driver fled on foot."]
    );
}

#[test]
fn german_sentences() {
    check_sentences(
        Language::German,
        "
Am 12. Juni traf er den Kanzler. / Danach flog er ab.
Er sprach z.B. mit Dr. Muster und der 3. Fraktion des Hauses.
Das kostet ca. 3,5 Mio. Euro im Jahr. / Die Kasse ist leer.
„Kommt das?“, fragte er.
Seit 2014. / Das ist lange her.
Die Zahl stieg um 1.500 auf Platz 2 bzw. 3 der Liste.
",
    );
}

#[test]
fn notes_belong_to_the_sentence_before_the_mark() {
    let text = "\
The vote came in Vilnius.[1] On Monday he spoke of “a signal.”[2] He hopes[1, 2] so. [3] The end came (1) soon.

[1] One note.

[2] Another note.

[3] A third note.
";
    assert_eq!(
        sentences(text, Language::English),
        [
            "The vote came in Vilnius.[1] <1>",
            "On Monday he spoke of “a signal.”[2] <2>",
            "He hopes[1, 2] so. [3] <1> <2> <3>",
            "The end came (1) soon. <1>",
        ]
    );
    let raised =
        "The field of 4 m² was sold.² Nobody bid against it.¹\n\n¹ The first note.\n² The second note.\n";
    assert_eq!(
        sentences(raised, Language::English),
        ["The field of 4 m² was sold.² <2>", "Nobody bid against it.¹ <1>"]
    );
    let markdown = "It was sold.[^1] Nobody bid.\n\n[^1]: The only note.\n";
    assert_eq!(sentences(markdown, Language::English), ["It was sold.[^1] <1>", "Nobody bid."]);
    assert_eq!(sentences("He named (1) a place and (2) a day.", Language::English).len(), 1);
}
