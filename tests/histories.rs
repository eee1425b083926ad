//! Histories of several kinds, with what each of their dates means.

use runup::{Day, Document, Genre, Language};

/// A date with its value, in a text: `[March 1750|1750-03]`.
struct Marked {
    text: String,
    /// Where each date begins, its words, its value.
    dates: Vec<(usize, String, String)>,
}

impl Marked {
    fn read(marked: &str) -> Self {
        let mut read = Self { text: String::new(), dates: Vec::new() };
        let mut pieces = marked.split('[');
        read.text.push_str(pieces.next().expect("a beginning"));
        for piece in pieces {
            let (date, after) = piece.split_once(']').expect("a closing bracket");
            let (words, value) = date.split_once('|').expect("a value");
            read.dates.push((read.text.len(), words.to_owned(), value.to_owned()));
            read.text.push_str(words);
            read.text.push_str(after);
        }
        read
    }
}

/// The texts of a table, each below a line `#` that says what it shows.
fn texts(table: &str) -> impl Iterator<Item = (&str, &str)> {
    table.split("\n# ").filter_map(|text| text.trim_start_matches("# ").split_once('\n'))
}

/// A history reads the same whether the day of its publication is known or not.
fn check(table: &str, language: Language) {
    for published in ["2015-06-01".parse().ok(), None] {
        check_published(table, language, published);
    }
}

fn check_published(table: &str, language: Language, published: Option<Day>) {
    let mut wrong = Vec::new();
    for (about, text) in texts(table) {
        let marked = Marked::read(text.trim());
        let document = Document {
            published,
            language: Some(language),
            ..Document::new("history", marked.text.as_str())
        };
        let mentions = document.mentions();
        for (start, words, value) in marked.dates {
            let mention = mentions
                .iter()
                .find(|mention| mention.span.start == start && mention.span.len() == words.len());
            let read = mention.map_or("nothing".to_owned(), |mention| mention.value.to_string());
            if read != value {
                let because = mention.map_or(String::new(), |mention| mention.because.to_string());
                wrong.push(format!("{about}\n  {words}: {read} ({because}), expected {value}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn english_histories_are_dated() {
    check(include_str!("data/histories.en.txt"), Language::English);
}

#[test]
fn german_histories_are_dated() {
    check(include_str!("data/histories.de.txt"), Language::German);
}

/// A story needs no day of publication; what is to come would need one.
#[test]
fn a_story_without_publication_has_a_line() {
    let read = |text: &str| {
        let mentions = Document::new("text", text).mentions();
        mentions.last().expect("a date").value.to_string()
    };
    let begun = "The army crossed the river in June 1912.";
    assert_eq!(read(&format!("{begun}\n\nBy 14 September it was in the city.")), "1912-09-14");
    assert_eq!(
        read(&format!("{begun}\n\nBy 14 September it was in the city. Two days later the city burned.")),
        "1912-09-16"
    );
    assert_eq!(read(&format!("{begun}\n\nIt will be in the city on 14 September.")), "XXXX-09-14");
    assert_eq!(read(&format!("{begun}\n\nIt left the city on Tuesday.")), "XXXX-WXX-2");
}

/// What a document is, its dates say, unless the caller does.
#[test]
fn a_history_is_told_from_news() {
    let read = |text: &str, genre: Option<Genre>| {
        let document =
            Document { published: "2015-06-01".parse().ok(), genre, ..Document::new("text", text) };
        document.mentions().last().expect("a date").value.to_string()
    };
    let history =
        "It began on 3 May 1750, and on 9 June 1751 it was over. In March 1752 he died. In August they left.";
    assert_eq!(read(history, None), "1752-08");
    assert_eq!(read(history, Some(Genre::News)), "2014-08");
    let news =
        "The bridge of 1750 was closed on Monday. It was built in March 1988. It will be opened in August.";
    assert_eq!(read(news, None), "2015-08");
    assert_eq!(read(news, Some(Genre::History)), "1988-08");
}
