//! JSON laid out: what a reader looks for on lines of its own, what belongs together on one.

use std::fmt::{Display, Write};

use serde::ser::{self, Serialize};
use serde_json::Error;

use super::escape::{is_plain, quote};

/// The lists whose members have lines of their own, and their fields too; everything in them is on one line.
const LISTS: [&str; 5] = ["documents", "events", "unplaced", "mentions", "conflicts"];

/// Room for members of a list that are written in one go, of which most take less.
const ROOM: usize = 1 << 16;

/// A timeline over lines: a field a line of each document, event and mention.
///
/// It is told by serde what there is, and keeps itself to what the forms of a timeline have: all keys are texts.
#[derive(Default)]
pub(super) struct Printer {
    out: String,
    /// How many of the lists and objects are open whose members stand on lines of their own.
    depth: usize,
    place: Place,
}

/// Where the next value stands.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
enum Place {
    /// By itself or in a list whose members have lines of their own: an object's fields have, too.
    #[default]
    Member,
    /// In a field that has a line: a list whose members have lines of their own.
    List,
    /// On a line with all that is in it.
    Line,
}

/// The members of a list or object, one after the other.
pub(super) struct Members<'p> {
    printer: &'p mut Printer,
    /// Whether each stands on a line of its own.
    apart: bool,
    first: bool,
    /// What stands behind the last one.
    close: &'static str,
}

impl Printer {
    /// A value by itself.
    pub(super) fn whole(value: &impl Serialize) -> Result<String, Error> {
        let mut printer = Self::default();
        value.serialize(&mut printer)?;
        Ok(printer.out)
    }

    /// Members of a list of such a value, the first ones or those that follow others.
    pub(super) fn members(
        members: impl Iterator<Item = impl Serialize>,
        first: bool,
    ) -> Result<String, Error> {
        let mut printer = Self { out: String::with_capacity(ROOM), depth: 2, ..Self::default() };
        let mut list = Members { printer: &mut printer, apart: true, first, close: "" };
        members.into_iter().try_for_each(|member| list.value(&member))?;
        Ok(printer.out)
    }

    fn begin(&mut self, open: char, apart_in: Place, close: &'static str) -> Members<'_> {
        let apart = self.place == apart_in;
        self.out.push(open);
        self.depth += usize::from(apart);
        Members { printer: self, apart, first: true, close }
    }

    fn object(&mut self) -> Members<'_> {
        self.begin('{', Place::Member, "}")
    }

    fn list(&mut self) -> Members<'_> {
        self.begin('[', Place::List, "]")
    }

    /// What a variant of an enumeration holds, under its name.
    fn variant(&mut self, name: &'static str) {
        self.out.push('{');
        self.name(name);
        self.place = Place::Line;
    }

    fn name(&mut self, name: &str) {
        self.out.push('"');
        self.out.push_str(name);
        self.out.push_str("\": ");
    }

    fn line(&mut self) {
        const LINE: &str = "\n            ";
        match LINE.get(..1 + 2 * self.depth) {
            Some(line) => self.out.push_str(line),
            None => {
                self.out.push('\n');
                self.out.extend((0..self.depth).map(|_| "  "));
            }
        }
    }
}

impl Members<'_> {
    /// What stands before the next one.
    fn next(&mut self) {
        let first = std::mem::take(&mut self.first);
        if !first {
            self.printer.out.push(',');
        }
        if self.apart {
            self.printer.line();
        } else if !first {
            self.printer.out.push(' ');
        }
    }

    /// The next one of a list.
    fn value<T: ?Sized + Serialize>(&mut self, value: &T) -> Result<(), Error> {
        self.next();
        self.printer.place = if self.apart { Place::Member } else { Place::Line };
        value.serialize(&mut *self.printer)
    }

    /// The next one of an object.
    fn field<T: ?Sized + Serialize>(&mut self, name: &'static str, value: &T) -> Result<(), Error> {
        self.next();
        self.printer.name(name);
        let list = self.apart && LISTS.contains(&name);
        self.printer.place = if list { Place::List } else { Place::Line };
        value.serialize(&mut *self.printer)
    }

    fn close(self) -> Result<(), Error> {
        if self.apart {
            self.printer.depth -= 1;
            if !self.first {
                self.printer.line();
            }
        }
        self.printer.out.push_str(self.close);
        Ok(())
    }
}

/// Writes a number in figures.
pub(super) fn number(number: u64, out: &mut String) {
    if number > 9 {
        self::number(number / 10, out);
    }
    out.push(char::from(b'0' + (number % 10) as u8));
}

/// How numbers of some types are written.
macro_rules! numbers {
    ($($name:ident: $type:ty, $self:ident, $value:ident => $written:expr;)*) => { $(
        fn $name($self, $value: $type) -> Result<(), Error> {
            $written;
            Ok(())
        }
    )* };
}

impl<'p> ser::Serializer for &'p mut Printer {
    type Ok = ();
    type Error = Error;
    type SerializeSeq = Members<'p>;
    type SerializeTuple = Members<'p>;
    type SerializeTupleStruct = Members<'p>;
    type SerializeTupleVariant = Members<'p>;
    type SerializeMap = Members<'p>;
    type SerializeStruct = Members<'p>;
    type SerializeStructVariant = Members<'p>;

    numbers! {
        serialize_bool: bool, self, value => self.out.push_str(if value { "true" } else { "false" });
        serialize_i8: i8, self, value => self.serialize_i64(value.into())?;
        serialize_i16: i16, self, value => self.serialize_i64(value.into())?;
        serialize_i32: i32, self, value => self.serialize_i64(value.into())?;
        serialize_u8: u8, self, value => number(value.into(), &mut self.out);
        serialize_u16: u16, self, value => number(value.into(), &mut self.out);
        serialize_u32: u32, self, value => number(value.into(), &mut self.out);
        serialize_u64: u64, self, value => number(value, &mut self.out);
        serialize_f32: f32, self, value => self.out.push_str(&serde_json::to_string(&value)?);
        serialize_f64: f64, self, value => self.out.push_str(&serde_json::to_string(&value)?);
    }

    fn serialize_i64(self, value: i64) -> Result<(), Error> {
        if value < 0 {
            self.out.push('-');
        }
        number(value.unsigned_abs(), &mut self.out);
        Ok(())
    }

    fn serialize_char(self, value: char) -> Result<(), Error> {
        self.serialize_str(value.encode_utf8(&mut [0; 4]))
    }

    fn serialize_str(self, value: &str) -> Result<(), Error> {
        quote(value, &mut self.out);
        Ok(())
    }

    fn collect_str<T: ?Sized + Display>(self, value: &T) -> Result<(), Error> {
        let start = self.out.len();
        // Nothing fails that is written to memory.
        let _ = write!(self.out, "\"{value}");
        if is_plain(self.out.get(start + 1..).unwrap_or_default()) {
            self.out.push('"');
        } else {
            let text = self.out.split_off(start);
            quote(text.get(1..).unwrap_or_default(), &mut self.out);
        }
        Ok(())
    }

    fn serialize_bytes(self, value: &[u8]) -> Result<(), Error> {
        self.collect_seq(value)
    }

    fn serialize_none(self) -> Result<(), Error> {
        self.serialize_unit()
    }

    fn serialize_some<T: ?Sized + Serialize>(self, value: &T) -> Result<(), Error> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Error> {
        self.out.push_str("null");
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Error> {
        self.serialize_unit()
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<(), Error> {
        self.serialize_str(variant)
    }

    fn serialize_newtype_struct<T: ?Sized + Serialize>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<(), Error> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: ?Sized + Serialize>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<(), Error> {
        self.variant(variant);
        value.serialize(&mut *self)?;
        self.out.push('}');
        Ok(())
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Members<'p>, Error> {
        Ok(self.list())
    }

    fn serialize_tuple(self, _: usize) -> Result<Members<'p>, Error> {
        Ok(self.list())
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Members<'p>, Error> {
        Ok(self.list())
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Members<'p>, Error> {
        self.variant(variant);
        Ok(Members { close: "]}", ..self.list() })
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Members<'p>, Error> {
        Ok(self.object())
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Members<'p>, Error> {
        Ok(self.object())
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Members<'p>, Error> {
        self.variant(variant);
        Ok(Members { close: "}}", ..self.object() })
    }
}

/// How serde hands over the members of a list, and the fields of an object.
macro_rules! members {
    ($($of:ident: $serialize:ident($($name:ident)?) => $as:ident;)*) => { $(
        impl ser::$of for Members<'_> {
            type Ok = ();
            type Error = Error;

            fn $serialize<T: ?Sized + Serialize>(&mut self, $($name: &'static str,)? value: &T) -> Result<(), Error> {
                self.$as($($name,)? value)
            }

            fn end(self) -> Result<(), Error> {
                self.close()
            }
        }
    )* };
}

members! {
    SerializeSeq: serialize_element() => value;
    SerializeTuple: serialize_element() => value;
    SerializeTupleStruct: serialize_field() => value;
    SerializeTupleVariant: serialize_field() => value;
    SerializeStruct: serialize_field(name) => field;
    SerializeStructVariant: serialize_field(name) => field;
}

impl ser::SerializeMap for Members<'_> {
    type Ok = ();
    type Error = Error;

    fn serialize_key<T: ?Sized + Serialize>(&mut self, key: &T) -> Result<(), Error> {
        self.next();
        key.serialize(&mut *self.printer)
    }

    fn serialize_value<T: ?Sized + Serialize>(&mut self, value: &T) -> Result<(), Error> {
        self.printer.out.push_str(": ");
        self.printer.place = Place::Line;
        value.serialize(&mut *self.printer)
    }

    fn end(self) -> Result<(), Error> {
        self.close()
    }
}

#[cfg(test)]
mod tests;
