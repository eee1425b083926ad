//! How deep the elements of a page stand in each other.

use dom_query::NodeRef;

/// Elements that end by themselves where the next one or their parent does, or that hold nothing: left open, they stand
/// beside each other.
const ENDING: [&str; 29] = [
    "area", "base", "body", "br", "col", "dd", "dt", "embed", "head", "hr", "html", "img", "input", "li",
    "link", "meta", "option", "p", "param", "path", "source", "tbody", "td", "tfoot", "th", "thead", "tr",
    "track", "wbr",
];

/// Whether more than `most` elements are open at once somewhere, by the tags alone: what can be told in one pass, before
/// the page is taken apart.
pub(super) fn leaves_open(most: usize, source: &str) -> bool {
    let closes_itself = |tag: &str| tag.split('>').next().is_some_and(|tag| tag.ends_with('/'));
    let mut open = 0_usize;
    // A stroke at the end closes a tag in drawings only.
    let mut is_drawn = false;
    for tag in source.split('<').skip(1) {
        let (ends, tag) = match tag.strip_prefix('/') {
            Some(tag) => (true, tag),
            None => (false, tag),
        };
        let name = tag.split(|char: char| !char.is_ascii_alphanumeric()).next().unwrap_or_default();
        let counts = name.starts_with(|char: char| char.is_ascii_alphabetic())
            && !ENDING.iter().any(|known| known.eq_ignore_ascii_case(name))
            && !(is_drawn && closes_itself(tag));
        if name.eq_ignore_ascii_case("svg") {
            is_drawn = !ends && !closes_itself(tag);
        }
        open = match (counts, ends) {
            (false, _) => open,
            (true, true) => open.saturating_sub(1),
            (true, false) => open + 1,
        };
        if open > most {
            return true;
        }
    }
    false
}

/// Whether any element of the tree stands below more than `depth` others.
pub(super) fn deeper_than(depth: usize, root: NodeRef<'_>) -> bool {
    let mut level = 0;
    let mut at = root;
    loop {
        if let Some(child) = at.first_child() {
            level += 1;
            at = child;
        } else {
            loop {
                if let Some(next) = at.next_sibling() {
                    at = next;
                    break;
                }
                match at.parent() {
                    Some(parent) if level > 0 => {
                        level -= 1;
                        at = parent;
                    }
                    _ => return false,
                }
            }
        }
        if level > depth {
            return true;
        }
    }
}
