//! The name that somebody may have meant who asks for one that is not there.

use std::collections::BTreeMap;

use super::Statement;
use super::spelling::fold;

/// The shortest beginning that a name is known by, and the longest word that is compared, in characters.
const BEGINNING: usize = 3;
const LONGEST: usize = 32;
/// For how many characters a word may have one of them wrong.
const SLIP: usize = 4;

/// The name of some statements that is nearest to one of the words asked for: it begins so, or a letter or two differ.
/// Of several that are as near it is the one that is told of most.
pub(crate) fn nearest<'s>(asked: &str, statements: impl Iterator<Item = &'s Statement>) -> Option<&'s str> {
    let split = |text: &str| fold(text).split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    let asked: Vec<String> =
        split(asked).into_iter().filter(|word| word.chars().count() >= BEGINNING).collect();
    let mut names: BTreeMap<&str, usize> = BTreeMap::new();
    for name in statements.flat_map(|statement| &statement.names) {
        *names.entry(&name.text).or_default() += 1;
    }
    let near = |name: &str| {
        let words = split(name);
        let pairs = asked.iter().flat_map(|asked| words.iter().map(move |word| (asked, word)));
        pairs.filter_map(|(asked, word)| apart(asked, word)).min()
    };
    let near =
        names.into_iter().filter_map(|(name, count)| Some((near(name)?, std::cmp::Reverse(count), name)));
    near.min().map(|(_, _, name)| name)
}

/// How many letters two words differ in; none where one begins with the other, nothing where they are not near.
fn apart(asked: &str, word: &str) -> Option<usize> {
    if word.starts_with(asked) {
        return Some(0);
    }
    let (asked, word): (Vec<char>, Vec<char>) = (asked.chars().collect(), word.chars().collect());
    if asked.len().max(word.len()) > LONGEST {
        return None;
    }
    let mut row: Vec<usize> = (0..=word.len()).collect();
    for (at, letter) in asked.iter().enumerate() {
        let mut next = vec![at + 1];
        for (place, other) in word.iter().enumerate() {
            let changed = row.get(place)? + usize::from(letter != other);
            next.push(changed.min(row.get(place + 1)? + 1).min(next.last()? + 1));
        }
        row = next;
    }
    row.last().copied().filter(|differ| *differ <= asked.len() / SLIP)
}
