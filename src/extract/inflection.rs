//! The forms of verbs and nouns, made from their base forms: shapes of words, a function a language.

use crate::language::Language;

/// The form a verb stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// "pass": an infinitive, an order, or a present.
    Base,
    /// "passes".
    Present,
    /// "took": a past that is no participle.
    Past,
    /// "taken": a participle that is no past.
    Participle,
    /// "passed", "besucht": a participle that can be the verb of a clause by itself as well.
    Either,
    /// "passing".
    Gerund,
}

impl Form {
    /// Whether it can be the verb of a clause by itself.
    pub(super) fn is_finite(self) -> bool {
        !matches!(self, Self::Participle | Self::Gerund)
    }

    /// Whether it can follow "was" or "has".
    pub(super) fn is_participle(self) -> bool {
        matches!(self, Self::Participle | Self::Either)
    }
}

/// The regular forms of a verb; a few that nobody uses are among them, which does no harm in a look-up.
pub(super) fn verb_forms(language: Language, base: &str) -> Vec<(String, Form)> {
    match language {
        Language::English => english_verb(base),
        Language::German => german_verb(base),
        Language::Other(_) => Vec::new(),
    }
}

/// The forms of a verb of which a line lists the irregular ones: base, past, participle, others of the present.
pub(super) fn irregular_forms(language: Language, base: &str, listed: &[&str]) -> Vec<(String, Form)> {
    let past = listed.first().copied().unwrap_or_default();
    let participle = listed.get(1).copied().unwrap_or_default();
    let mut forms = vec![];
    match language {
        Language::English => {
            if past == participle {
                forms.push((past.to_owned(), Form::Either));
            } else {
                forms.push((past.to_owned(), Form::Past));
                forms.push((participle.to_owned(), Form::Participle));
            }
            for (form, kind) in english_verb(base) {
                if kind != Form::Either {
                    forms.push((form, kind));
                }
            }
        }
        Language::German => german_irregular(base, past, participle, &mut forms),
        Language::Other(_) => {}
    }
    for other in listed.iter().skip(2) {
        let kind = match *other {
            "were" => Form::Past,
            "being" => Form::Gerund,
            "worden" => Form::Participle,
            _ => Form::Present,
        };
        // "wenn der Rat den Antrag annimmt"
        if let Some((prefix, _)) = base.split_once('|') {
            forms.push((format!("{prefix}{other}"), kind));
        }
        forms.push(((*other).to_owned(), kind));
    }
    forms
}

/// The irregular forms of a verb that a prefix makes of another one, which a line lists: "aufnehmen" of "nehmen",
/// "entnehmen". A separable prefix stands before "ge", any other takes its place.
pub(super) fn derived_forms<'l>(
    language: Language,
    base: &str,
    listed: impl Fn(&str) -> Option<&'l str>,
) -> Option<Vec<String>> {
    const FAST: [&str; 13] =
        ["be", "ver", "er", "ent", "zer", "emp", "miss", "ge", "über", "unter", "wider", "hinter", "um"];
    if language != Language::German {
        return None;
    }
    let (prefix, apart, line) = match base.split_once('|') {
        Some((prefix, plain)) => (prefix, true, listed(plain)?),
        None => {
            let part = |prefix: &&'static str| Some((*prefix, listed(base.strip_prefix(*prefix)?)?));
            let (prefix, line) = FAST.iter().find_map(part)?;
            (prefix, false, line)
        }
    };
    let mut forms = line.split_whitespace().skip(1);
    let (past, participle) = (forms.next()?, forms.next()?);
    let others = forms.map(|form| if apart { form.to_owned() } else { format!("{prefix}{form}") });
    let first = if apart {
        [past.to_owned(), format!("{prefix}{participle}")]
    } else {
        [
            format!("{prefix}{past}"),
            format!("{prefix}{}", participle.strip_prefix("ge").unwrap_or(participle)),
        ]
    };
    Some(first.into_iter().chain(others).collect())
}

/// The form that the ending of a lower-case word outside the tables shows, where it may be a verb; some parts of words are
/// prefixes of verbs.
pub(super) fn guessed_form(language: Language, word: &str, is_prefix: impl Fn(&str) -> bool) -> Option<Form> {
    let plain = || word.len() > 4 && word.chars().all(char::is_lowercase);
    match language {
        Language::English => {
            (word.ends_with("ed") && !word.ends_with("eed") && plain()).then_some(Form::Either)
        }
        Language::German if !plain() => None,
        Language::German => {
            let unstressed = ["be", "ver", "er", "ent", "zer"];
            let marked = word.starts_with("ge")
                || word.find("ge").and_then(|at| word.get(..at)).is_some_and(&is_prefix);
            let participle = marked && word.ends_with(['t', 'n'])
                || word.ends_with('t') && unstressed.iter().any(|prefix| word.starts_with(prefix));
            let past = word.ends_with("te") || word.ends_with("ten");
            let longer = word.chars().count() > 5;
            // "auszuradieren"
            let inside = word.match_indices("zu").any(|(at, _)| word.get(..at).is_some_and(&is_prefix));
            if inside && longer && word.ends_with("en") {
                return Some(Form::Base);
            }
            match (participle, past) {
                (true, _) if longer => Some(Form::Participle),
                (_, true) if longer => Some(Form::Past),
                _ => None,
            }
        }
        Language::Other(_) => None,
    }
}

/// The plural and case forms of a noun, itself among them.
pub(super) fn noun_forms(language: Language, noun: &str) -> Vec<String> {
    match language {
        Language::English => vec![noun.to_owned(), english_s(noun)],
        Language::German => ["", "s", "es", "e", "en", "n", "er", "ern", "nen"]
            .iter()
            .map(|ending| format!("{noun}{ending}"))
            .collect(),
        Language::Other(_) => Vec::new(),
    }
}

/// What a word is compared by: plural, case and verb endings are gone, and no more than four letters with them.
pub(super) fn stem(language: Language, word: &str) -> &str {
    // Half of the words end as none of these do.
    let endings: &[&str] = match (language, word.as_bytes().last()) {
        (Language::English, Some(b's')) => &["ings", "ies", "es", "s"],
        (Language::English, Some(b'y')) => &["ingly", "edly", "ly", "y"],
        (Language::English, Some(b'g')) => &["ing"],
        (Language::English, Some(b'd')) => &["ed"],
        (Language::English, Some(b'e')) => &["e"],
        (Language::German, Some(b'n')) => &["erungen", "ungen", "ten", "en", "n"],
        (Language::German, Some(b'g')) => &["erung", "ung"],
        (Language::German, Some(b's')) => &["tes", "es", "s"],
        (Language::German, Some(b'r')) => &["ter", "er"],
        (Language::German, Some(b'e')) => &["te", "e"],
        (Language::German, Some(b'm')) => &["em"],
        (Language::German, Some(b't')) => &["t"],
        _ => return word,
    };
    let long_enough = |kept: &&str| match kept.as_bytes().first_chunk::<4>().filter(|four| four.is_ascii()) {
        Some(_) => true,
        None => kept.chars().count() >= 4 || kept.chars().count() == 3 && word.len() - kept.len() <= 1,
    };
    let kept = endings.iter().filter_map(|ending| without(word, ending)).find(long_enough).unwrap_or(word);
    let doubled = kept
        .as_bytes()
        .windows(2)
        .next_back()
        .is_some_and(|pair| pair[0] == pair[1] && !b"lsz".contains(&pair[0]));
    if doubled && kept.len() < word.len() && kept.is_ascii() { &kept[..kept.len() - 1] } else { kept }
}

/// A word without an ending, where it ends so: most differ from it in their last letters already.
fn without<'w>(word: &'w str, ending: &str) -> Option<&'w str> {
    let start = word.len().checked_sub(ending.len())?;
    let alike = word.bytes().rev().zip(ending.bytes().rev()).all(|(one, other)| one == other);
    word.get(..start).filter(|_| alike)
}

fn is_vowel(byte: u8) -> bool {
    b"aeiou".contains(&byte)
}

fn english_s(base: &str) -> String {
    let bytes = base.as_bytes();
    match bytes {
        [.., before, b'y'] if !is_vowel(*before) => format!("{}ies", base.trim_end_matches('y')),
        [.., b's' | b'x' | b'z' | b'o'] | [.., b'c' | b's', b'h'] => format!("{base}es"),
        _ => format!("{base}s"),
    }
}

fn english_verb(base: &str) -> Vec<(String, Form)> {
    let bytes = base.as_bytes();
    let mut forms = vec![(base.to_owned(), Form::Base), (english_s(base), Form::Present)];
    match bytes {
        [.., b'i', b'e'] => {
            forms.push((format!("{base}d"), Form::Either));
            forms.push((format!("{}ying", base.strip_suffix("ie").unwrap_or(base)), Form::Gerund));
        }
        [.., b'e'] => {
            forms.push((format!("{base}d"), Form::Either));
            forms.push((format!("{}ing", base.strip_suffix('e').unwrap_or(base)), Form::Gerund));
            forms.push((format!("{base}ing"), Form::Gerund));
        }
        [.., before, b'y'] if !is_vowel(*before) => {
            forms.push((format!("{}ied", base.strip_suffix('y').unwrap_or(base)), Form::Either));
            forms.push((format!("{base}ing"), Form::Gerund));
        }
        [.., vowel, last] if is_vowel(*vowel) && !is_vowel(*last) && !b"wxyh".contains(last) => {
            let doubled = char::from(*last);
            forms.push((format!("{base}{doubled}ed"), Form::Either));
            forms.push((format!("{base}{doubled}ing"), Form::Gerund));
            forms.push((format!("{base}ed"), Form::Either));
            forms.push((format!("{base}ing"), Form::Gerund));
        }
        _ => {
            forms.push((format!("{base}ed"), Form::Either));
            forms.push((format!("{base}ing"), Form::Gerund));
        }
    }
    forms
}

/// Splits "an|kündigen" into its separable prefix and the verb.
fn separable(base: &str) -> (&str, &str) {
    base.split_once('|').unwrap_or(("", base))
}

fn german_stem(verb: &str) -> &str {
    verb.strip_suffix("en").or_else(|| verb.strip_suffix('n')).unwrap_or(verb)
}

fn german_participle(prefix: &str, verb: &str) -> String {
    let stem = german_stem(verb);
    let link = if stem.ends_with(['d', 't']) { "e" } else { "" };
    let inseparable = ["be", "ver", "er", "ent", "zer", "emp", "miss", "ge", "über", "unter", "wider"]
        .iter()
        .any(|start| verb.starts_with(start));
    let plain = verb.ends_with("ieren") || (prefix.is_empty() && inseparable);
    if plain { format!("{prefix}{stem}{link}t") } else { format!("{prefix}ge{stem}{link}t") }
}

fn german_present(prefix: &str, verb: &str, forms: &mut Vec<(String, Form)>) {
    let stem = german_stem(verb);
    let link = if stem.ends_with(['d', 't']) { "e" } else { "" };
    forms.push((format!("{prefix}{verb}"), Form::Base));
    if prefix.is_empty() {
        forms.push((format!("{stem}{link}t"), Form::Present));
    } else {
        forms.push((format!("{prefix}zu{verb}"), Form::Base));
        forms.push((format!("{prefix}{stem}{link}t"), Form::Present));
    }
}

fn german_verb(base: &str) -> Vec<(String, Form)> {
    let (prefix, verb) = separable(base);
    let stem = german_stem(verb);
    let link = if stem.ends_with(['d', 't']) { "e" } else { "" };
    let mut forms = vec![];
    let participle = german_participle(prefix, verb);
    let both = participle == format!("{prefix}{stem}{link}t");
    // The first form listed counts.
    forms.push((participle, if both { Form::Either } else { Form::Participle }));
    german_present(prefix, verb, &mut forms);
    forms.push((format!("{prefix}{stem}{link}te"), Form::Past));
    forms.push((format!("{prefix}{stem}{link}ten"), Form::Past));
    forms
}

fn german_irregular(base: &str, past: &str, participle: &str, forms: &mut Vec<(String, Form)>) {
    let (prefix, verb) = separable(base);
    german_present(prefix, verb, forms);
    forms.push((participle.to_owned(), Form::Participle));
    let plural = if past.ends_with('e') { format!("{past}n") } else { format!("{past}en") };
    forms.push((format!("{prefix}{past}"), Form::Past));
    forms.push((format!("{prefix}{plural}"), Form::Past));
}
