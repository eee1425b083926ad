//! What is one text in JSON: days, periods, values, and the names of the few things a field can be.

use std::borrow::Cow;
use std::fmt::Display;
use std::str::FromStr;

use serde::de::{Deserialize, Deserializer, Error as _};
use serde::ser::{Serialize, Serializer};

use crate::calendar::{Certainty, Day, Granularity, Kind, Modifier, Period, Value};
use crate::document::Genre;
use crate::extract::Modality;
use crate::language::Language;

/// Types that are written as they print, and read as they parse.
macro_rules! as_printed {
    ($($type:ident)*) => { $(
        impl Serialize for $type {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $type {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                parsed(deserializer)
            }
        }

        in_schema!($type);
    )* };
}

/// Types of which there are a few values, written as their names.
macro_rules! as_named {
    ($($type:ident: $($value:ident)*;)*) => { $(
        impl Serialize for $type {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.name())
            }
        }

        impl<'de> Deserialize<'de> for $type {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                named(deserializer, &[$($type::$value),*], $type::name)
            }
        }

        in_schema!($type);
    )* };
}

/// In the schema all of them are texts.
macro_rules! in_schema {
    ($type:ident) => {
        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $type {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> Cow<'static, str> {
                stringify!($type).into()
            }

            fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                String::json_schema(generator)
            }
        }
    };
}

as_printed! { Day Genre Language Period Value }

as_named! {
    Certainty: Certain Approximate Uncertain;
    Granularity: Second Minute Hour Daypart Day Weekend Week Month Quarter Season Halfyear Year Decade Century Millennium;
    Kind: Date Time Duration Set;
    Modality: Happened Planned Possible Denied;
    Modifier: Start Mid End Approx Before After OnOrBefore OnOrAfter LessThan MoreThan EqualOrLess EqualOrMore;
}

/// A text that parses.
fn parsed<'de, D: Deserializer<'de>, T: FromStr<Err: Display>>(deserializer: D) -> Result<T, D::Error> {
    Cow::<'de, str>::deserialize(deserializer)?.parse().map_err(D::Error::custom)
}

/// One of some names.
fn named<'de, D: Deserializer<'de>, T: Copy>(
    deserializer: D,
    all: &[T],
    name: fn(T) -> &'static str,
) -> Result<T, D::Error> {
    let given = Cow::<'de, str>::deserialize(deserializer)?;
    all.iter().copied().find(|known| name(*known) == given).ok_or_else(|| {
        let names: Vec<&str> = all.iter().map(|known| name(*known)).collect();
        D::Error::custom(format!("`{given}` is not known here: expected one of {}", names.join(", ")))
    })
}
