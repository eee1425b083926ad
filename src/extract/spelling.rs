//! The one key that all spellings of a name share.

use std::borrow::Cow;

/// The key of a person: the folded surname.
pub(super) fn surname(text: &str) -> String {
    const SUFFIXES: [&str; 7] = ["jr", "sr", "ii", "iii", "iv", "jnr", "snr"];
    let mut words = text.split_whitespace().rev().map(fold);
    words.find(|word| !SUFFIXES.contains(&word.as_str())).unwrap_or_else(|| fold(text))
}

/// One spelling for all transliterations of a name, in lower case and without marks on its letters.
pub(super) fn fold(text: &str) -> String {
    if text.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        // One word with nothing to be looked up, as most are.
        let mut plain = text.to_ascii_lowercase();
        let (start, ending) = transliterated(&plain);
        let start = start.len();
        plain.truncate(start);
        plain.push_str(ending);
        return plain;
    }
    let mut plain = String::with_capacity(text.len());
    if text.is_ascii() {
        // Nothing to be looked up: the same as below, for most names.
        let letters = text.bytes().filter_map(|byte| match byte {
            b'-' | b'_' | b' ' => Some(' '),
            _ => Some(char::from(byte.to_ascii_lowercase())).filter(char::is_ascii_alphanumeric),
        });
        plain.extend(letters);
        return joined(plain);
    }
    for character in text.chars().flat_map(char::to_lowercase) {
        match character {
            'á' | 'à' | 'â' | 'ä' | 'ã' | 'å' | 'ā' | 'ă' | 'ą' => plain.push('a'),
            'é' | 'è' | 'ê' | 'ë' | 'ē' | 'ė' | 'ę' | 'ě' => plain.push('e'),
            'í' | 'ì' | 'î' | 'ï' | 'ī' | 'į' | 'ı' => plain.push('i'),
            'ó' | 'ò' | 'ô' | 'ö' | 'õ' | 'ø' | 'ō' | 'ő' => plain.push('o'),
            'ú' | 'ù' | 'û' | 'ü' | 'ū' | 'ů' | 'ű' | 'ų' => plain.push('u'),
            'ý' | 'ÿ' => plain.push('y'),
            'ç' | 'ć' | 'č' => plain.push('c'),
            'ñ' | 'ń' | 'ň' | 'ņ' => plain.push('n'),
            'š' | 'ś' | 'ş' | 'ș' => plain.push('s'),
            'ž' | 'ź' | 'ż' => plain.push('z'),
            'ł' | 'ļ' => plain.push('l'),
            'ř' => plain.push('r'),
            'ğ' | 'ģ' => plain.push('g'),
            'ķ' => plain.push('k'),
            'ţ' | 'ț' | 'ť' => plain.push('t'),
            'ď' | 'đ' => plain.push('d'),
            'ß' => plain.push_str("ss"),
            'æ' => plain.push_str("ae"),
            '-' | '_' => plain.push(' '),
            one if one.is_alphanumeric() || one == ' ' => plain.push(one),
            _ => {}
        }
    }
    joined(plain)
}

/// The same of a word in lower case, of which mostly nothing changes.
pub(super) fn fold_lower(word: &str) -> Cow<'_, str> {
    if !word.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return fold(word).into();
    }
    match transliterated(word) {
        (_, "") => word.into(),
        (start, ending) => [start, ending].concat().into(),
    }
}

/// The words of a folded name with one space between, each in its one spelling; of nothing else than articles all.
fn joined(plain: String) -> String {
    let mut folded = String::with_capacity(plain.len() + 1);
    for word in plain.split_whitespace().filter(|word| !matches!(*word, "al" | "el")) {
        if !folded.is_empty() {
            folded.push(' ');
        }
        let (start, ending) = transliterated(word);
        folded.push_str(start);
        folded.push_str(ending);
    }
    if folded.is_empty() { plain } else { folded }
}

/// A word without an ending that differs between ways to write Slavic names in Latin letters, and what to write for it.
fn transliterated(word: &str) -> (&str, &'static str) {
    const SKY: [&str; 8] = ["skyy", "skiy", "skij", "skii", "skyj", "skyi", "ski", "sky"];
    const Y: [&str; 6] = ["iy", "yi", "yy", "ii", "ij", "yj"];
    if !matches!(word.as_bytes().last(), Some(b'y' | b'i' | b'j')) {
        return (word, "");
    }
    if let Some(start) =
        SKY.iter().find_map(|ending| word.strip_suffix(ending)).filter(|start| !start.is_empty())
    {
        return (start, "sky");
    }
    match Y.iter().find_map(|ending| word.strip_suffix(ending)).filter(|start| start.chars().count() > 2) {
        Some(start) => (start, "y"),
        None => (word, ""),
    }
}
