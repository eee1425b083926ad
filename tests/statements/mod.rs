//! Statements written as tables, a line each: `document | when | concept (noun) | names | words | title`.
//!
//! `when` is a TIMEX3 value or two with a slash between them, `?` in front of it makes it uncertain, `~` implied, and a
//! value with holes leaves it unplaced; "last year" after it says what the words said with it. `+planned` after a
//! document's name is a modality, `_` stands for a space in a name.

use runup::extract::{Name, Time, Trigger};
use runup::resolve::{Reason, Step};
use runup::{Certainty, Interval, Kind, Modality, Span, Statement, Value};

/// The statement of a line; its place in the document is the number of the line.
pub(crate) fn statement(line: &str, place: usize) -> Statement {
    let fields: Vec<&str> = line.split('|').map(str::trim).collect();
    let [head, when, trigger, names, words, title] = <[&str; 6]>::try_from(fields).expect("six fields");
    let (document, modality) =
        head.split_once('+').map_or((head, "happened"), |(id, modality)| (id.trim(), modality));
    let (certainty, when) = match when.strip_prefix('?') {
        Some(when) => (Certainty::Uncertain, when),
        None => (Certainty::Certain, when),
    };
    let (step, when) = match when.strip_prefix('~') {
        Some(when) => (Step::Open, when),
        None => (Step::Given, when),
    };
    let (when, _) = when.split_once(' ').unwrap_or((when, ""));
    let values: Vec<Value> = when.split('/').map(|value| value.parse().expect("a value")).collect();
    let interval = match values[..] {
        [Value::Period(period)] => Some(Interval::from(period).with(certainty)),
        [Value::Period(from), Value::Period(to)] => Some(Interval::between(from, to).with(certainty)),
        _ => None,
    };
    let concept = trigger.trim_end_matches("(noun)").trim().to_owned();
    let span = Span::new(100 * place, 100 * place + 90);
    let name = |name: &str| Name { text: name.to_owned(), key: name.to_lowercase().replace('_', " ") };
    let mut words: Vec<String> = words.split_whitespace().map(str::to_owned).collect();
    words.sort();
    Statement {
        document: document.to_owned(),
        span,
        quote: line.to_owned(),
        time: Time {
            span,
            text: when.to_owned(),
            kind: Kind::Date,
            value: values[0],
            modifier: None,
            rule: "table".into(),
            because: Reason(vec![step]),
            alternatives: Vec::new(),
            occasion: None,
        },
        when: interval,
        trigger: Trigger { span, text: concept.clone(), noun: trigger.ends_with("(noun)"), concept },
        modality: [Modality::Happened, Modality::Planned, Modality::Possible, Modality::Denied]
            .into_iter()
            .find(|known| known.name() == modality)
            .expect("a modality"),
        said_by: None,
        names: names.split_whitespace().map(name).collect(),
        words,
        title: title.to_owned(),
        paragraph: 1 + place,
    }
}

pub(crate) fn statements(table: &str) -> Vec<Statement> {
    table
        .lines()
        .filter(|line| !line.trim().is_empty())
        .zip(1..)
        .map(|(line, place)| statement(line, place))
        .collect()
}
