//! Every rule reads all of its example, and no other rule takes it away.

use runup::{Document, Language, Outline, scan};

#[test]
fn every_rule_reads_its_example() {
    for language in Language::ALL {
        for (name, example) in language.rules() {
            let document = Document { language: Some(language), ..Document::new("", example) };
            let found = scan(example, &Outline::of(&document));
            let read = (found.first().map(|one| one.span.start), found.last().map(|one| one.span.end));
            assert_eq!(
                read,
                (Some(0), Some(example.len())),
                "`{name}` does not read all of `{example}`: {found:?}"
            );
            for one in &found {
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
