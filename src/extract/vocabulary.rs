//! The word tables of a language, made ready for look-up.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::LazyLock;

use foldhash::fast::RandomState;

use super::class::Class;
use super::content::base;
use super::inflection::{Form, derived_forms, guessed_form, irregular_forms, noun_forms, verb_forms};
use super::token::Role;
use super::words::{HappeningWords, Naming};
use crate::eight::Eight;
use crate::language::{Code, Language};
use crate::roll::{Letters, Roll};

/// What a form of a verb is a form of.
#[derive(Debug, Clone, Copy)]
pub(super) struct Verb {
    /// The base form; nothing where only the ending shows that it is a verb.
    pub base: &'static str,
    /// The kind of happening; the base form where the tables list none.
    pub concept: &'static str,
    pub form: Form,
    /// It only says that what a noun names takes place.
    pub light: bool,
    /// It says how things are.
    pub state: bool,
    /// Its clause is what is said.
    pub says: bool,
    /// It tells in what state somebody was found or left.
    pub finds: bool,
}

/// A verb outside the tables.
pub(super) const fn unlisted(form: Form) -> &'static Verb {
    const fn verb(form: Form) -> Verb {
        Verb { base: "", concept: "", form, light: false, state: false, says: false, finds: false }
    }
    match form {
        Form::Base => const { &verb(Form::Base) },
        Form::Present => const { &verb(Form::Present) },
        Form::Past => const { &verb(Form::Past) },
        Form::Participle => const { &verb(Form::Participle) },
        Form::Either => const { &verb(Form::Either) },
        Form::Gerund => const { &verb(Form::Gerund) },
    }
}

/// A country by one of its names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Known {
    /// Its own name, or that of its people.
    Country(&'static str),
    /// A capital, which can stand for the government of this country; then the city's key where it has spellings.
    Capital(&'static str, Option<&'static str>),
    /// Another spelling of a name.
    Spelling(&'static str),
}

/// All that is known of a word by itself.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Entry {
    /// What it can do in a clause.
    pub class: Class,
    /// The verb it is a form of.
    pub verb: Option<Verb>,
    /// The kind of happening it names as a noun.
    pub noun: Option<&'static str>,
    /// The verb that its ending shows it to be, where the tables list none.
    pub guessed: Option<&'static Verb>,
    /// What is known of it as a name.
    pub known: Option<Known>,
    /// Of how many words the longest known name is that begins with it.
    pub leads: usize,
    /// It announces the day of publication.
    pub published: bool,
    /// It is whoever speaks or is spoken to, or what is theirs, or opens with them: "we", "we'll".
    pub speaks: bool,
    /// How it names a day by a happening, as in [`HappeningWords::occasions`].
    pub occasions: &'static [Naming],
    /// How long its base form is, in bytes, with which it begins; of a word outside the tables it is not known here.
    pub base: u8,
    /// The part that it plays wherever it stands as no name, where neither its place nor a capital matters.
    pub role: Option<Role>,
}

impl Entry {
    /// That of a word outside the tables.
    pub(super) const NONE: Self = Self {
        class: Class::NONE,
        verb: None,
        noun: None,
        guessed: None,
        known: None,
        leads: 0,
        published: false,
        speaks: false,
        occasions: &[],
        base: 0,
        role: Some(Role::Other),
    };

    /// That of a word outside the tables whose ending shows it to be a verb.
    const fn guessed(form: Form) -> Self {
        Self { guessed: Some(unlisted(form)), role: None, ..Self::NONE }
    }

    /// The part it plays wherever it stands, where a capital says nothing of it.
    fn role(&self) -> Option<Role> {
        if self.class.is(Class::FUTURE.or(Class::MODAL)) {
            return None;
        }
        let function = self.class.is(Class::FUNCTION) && self.noun.is_none();
        match (self.verb, self.noun) {
            (Some(verb), _) if verb.form == Form::Base || self.class.is(Class::AUXILIARY) => None,
            _ if function => Some(Role::Function),
            (Some(_), _) => None,
            (None, Some(_)) => Some(Role::Noun),
            (None, None) => Some(Role::Other).filter(|_| self.guessed.is_none()),
        }
    }
}

/// All words of a language that this stage knows.
pub(super) struct Vocabulary {
    pub language: Language,
    pub tables: &'static HappeningWords,
    /// All words, and the entry of each.
    words: Roll<String>,
    entries: Vec<Entry>,
    /// Verbs whose prefix stands apart, by the prefix and the form.
    separated: HashMap<&'static str, HashMap<String, Verb>>,
    pasts: HashMap<&'static str, String>,
}

impl Vocabulary {
    /// The vocabulary of a language, made on first use; it is the same whoever asks.
    pub(super) fn of(language: Language) -> &'static Self {
        static ENGLISH: LazyLock<Vocabulary> = LazyLock::new(|| Vocabulary::new(Language::English));
        static GERMAN: LazyLock<Vocabulary> = LazyLock::new(|| Vocabulary::new(Language::German));
        static NONE: LazyLock<Vocabulary> = LazyLock::new(|| Vocabulary::new(Language::Other(Code::NONE)));
        match language {
            Language::English => &ENGLISH,
            Language::German => &GERMAN,
            Language::Other(_) => &NONE,
        }
    }

    fn find(&self, word: &str) -> Option<&Entry> {
        self.entries.get(self.words.find(word)?)
    }

    /// What is known of a lower-case word, with its letters; its last part is not asked for.
    pub(super) fn known_by(&'static self, word: &str, letters: Letters) -> &'static Entry {
        match self.words.place(|| word, letters) {
            Ok(number) => self.entries.get(number).unwrap_or(&Entry::NONE),
            Err(_) => self.guess(word).map_or(&Entry::NONE, |verb| match verb.form {
                Form::Base => const { &Entry::guessed(Form::Base) },
                Form::Present => const { &Entry::guessed(Form::Present) },
                Form::Past => const { &Entry::guessed(Form::Past) },
                Form::Participle => const { &Entry::guessed(Form::Participle) },
                Form::Either => const { &Entry::guessed(Form::Either) },
                Form::Gerund => const { &Entry::guessed(Form::Gerund) },
            }),
        }
    }

    /// The verb a lower-case word is a form of.
    pub(super) fn verb(&self, word: &str) -> Option<&Verb> {
        self.find(word)?.verb.as_ref()
    }

    /// Whether a word opens with whoever speaks: "you'd".
    pub(super) fn opens_speaking(&self, word: &str) -> bool {
        let head = word.split_once('\'').and_then(|(head, _)| self.find(head));
        head.is_some_and(|head| head.speaks)
    }

    /// The verb that a word outside the tables seems to be a form of, by its ending.
    pub(super) fn guess(&self, word: &str) -> Option<&'static Verb> {
        guessed_form(self.language, word, |part| self.class(part).is(Class::PREFIX)).map(unlisted)
    }

    /// The verb that a finite form and a prefix at the end of its clause make: "findet" and "statt".
    pub(super) fn separated(&'static self, form: &str, prefix: &str) -> Option<&'static Verb> {
        self.separated.get(prefix)?.get(form)
    }

    /// The plainest verb of saying.
    pub(super) fn saying(&self) -> Option<&Verb> {
        self.verb(self.tables.says.split_whitespace().next()?)
    }

    /// The plainest word of a class; nothing in a language that has none.
    pub(super) fn plainest(&self, class: Class) -> &'static str {
        let words = self.tables.classes.iter().find(|(listed, _)| *listed == class);
        words.and_then(|(_, words)| words.split_whitespace().next()).unwrap_or_default()
    }

    /// The past of a verb by its base form, as in "passed" and "took".
    pub(super) fn past(&self, base: &str) -> Option<&str> {
        self.pasts.get(base).map(String::as_str)
    }

    /// The kind of happening a lower-case noun names.
    pub(super) fn noun(&self, word: &str) -> Option<&'static str> {
        self.find(word)?.noun
    }

    /// What is known of the last part of a compound that names a kind of happening, behind a hyphen or, in German, without
    /// one.
    pub(super) fn compound(&self, word: &str) -> Option<&Entry> {
        const SHORTEST: usize = 4;
        let noun = |word: &str| self.find(word).filter(|entry| entry.noun.is_some());
        let joined = || {
            let starts = word.char_indices().map(|(at, _)| at).skip(3).take(24);
            let mut ends = starts.filter_map(|at| word.get(at..)).take_while(|end| end.len() >= SHORTEST);
            ends.find_map(noun)
        };
        let behind_hyphen =
            || memchr::memrchr(b'-', word.as_bytes()).and_then(|at| noun(word.get(at + 1..)?));
        let joins = self.language == Language::German;
        behind_hyphen().or_else(|| if joins { joined() } else { None })
    }

    /// The office that the last part of a compound names: "Vizebürgermeister", "Landesobfrau".
    pub(super) fn office(&self, word: &str) -> Class {
        const SHORTEST: usize = 5;
        let mut ends = word.char_indices().map(|(at, _)| at).skip(2).take(24).filter_map(|at| word.get(at..));
        let german = self.language == Language::German;
        let office = ends.any(|end| end.len() >= SHORTEST && self.class(end).is(Class::OFFICE));
        if german && office { Class::OFFICE } else { Class::NONE }
    }

    /// What a lower-case word can do in a clause.
    pub(super) fn class(&self, word: &str) -> Class {
        self.find(word).map_or(Class::NONE, |entry| entry.class)
    }

    /// What the tables know of a name, given in lower case.
    pub(super) fn known(&self, name: &str) -> Option<Known> {
        self.find(name)?.known
    }

    fn new(language: Language) -> Self {
        let tables = language.happenings();
        let (mut verbs, mut pasts) = (HashMap::new(), HashMap::new());
        let listed = |list: &'static str| list.split_whitespace().collect::<HashSet<&str, RandomState>>();
        let (light, states, says) = (listed(tables.light), listed(tables.states), listed(tables.says));
        let finds = listed(tables.findings);
        let entry = |base: &'static str, concept: &'static str| {
            let plain = base.rsplit('|').next().unwrap_or(base);
            Verb {
                base,
                concept,
                form: Form::Base,
                light: light.contains(base),
                state: states.contains(base),
                says: says.contains(base) || says.contains(plain),
                finds: finds.contains(base),
            }
        };
        let mut concepts: HashMap<&str, &'static str, RandomState> = HashMap::default();
        for (concept, verbs, _) in tables.concepts {
            for verb in verbs.split_whitespace() {
                concepts.entry(verb).or_insert(concept);
            }
        }
        let concept_of = |base: &'static str| concepts.get(base).copied().unwrap_or(base);
        // The irregular forms come first: "found" is more often a form of "find" than of "to found".
        let mut irregular: HashMap<&str, &'static str, RandomState> = HashMap::default();
        for line in tables.irregular {
            let mut words = line.split_whitespace();
            let Some(base) = words.next() else { continue };
            irregular.insert(base, line);
            let verb = entry(base, concept_of(base));
            for (word, form) in irregular_forms(language, base, &words.collect::<Vec<_>>()) {
                if matches!(form, Form::Past | Form::Either) {
                    pasts.entry(base).or_insert_with(|| word.clone());
                }
                verbs.entry(word).or_insert(Verb { form, ..verb });
            }
        }
        let regular = tables.concepts.iter().flat_map(|(_, verbs, _)| verbs.split_whitespace());
        let others = tables.others.split_whitespace().chain(tables.states.split_whitespace());
        let line_of = |base: &str| irregular.get(base).copied();
        for base in regular.chain(others).filter(|base| !irregular.contains_key(*base)) {
            let verb = entry(base, concept_of(base));
            let derived = derived_forms(language, base, line_of);
            let forms = derived.map_or_else(
                || verb_forms(language, base),
                |derived| {
                    irregular_forms(language, base, &derived.iter().map(String::as_str).collect::<Vec<_>>())
                },
            );
            for (word, form) in forms {
                if matches!(form, Form::Past | Form::Either) {
                    pasts.entry(base).or_insert_with(|| word.clone());
                }
                verbs.entry(word).or_insert(Verb { form, ..verb });
            }
        }
        let mut separated: HashMap<_, HashMap<_, _>> = HashMap::new();
        let bases = verbs.values().map(|verb: &Verb| verb.base).collect::<BTreeSet<_>>();
        for base in bases {
            let Some((prefix, plain)) = base.split_once('|') else { continue };
            let verb = entry(base, concept_of(base));
            let forms = match line_of(base).or_else(|| line_of(plain)) {
                Some(line) => {
                    irregular_forms(language, plain, &line.split_whitespace().skip(1).collect::<Vec<_>>())
                }
                None => verb_forms(language, plain),
            };
            for (form, kind) in forms.into_iter().filter(|(_, kind)| kind.is_finite()) {
                separated.entry(prefix).or_default().entry(form).or_insert(Verb { form: kind, ..verb });
            }
        }
        let mut entries: HashMap<String, Entry, RandomState> = HashMap::default();
        for (word, verb) in verbs {
            entries.entry(word).or_default().verb = Some(verb);
        }
        for (concept, _, list) in tables.concepts {
            for form in list.split_whitespace().flat_map(|noun| noun_forms(language, noun)) {
                entries.entry(form).or_default().noun.get_or_insert(concept);
            }
        }
        for (class, words) in tables.classes {
            for word in words.split_whitespace() {
                let known = &mut entries.entry(word.to_owned()).or_default().class;
                *known = known.or(*class);
            }
        }
        for word in language.page().published {
            entries.entry((*word).to_owned()).or_default().published = true;
        }
        for (name, known) in names(tables) {
            let first = name.split(' ').next().unwrap_or_default();
            let leads = &mut entries.entry(first.to_owned()).or_default().leads;
            *leads = name.split(' ').count().max(*leads);
            entries.entry(name).or_default().known = Some(known);
        }
        for speaker in tables.speakers.split_whitespace() {
            entries.entry(speaker.to_owned()).or_default().speaks = true;
        }
        for (noun, phrases) in tables.occasions {
            entries.entry((*noun).to_owned()).or_default().occasions = phrases;
        }
        let mut words = Roll::of(entries.len());
        for word in entries.keys() {
            words.number(word, Eight::first(word.as_bytes()), || word.clone());
        }
        let entries = entries.into_values().collect();
        let mut vocabulary = Self { language, tables, words, entries, separated, pasts };
        for number in 0..vocabulary.entries.len() {
            vocabulary.complete(number);
        }
        vocabulary
    }

    /// Adds to an entry what its word shows by itself.
    fn complete(&mut self, number: usize) {
        let word = self.words.text(number);
        let (guessed, base) = (self.guess(word), base(word, self).len());
        let speaks = self.opens_speaking(word);
        if let Some(entry) = self.entries.get_mut(number) {
            (entry.guessed, entry.base) = (guessed, base.min(u8::MAX.into()) as u8);
            entry.speaks |= speaks;
            entry.role = entry.role();
        }
    }
}

fn names(tables: &'static HappeningWords) -> HashMap<String, Known> {
    let mut names = HashMap::new();
    let plain = |name: &str| name.replace('_', " ").to_lowercase();
    for line in tables.spellings {
        let mut words = line.split_whitespace();
        let Some(key) = words.next() else { continue };
        for word in words {
            names.insert(plain(word), Known::Spelling(key));
        }
    }
    for (key, own, people, capitals) in tables.countries {
        for name in own.split_whitespace().chain(people.split_whitespace()) {
            names.insert(plain(name), Known::Country(key));
        }
        for capital in capitals.split_whitespace() {
            let city = match names.get(&plain(capital)) {
                Some(Known::Spelling(city)) => Some(*city),
                _ => None,
            };
            names.insert(plain(capital), Known::Capital(key, city));
        }
    }
    names
}
