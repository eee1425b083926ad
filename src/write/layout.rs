//! How JSON is laid out: what a reader looks for on lines of its own, what belongs together on one.

use std::io::{self, Write};

use memchr::{memchr, memchr2};
use serde_json::ser::Formatter;

/// Writes text of JSON with the control characters escaped that the standard lets stand, since some terminals obey them:
/// they stand in its strings only.
pub(super) fn escaped(text: &str, out: &mut (impl Write + ?Sized)) -> io::Result<()> {
    // Nearly all there is to be written is plain, and short.
    if text.is_ascii() && memchr(0x7F, text.as_bytes()).is_none() {
        return out.write_all(text.as_bytes());
    }
    let mut rest = text;
    while let Some(at) = obeyed(rest) {
        let (before, behind) = rest.split_at(at);
        out.write_all(before.as_bytes())?;
        let mut chars = behind.chars();
        if let Some(char) = chars.next() {
            write!(out, "\\u{:04x}", u32::from(char))?;
        }
        rest = chars.as_str();
    }
    out.write_all(rest.as_bytes())
}

/// Where the first character stands that some terminals obey.
fn obeyed(text: &str) -> Option<usize> {
    let mut from = 0;
    // The first bytes of all of them, and of some others.
    while let Some(found) = memchr2(0x7F, 0xC2, text.as_bytes().get(from..)?) {
        let at = from + found;
        let char = text.get(at..)?.chars().next()?;
        if matches!(char, '\u{7f}'..='\u{9f}') {
            return Some(at);
        }
        from = at + char.len_utf8();
    }
    None
}

/// The lists whose members have lines of their own, and their fields too; everything in them is on one line.
const LISTS: [&str; 5] = ["documents", "events", "unplaced", "mentions", "conflicts"];

/// A list or object that is being written.
struct Open {
    list: bool,
    /// Whether its members stand on lines of their own.
    spread: bool,
}

/// A timeline over lines: a field a line of each document, event and mention.
#[derive(Default)]
pub(super) struct Layout {
    /// The lists and objects that are open.
    open: Vec<Open>,
    /// Whether the one that is being written has anything in it.
    filled: bool,
    /// The name of the last field.
    field: String,
    in_name: bool,
}

impl Layout {
    fn begin(&mut self, open: Open, out: &mut (impl Write + ?Sized)) -> io::Result<()> {
        out.write_all(if open.list { b"[" } else { b"{" })?;
        self.open.push(open);
        self.filled = false;
        Ok(())
    }

    fn end(&mut self, out: &mut (impl Write + ?Sized)) -> io::Result<()> {
        let Some(open) = self.open.pop() else { return Ok(()) };
        if open.spread && self.filled {
            self.line(out)?;
        }
        self.filled = true;
        out.write_all(if open.list { b"]" } else { b"}" })
    }

    /// What stands before a member of a list or object.
    fn member(&mut self, first: bool, out: &mut (impl Write + ?Sized)) -> io::Result<()> {
        if !first {
            out.write_all(b",")?;
        }
        match self.open.last() {
            Some(Open { spread: true, .. }) => self.line(out),
            _ if first => Ok(()),
            _ => out.write_all(b" "),
        }
    }

    fn line(&self, out: &mut (impl Write + ?Sized)) -> io::Result<()> {
        const LINE: &[u8] = b"\n            ";
        match LINE.get(..1 + 2 * self.open.len()) {
            Some(line) => out.write_all(line),
            None => {
                out.write_all(b"\n")?;
                self.open.iter().try_for_each(|_| out.write_all(b"  "))
            }
        }
    }
}

impl Formatter for Layout {
    fn begin_array<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        let spread = self.open.last().is_some_and(|around| around.spread);
        self.begin(Open { list: true, spread: spread && LISTS.contains(&self.field.as_str()) }, out)
    }

    fn end_array<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.end(out)
    }

    fn begin_array_value<W: ?Sized + Write>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        self.member(first, out)
    }

    fn end_array_value<W: ?Sized + Write>(&mut self, _: &mut W) -> io::Result<()> {
        self.filled = true;
        Ok(())
    }

    fn begin_object<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        // The timeline itself, and the members of its lists.
        let spread = self.open.last().is_none_or(|around| around.spread && around.list);
        self.begin(Open { list: false, spread }, out)
    }

    fn end_object<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.end(out)
    }

    fn begin_object_key<W: ?Sized + Write>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        self.field.clear();
        self.in_name = true;
        self.member(first, out)
    }

    fn end_object_key<W: ?Sized + Write>(&mut self, _: &mut W) -> io::Result<()> {
        self.in_name = false;
        Ok(())
    }

    fn begin_object_value<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        out.write_all(b": ")
    }

    fn end_object_value<W: ?Sized + Write>(&mut self, _: &mut W) -> io::Result<()> {
        self.filled = true;
        Ok(())
    }

    fn write_string_fragment<W: ?Sized + Write>(&mut self, out: &mut W, text: &str) -> io::Result<()> {
        if self.in_name {
            self.field.push_str(text);
        }
        escaped(text, out)
    }
}
