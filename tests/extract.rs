//! Sentences and what they state: which happening each time expression belongs to, who takes part, whether it
//! happened, and the line a chronicle would bear.

use std::fmt::Write as _;

use proptest::prelude::*;
use runup::resolve::Step;
use runup::{Day, Document, Language, Options, Outline, Publication, Statement, extract, resolve, scan};

/// The statements of a text published on 14 June 2023.
fn statements(text: &str, language: Language) -> Vec<Statement> {
    let mut document = Document::new("test", text);
    document.language = Some(language);
    let publication =
        Day::new(2023, 6, 14).map_or_else(Publication::unknown, |day| Publication::on(day, "given"));
    let outline = Outline::of(&document);
    let found = scan(text, &outline, &Options::default());
    let sentences = outline.sentences(text, &found);
    let mentions = resolve(&document, &outline, &sentences, &found, &publication);
    extract(&document, &outline, &sentences, &mentions, &publication)
}

/// A sentence a line, and below it a line a statement: days, modality, concept, title, names.
fn table(sentences: &str, language: Language) -> String {
    let mut table = String::new();
    for sentence in sentences.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let _ = writeln!(table, "{sentence}");
        for statement in statements(sentence, language) {
            let days = statement.when.map_or_else(|| "undated".to_owned(), runup::Interval::edtf);
            let noun = if statement.trigger.noun { "the " } else { "" };
            let names: Vec<_> = statement.names.iter().map(|name| name.key.as_str()).collect();
            let line = format!(
                "    {days}  {}  {noun}{}  “{}”  {}",
                statement.modality.name(),
                statement.trigger.concept,
                statement.title,
                names.join(", ")
            );
            let _ = writeln!(table, "{}", line.trim_end());
        }
    }
    table
}

#[test]
fn english_sentences() {
    let sentences = include_str!("data/happenings.en.txt");
    insta::assert_snapshot!(table(sentences, Language::English));
}

#[test]
fn german_sentences() {
    let sentences = include_str!("data/happenings.de.txt");
    insta::assert_snapshot!(table(sentences, Language::German));
}

#[test]
fn a_sentence_may_have_it_from_somebody() {
    let english = [
        ("The port of Turku was closed on Monday, the minister Anna Berg said.", Some("minister Anna Berg")),
        ("Police said that a man was shot on Monday.", Some("Police")),
        ("\"The troops left Riga on Monday,\" Berg told reporters.", Some("Berg")),
        ("According to the envoy Jane Roe, the talks in Riga ended on Monday.", Some("envoy Jane Roe")),
        (
            "The minister Anna Berg left Riga on Sunday. She said the bridge was opened on Monday.",
            Some("Anna Berg"),
        ),
        // Nobody knows who they are.
        ("They said the bridge was opened on Monday.", None),
        // That is the happening itself.
        ("Anna Berg said on Monday that the port was closed.", None),
        ("The port of Turku was closed on Monday.", None),
    ];
    let german = [
        (
            "Die Brücke in Turku sei am Montag eingestürzt, sagte Ministerin Anna Berg.",
            Some("Ministerin Anna Berg"),
        ),
        ("Die Brücke in Turku stürzte am Montag ein, wie die Polizei mitteilte.", Some("die Polizei")),
        ("Anna Berg sagte, die Truppen hätten Riga am Montag verlassen.", Some("Anna Berg")),
        ("Die Brücke in Turku stürzte am Montag ein, Anna Berg fuhr hin.", None),
    ];
    for (sentences, language) in [(&english[..], Language::English), (&german[..], Language::German)] {
        for (sentence, who) in sentences {
            let last = statements(sentence, language).pop().expect("a statement");
            assert_eq!(last.said_by.as_deref(), *who, "{sentence}");
        }
    }
}

#[test]
fn a_footnote_states_a_happening_only_with_its_own_day() {
    let text = "Leaders met in Paris on Monday.[1] A resolution followed on Tuesday.[2]\n\n\
        [1] Press conference of the three leaders on 12 June 2023 in Paris.\n\
        [2] Senate To Vote On Membership. 13.06.2023.";
    let titles: Vec<_> =
        statements(text, Language::English).into_iter().map(|statement| statement.title).collect();
    assert_eq!(
        titles,
        ["Leaders met in Paris", "Resolution followed", "Press conference of the three leaders in Paris"]
    );
}

#[test]
fn what_a_footnote_is_cited_for_was_said_by_its_day() {
    let text = "The envoy Jane Roe warns that the strait could close.[1] The strait is narrow.[1] \
        The envoy Ann Poe warns that it could close.[1][2]\n\n\
        [1] A Warning From The North. 13.06.2023.\n\
        [2] A Second Warning. 14.06.2023.";
    let lines: Vec<_> = statements(text, Language::English)
        .into_iter()
        .filter(|statement| statement.time.text.is_empty())
        .map(|statement| (statement.title, statement.when.map(runup::Interval::edtf)))
        .collect();
    let warned = "Envoy Jane Roe warns that the strait could close".to_owned();
    assert_eq!(lines, [(warned, Some("2023-06-13~".to_owned()))]);
}

#[test]
fn a_full_name_explains_the_surname_and_a_pronoun_finds_it() {
    let text = "The former secretary Anders Rasmussen toured Europe.\n\n\
        Rasmussen spoke in Berlin on Monday. He arrived in Paris on Tuesday.";
    let lines: Vec<_> = statements(text, Language::English)
        .into_iter()
        .map(|statement| (statement.title, statement.names.first().map(|name| name.text.clone())))
        .collect();
    let full = Some("Anders Rasmussen".to_owned());
    assert_eq!(
        lines,
        [
            ("Former secretary Anders Rasmussen toured Europe".to_owned(), full.clone()),
            ("Rasmussen spoke in Berlin".to_owned(), full.clone()),
            ("Anders Rasmussen arrived in Paris".to_owned(), full)
        ]
    );
}

#[test]
fn the_summit_is_the_one_that_the_document_names() {
    let text = "Nerves before the bloc's summit in Turin are raw.\n\n\
        The decisive summit starts on 11 July. The next summit takes place in 2024.";
    let lines: Vec<_> = statements(text, Language::English)
        .into_iter()
        .map(|statement| {
            (statement.title, statement.names.into_iter().map(|name| name.key).collect::<Vec<_>>())
        })
        .collect();
    let turin = vec!["turin".to_owned()];
    assert_eq!(
        lines,
        [("Summit in Turin starts".to_owned(), turin), ("Next summit takes place".to_owned(), vec![])]
    );
}

#[test]
fn a_headline_that_runs_into_its_sentence_stands_apart() {
    for (text, title) in [
        (
            "Storm leaves hundreds homeless in Sundvik The storm tore off roofs on 5 June.",
            "Storm tore off roofs",
        ),
        (
            "HARBOUR CLOSED AFTER BLAZE Firefighters fought the fire until 5 June.",
            "Firefighters fought the fire",
        ),
        (
            "Nothing found in the mine Rescuers said on 5 June that the search goes on.",
            "Rescuers said that the search goes on",
        ),
        // Capitals that open nothing: a grade, a title, a paper, a body.
        ("Children who lacked vitamin A were treated in Riga on 5 June.", "Children were treated in Riga"),
        ("The band played The Long Road on 5 June at the fair.", "Band played The Long Road at the fair"),
        ("The mayor read The Times on 5 June and resigned.", "Mayor read The Times and resigned"),
        ("The envoy met the Marine Workers on 5 June and left.", "Envoy met the Marine Workers"),
    ] {
        let dated = statements(text, Language::English).into_iter().find(|one| !one.time.text.is_empty());
        let dated = dated.map(|one| (one.title, one.quote.ends_with('.')));
        assert_eq!(dated, Some((title.to_owned(), true)), "{text}");
    }
}

#[test]
fn one_spelling_for_all_spellings_of_a_name() {
    let key = |name: &str| {
        let text = format!("On 5 June 2023 the envoy met {name} in Riga.");
        let statements = statements(&text, Language::English);
        statements.first().and_then(|statement| statement.names.first()).map(|name| name.key.clone())
    };
    for spelling in ["Zelensky", "Zelenskyy", "Zelenskiy", "Zelenskij", "Volodymyr Zelenski"] {
        assert_eq!(key(spelling).as_deref(), Some("zelensky"), "{spelling}");
    }
    for spelling in ["Kyiv", "Kiev", "Ukraine", "the Ukrainians"] {
        assert_eq!(key(spelling).as_deref(), Some("ukraine"), "{spelling}");
    }
}

#[test]
fn a_text_without_end_is_quoted_in_part() {
    let text = "the council met on 5 May 2023 and ".repeat(2000);
    let statements = statements(&text, Language::English);
    assert!(statements.len() > 1000);
    assert!(statements.iter().all(|statement| statement.quote.len() < 1300));
    assert!(statements.iter().all(|statement| statement.quote.contains(&statement.time.text)));
}

proptest! {
    /// Whatever the text: no panic, spans that quote it, a title that fits a line.
    #[test]
    fn any_text_is_read(text in text(), german in any::<bool>()) {
        let language = if german { Language::German } else { Language::English };
        for statement in statements(&text, language) {
            prop_assert_eq!(statement.span.of(&text), statement.quote.as_str());
            prop_assert_eq!(statement.time.span.of(&text), statement.time.text.as_str());
            prop_assert_eq!(statement.trigger.span.of(&text), statement.trigger.text.as_str());
            prop_assert!(statement.title.chars().count() <= 130, "{}", statement.title);
        }
    }
}

/// Words that mean something to this stage, and characters that mean nothing to anyone.
fn text() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        Just("on 5 May 2023"),
        Just("July 11-12"),
        Just("am 12. Juni"),
        Just("Monday's"),
        Just("NATO"),
        Just("the"),
        Just("summit"),
        Just("Gipfel"),
        Just("met"),
        Just("said"),
        Just("that"),
        Just("who"),
        Just("and"),
        Just(","),
        Just("\u{201c}"),
        Just("\""),
        Just("("),
        Just(")"),
        Just(":"),
        Just("–"),
        Just(".\n\n"),
        Just("has been"),
        Just("to"),
        Just("will"),
        Just("nicht"),
        Just("hat"),
        Just("statt"),
        Just("findet"),
        Just("Olaf Scholz"),
        Just("’s"),
        Just("'"),
        Just("``"),
        Just("''"),
        Just("[3]"),
        Just("ß"),
        Just("İ"),
        Just("é"),
        Just("his"),
        Just("\u{0}"),
    ];
    prop_oneof![proptest::collection::vec(word, 0..40).prop_map(|words| words.join(" ")), any::<String>(),]
}

#[test]
fn what_has_come_about_by_now_is_not_looked_back_on() {
    let recalled = |verb: &str| {
        let text = format!(
            "Owner released after mill blaze\n\nThe owner, who was arrested on Monday, {verb} after the mill blaze."
        );
        let mut statements = statements(&text, Language::English).into_iter();
        statements
            .find(|one| matches!(one.time.because.0[..], [Step::Recalled(_)]))
            .map(|one| one.trigger.text)
    };
    assert_eq!(recalled("has been released").as_deref(), Some("blaze"));
    assert_eq!(recalled("was released").as_deref(), Some("released"));
}
