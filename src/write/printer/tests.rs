use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

use super::*;

/// Everything that serde tells a writer of.
#[derive(serde::Serialize)]
struct Told {
    events: Vec<Shape>,
    unplaced: [u8; 0],
    pair: (i8, Option<char>),
    nothing: (),
    named: Map<String, Value>,
}

#[derive(serde::Serialize)]
enum Shape {
    Unit,
    New(f64),
    Pair(bool, i64),
    Fields { names: Vec<String>, of: Box<Shape> },
}

#[test]
fn every_shape_is_written_as_serde_writes_it_over_lines() -> Result<(), Error> {
    let fields = Shape::Fields { names: vec![String::new()], of: Shape::New(1e-9).into() };
    let events = vec![Shape::Unit, Shape::Pair(true, i64::MIN), fields];
    let named = Map::from_iter([("\"\u{9b}".to_owned(), json!([u64::MAX, {}, []]))]);
    let told = Told { events, unplaced: [], pair: (-1, None), nothing: (), named };
    let printed = Printer::whole(&told)?;
    let expected = r#"{
  "events": [
    "Unit",
    {"Pair": [true, -9223372036854775808]},
    {"Fields": {"names": [""], "of": {"New": 1e-9}}}
  ],
  "unplaced": [],
  "pair": [-1, null],
  "nothing": null,
  "named": {"\"\u009b": [18446744073709551615, {}, []]}
}"#;
    assert_eq!(printed, expected);
    assert_eq!(serde_json::from_str::<Value>(&printed)?, serde_json::to_value(&told)?);
    Ok(())
}

fn any_value() -> impl Strategy<Value = Value> {
    const TEXT: &str = "([a-z ]{0,9}|\\PC|[\0-\u{A1}\u{2028}\"\\\\]){0,4}";
    let number = prop_oneof![
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
    ];
    let flat = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        number,
        TEXT.prop_map(Value::from)
    ];
    flat.prop_recursive(4, 32, 4, |value| {
        prop_oneof![
            vec(value.clone(), 0..4).prop_map(Value::from),
            btree_map(TEXT, value, 0..4).prop_map(|members| Value::Object(Map::from_iter(members))),
        ]
    })
}

proptest! {
    #[test]
    fn what_is_printed_reads_as_what_serde_writes(value in any_value()) {
        let read = |json: &str| serde_json::from_str::<Value>(json);
        let printed = Printer::whole(&value)?;
        prop_assert!(!printed.chars().any(|char| char.is_control() && char != '\n'));
        prop_assert_eq!(read(&printed)?, read(&serde_json::to_string(&value)?)?);
    }
}
