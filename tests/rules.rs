//! Every rule reads all of its example, and no other rule takes it away.

use runup::{Document, Language, Options, Outline, Periods, scan};

#[test]
fn every_rule_reads_its_example() {
    let table = "World War II | Zweiten Weltkrieg\t1939-09-01\t1945-09-02";
    let periods = Periods::read(table).expect("a table of named periods");
    let options = Options { periods, ..Options::default() };
    for language in Language::ALL {
        for (name, example) in language.rules() {
            let text = example.replace(['[', ']'], "");
            let start = example.find('[').unwrap_or(0);
            let end = example.find(']').map_or(text.len(), |end| end - 1);
            let document = Document { language: Some(language), ..Document::new("", text.as_str()) };
            let found = scan(&text, &Outline::of(&document), &options);
            let inside: Vec<_> =
                found.iter().filter(|one| start <= one.span.start && one.span.end <= end).collect();
            let read = (inside.first().map(|one| one.span.start), inside.last().map(|one| one.span.end));
            assert_eq!(
                read,
                (Some(start), Some(end)),
                "`{name}` does not read all of `{example}`: {found:?}"
            );
            for one in inside {
                assert_eq!(one.rule, name, "`{example}` is read by `{}` and not by `{name}`", one.rule);
            }
        }
    }
}

#[test]
fn every_rule_has_a_name_of_its_own() {
    for language in Language::ALL {
        let mut names: Vec<_> = language.rules().map(|(name, _)| name).collect();
        names.sort_unstable();
        let all = names.len();
        names.dedup();
        assert_eq!(names.len(), all);
    }
}
