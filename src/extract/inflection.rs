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

/// The forms of a verb, each handed on in the place where the one before was written.
struct Forms<F> {
    written: String,
    each: F,
}

impl<F: FnMut(&str, Form)> Forms<F> {
    fn to(each: F) -> Self {
        Self { written: String::new(), each }
    }

    /// One that some parts make.
    fn add<const PARTS: usize>(&mut self, parts: [&str; PARTS], form: Form) {
        self.written.clear();
        parts.into_iter().for_each(|part| self.written.push_str(part));
        (self.each)(&self.written, form);
    }
}

/// Hands on the regular forms of a verb; a few that nobody uses are among them, which does no harm in a look-up.
pub(super) fn verb_forms(language: Language, base: &str, each: impl FnMut(&str, Form)) {
    match language {
        Language::English => english_verb(base, &mut Forms::to(each)),
        Language::German => german_verb(base, &mut Forms::to(each)),
        Language::Other(_) => {}
    }
}

/// Hands on the forms of a verb of which a line lists the irregular ones: base, past, participle, others of the present.
pub(super) fn irregular_forms(
    language: Language,
    base: &str,
    listed: &[&str],
    mut each: impl FnMut(&str, Form),
) {
    let past = listed.first().copied().unwrap_or_default();
    let participle = listed.get(1).copied().unwrap_or_default();
    match language {
        Language::English => {
            if past == participle {
                each(past, Form::Either);
            } else {
                each(past, Form::Past);
                each(participle, Form::Participle);
            }
            let regular = |form: &str, kind| {
                if kind != Form::Either {
                    each(form, kind);
                }
            };
            english_verb(base, &mut Forms::to(regular));
        }
        Language::German => german_irregular(base, past, participle, &mut Forms::to(&mut each)),
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
            each(&format!("{prefix}{other}"), kind);
        }
        each(other, kind);
    }
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

/// Hands on the plural and case forms of a noun, itself among them.
pub(super) fn noun_forms(language: Language, noun: &str, mut each: impl FnMut(&str)) {
    let mut forms = Forms::to(|form: &str, _| each(form));
    match language {
        Language::English => {
            forms.add([noun], Form::Base);
            forms.add(english_s(noun), Form::Base);
        }
        Language::German => {
            for ending in ["", "s", "es", "e", "en", "n", "er", "ern", "nen"] {
                forms.add([noun, ending], Form::Base);
            }
        }
        Language::Other(_) => {}
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

fn english_s(base: &str) -> [&str; 2] {
    let bytes = base.as_bytes();
    match bytes {
        [.., before, b'y'] if !is_vowel(*before) => [base.trim_end_matches('y'), "ies"],
        [.., b's' | b'x' | b'z' | b'o'] | [.., b'c' | b's', b'h'] => [base, "es"],
        _ => [base, "s"],
    }
}

fn english_verb(base: &str, forms: &mut Forms<impl FnMut(&str, Form)>) {
    forms.add([base], Form::Base);
    forms.add(english_s(base), Form::Present);
    let without = |ending: char| base.strip_suffix(ending).unwrap_or(base);
    match base.as_bytes() {
        [.., b'i', b'e'] => {
            forms.add([base, "d"], Form::Either);
            forms.add([base.strip_suffix("ie").unwrap_or(base), "ying"], Form::Gerund);
        }
        [.., b'e'] => {
            forms.add([base, "d"], Form::Either);
            forms.add([without('e'), "ing"], Form::Gerund);
            forms.add([base, "ing"], Form::Gerund);
        }
        [.., before, b'y'] if !is_vowel(*before) => {
            forms.add([without('y'), "ied"], Form::Either);
            forms.add([base, "ing"], Form::Gerund);
        }
        [head @ .., vowel, last] if is_vowel(*vowel) && !is_vowel(*last) && !b"wxyh".contains(last) => {
            let doubled = base.get(head.len() + 1..).unwrap_or_default();
            forms.add([base, doubled, "ed"], Form::Either);
            forms.add([base, doubled, "ing"], Form::Gerund);
            forms.add([base, "ed"], Form::Either);
            forms.add([base, "ing"], Form::Gerund);
        }
        _ => {
            forms.add([base, "ed"], Form::Either);
            forms.add([base, "ing"], Form::Gerund);
        }
    }
}

/// Splits "an|kündigen" into its separable prefix and the verb.
fn separable(base: &str) -> (&str, &str) {
    base.split_once('|').unwrap_or(("", base))
}

fn german_stem(verb: &str) -> &str {
    verb.strip_suffix("en").or_else(|| verb.strip_suffix('n')).unwrap_or(verb)
}

/// What links a stem to its ending: "arbeit-e-t".
fn german_link(stem: &str) -> &'static str {
    if stem.ends_with(['d', 't']) { "e" } else { "" }
}

/// What stands before the stem in the participle: "ge", but behind what takes its place.
fn german_mark(prefix: &str, verb: &str) -> &'static str {
    let inseparable = ["be", "ver", "er", "ent", "zer", "emp", "miss", "ge", "über", "unter", "wider"]
        .iter()
        .any(|start| verb.starts_with(start));
    let plain = verb.ends_with("ieren") || (prefix.is_empty() && inseparable);
    if plain { "" } else { "ge" }
}

fn german_present(prefix: &str, verb: &str, forms: &mut Forms<impl FnMut(&str, Form)>) {
    let stem = german_stem(verb);
    forms.add([prefix, verb], Form::Base);
    if !prefix.is_empty() {
        forms.add([prefix, "zu", verb], Form::Base);
    }
    forms.add([prefix, stem, german_link(stem), "t"], Form::Present);
}

fn german_verb(base: &str, forms: &mut Forms<impl FnMut(&str, Form)>) {
    let (prefix, verb) = separable(base);
    let stem = german_stem(verb);
    let (link, mark) = (german_link(stem), german_mark(prefix, verb));
    // The first form listed counts.
    let participle = if mark.is_empty() { Form::Either } else { Form::Participle };
    forms.add([prefix, mark, stem, link, "t"], participle);
    german_present(prefix, verb, forms);
    forms.add([prefix, stem, link, "te"], Form::Past);
    forms.add([prefix, stem, link, "ten"], Form::Past);
}

fn german_irregular(base: &str, past: &str, participle: &str, forms: &mut Forms<impl FnMut(&str, Form)>) {
    let (prefix, verb) = separable(base);
    german_present(prefix, verb, forms);
    forms.add([participle], Form::Participle);
    let plural = if past.ends_with('e') { "n" } else { "en" };
    forms.add([prefix, past], Form::Past);
    forms.add([prefix, past, plural], Form::Past);
}
