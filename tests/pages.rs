//! Pages of HTML as documents: the article, what the page says of it, and what is wrong with it.

#![cfg(feature = "html")]
#![allow(clippy::unwrap_used, reason = "a test may fail")]

use std::path::Path;

use runup::{Document, read};

/// The document of a page of the fixtures, in which nothing is wrong.
fn page(file: &str) -> Document {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/pages").join(file);
    read::paths([path]).next().unwrap().unwrap()
}

/// What a page holds, and what is wrong with it.
fn read_page(page: &[u8]) -> (Vec<Document>, Vec<String>) {
    let mut pages = (Vec::new(), Vec::new());
    let bytes = page.to_vec();
    for read in read::stream("page", std::io::Cursor::new(bytes)) {
        match read {
            Ok(document) => pages.0.push(document),
            Err(error) => pages.1.push(error.to_string()),
        }
    }
    pages
}

#[test]
fn each_page_gives_its_article_and_its_day() {
    let table = [
        (
            "json-ld.html",
            "Harbour strike ends after a week",
            "The Neris Post",
            "2023-06-08",
            "`datePublished` of its JSON-LD in its page",
            "Dockers in Klaipėda went back",
            "from Saturday.",
        ),
        (
            "meta.html",
            "Brücke bis zum Herbst gesperrt",
            "Donau-Kurier am Abend",
            "2023-06-14",
            "article:published_time in its page",
            "Die alte Donaubrücke",
            "länger braucht.",
        ),
        (
            "bare.htm",
            "Council votes for the tram",
            "-",
            "2023-05-11",
            "its clock line “Published: May 11, 2023, 9:40 p.m.”",
            "By a staff writer",
            "after the session.",
        ),
    ];
    for (file, title, source, day, evidence, begins, ends) in table {
        let document = page(file);
        let publication = document.publication();
        assert_eq!(document.title.as_deref(), Some(title), "{file}");
        assert_eq!(document.source.as_deref().unwrap_or("-"), source, "{file}");
        assert_eq!(publication.day.map(|day| day.to_string()).as_deref(), Some(day), "{file}");
        assert_eq!(publication.evidence, evidence, "{file}");
        let text = document.text.trim();
        assert!(text.starts_with(begins) && text.contains(ends), "{file}: {text}");
    }
}

#[test]
fn nothing_beside_the_article_is_read() {
    for file in ["json-ld.html", "meta.html", "bare.htm"] {
        let text = page(file).text;
        for furniture in
            ["ookie", "Sport", "Mayor resigns", "Unwetter", "Harbour fair", "©", "var ad", "Related"]
        {
            assert!(!text.contains(furniture), "{file}: {furniture} in {text}");
        }
    }
}

#[test]
fn an_article_is_found_in_a_graph_of_json_ld() {
    let article = "<p>The senate voted on Tuesday, after a debate that had gone on for most of the night, to keep the law as it stands.</p>";
    let page = format!(
        r#"<html><script type="application/ld+json">{{"@graph": [{{"@type": "WebSite", "datePublished": "2001-01-01"}},
        {{"@type": ["ReportageNewsArticle"], "headline": "Senate votes", "datePublished": "2023-05-11T08:00Z"}}]}}</script>
        <body><h1>Home</h1>{}</body></html>"#,
        article.repeat(5)
    );
    let (documents, errors) = read_page(page.as_bytes());
    assert_eq!((documents[0].title.as_deref(), errors), (Some("Senate votes"), vec![]));
    assert_eq!(documents[0].published, Some("2023-05-11".parse().unwrap()));
}

#[test]
fn what_is_wrong_with_a_page_is_said() {
    let article =
        "<p>The senate voted on 11 May 2023, after a debate that had gone on for most of the night.</p>"
            .repeat(5);
    let deep = format!("<html>{}{article}", "<div>".repeat(3000));
    // A megabyte of these would take a minute to take apart.
    let deepest = format!("<html>{}{article}", "<div>".repeat(200_000));
    let table: &[(&[u8], usize, &str)] = &[
        (b"<html><body></body></html>", 0, "page: the page has no text: expected an article"),
        (b"<html", 0, "page: the page has no text: expected an article"),
        (deep.as_bytes(), 0, "page: elements stand too deep in each other: expected at most 512 levels"),
        (deepest.as_bytes(), 0, "page: elements stand too deep in each other: expected at most 512 levels"),
        (
            b"<html><meta charset=klingon><body><p>The vote is on 11 May 2023.</p></body></html>",
            1,
            "page: the encoding `klingon` is not known: expected the encoding of its bytes; what cannot be read is U+FFFD",
        ),
        (
            b"<html><meta charset=iso-8859-1><body><p>The vote in K\xc3\xb6ln is on 11 May 2023.</p></body></html>",
            1,
            "page: the page is not in windows-1252, as it declares, but in UTF-8: expected the encoding of its bytes; what cannot be read is U+FFFD",
        ),
        (
            b"<html><meta charset=utf-8><body><p>The vote is on 11 May 2023\xff.</p></body></html>",
            1,
            "page: the page is not in UTF-8, as it declares: expected the encoding of its bytes; what cannot be read is U+FFFD",
        ),
    ];
    for (page, count, error) in table {
        let (documents, errors) = read_page(page);
        assert_eq!((documents.len(), errors.first().map(String::as_str)), (*count, Some(*error)));
    }
    let (documents, errors) = read_page(format!("<html><body>{article}").as_bytes());
    assert_eq!((documents.len(), errors.len()), (1, 0), "a page that ends early is a page");
}
