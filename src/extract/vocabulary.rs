//! The word tables of a language, made ready for look-up.

use std::collections::HashMap;
use std::sync::LazyLock;

use foldhash::fast::RandomState;
use memchr::memchr;

use super::class::Class;
use super::content::base;
use super::inflection::{Form, derived_forms, guessed_form, irregular_forms, noun_forms, verb_forms};
use super::words::HappeningWords;
use crate::eight::Eight;
use crate::language::{Code, Language};
use crate::roll::{Letters, Roll};

pub(super) use super::entry::{Entry, Known, Sure, Verb, unlisted};

/// All words of a language that this stage knows.
pub(super) struct Vocabulary {
    pub language: Language,
    pub tables: &'static HappeningWords,
    /// All words, and the entry of each.
    words: Roll<String>,
    entries: Vec<Entry>,
    /// Verbs whose prefix stands apart, by the prefix and the form.
    separated: HashMap<&'static str, HashMap<String, Verb, RandomState>, RandomState>,
    /// The past of each verb by its base form, as the number of a word.
    pasts: HashMap<&'static str, usize, RandomState>,
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
        let head = memchr(b'\'', word.as_bytes()).and_then(|end| self.find(word.get(..end)?));
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
        self.pasts.get(base).map(|number| self.words.text(*number))
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
        let (words, separated, pasts) = (Roll::of(0), HashMap::default(), HashMap::default());
        let mut vocabulary = Self { language, tables, words, entries: Vec::new(), separated, pasts };
        vocabulary.add_verbs();
        vocabulary.add_nouns();
        vocabulary.add_classes();
        vocabulary.add_names();
        for number in 0..vocabulary.entries.len() {
            vocabulary.complete(number);
        }
        vocabulary
    }

    /// The number of a word, be it new.
    fn number(&mut self, word: &str) -> usize {
        let number = self.words.number(word, Eight::first(word.as_bytes()), || word.to_owned());
        if number == self.entries.len() {
            self.entries.push(Entry::default());
        }
        number
    }

    /// The entry of a word, be it new.
    fn entry(&mut self, word: &str) -> &mut Entry {
        let number = self.number(word);
        &mut self.entries[number]
    }

    /// Adds all forms of the verbs; where a word is a form of two, the first one counts.
    fn add_verbs(&mut self) {
        let (language, tables) = (self.language, self.tables);
        let verbs = Verbs::of(tables);
        // The irregular forms come first: "found" is more often a form of "find" than of "to found".
        for line in tables.irregular {
            let mut words = line.split_whitespace();
            let Some(base) = words.next() else { continue };
            let listed: Vec<&str> = words.collect();
            irregular_forms(language, base, &listed, |word, form| {
                self.add_form(word, form, verbs.verb(base));
            });
        }
        let regular = tables.concepts.iter().flat_map(|(_, verbs, _)| verbs.split_whitespace());
        let others = tables.others.split_whitespace().chain(tables.states.split_whitespace());
        for base in regular.chain(others).filter(|base| verbs.line(base).is_none()) {
            // It may stand in several lists.
            if self.pasts.contains_key(base) {
                continue;
            }
            let verb = verbs.verb(base);
            let add = |word: &str, form| self.add_form(word, form, verb);
            match derived_forms(language, base, |base| verbs.line(base)) {
                Some(derived) => {
                    let derived: Vec<&str> = derived.iter().map(String::as_str).collect();
                    irregular_forms(language, base, &derived, add);
                }
                None => verb_forms(language, base, add),
            }
        }
        self.separate_verbs(&verbs);
    }

    /// Adds a form of a verb.
    fn add_form(&mut self, word: &str, form: Form, verb: Verb) {
        let number = self.number(word);
        self.entries[number].verb.get_or_insert(Verb { form, ..verb });
        if matches!(form, Form::Past | Form::Either) {
            self.pasts.entry(verb.base).or_insert(number);
        }
    }

    /// Adds the forms of verbs whose prefix can stand apart.
    fn separate_verbs(&mut self, verbs: &Verbs) {
        let bases = self.entries.iter().filter_map(|entry| Some(entry.verb?.base));
        let mut bases: Vec<&'static str> = bases.filter(|base| base.contains('|')).collect();
        bases.sort_unstable();
        bases.dedup();
        for base in bases {
            let Some((prefix, plain)) = base.split_once('|') else { continue };
            let verb = verbs.verb(base);
            let apart = self.separated.entry(prefix).or_default();
            let add = |word: &str, form: Form| {
                if form.is_finite() {
                    apart.entry(word.to_owned()).or_insert(Verb { form, ..verb });
                }
            };
            match verbs.line(base).or_else(|| verbs.line(plain)) {
                Some(line) => {
                    let listed: Vec<&str> = line.split_whitespace().skip(1).collect();
                    irregular_forms(self.language, plain, &listed, add);
                }
                None => verb_forms(self.language, plain, add),
            }
        }
    }

    /// Adds all forms of the nouns; where one names two kinds of happening, the first one counts.
    fn add_nouns(&mut self) {
        for (concept, _, list) in self.tables.concepts {
            for noun in list.split_whitespace() {
                noun_forms(self.language, noun, |form| {
                    self.entry(form).noun.get_or_insert(concept);
                });
            }
        }
        for (noun, phrases) in self.tables.occasions {
            self.entry(noun).occasions = phrases;
        }
    }

    /// Adds what words can do in a clause.
    fn add_classes(&mut self) {
        for (class, words) in self.tables.classes {
            for word in words.split_whitespace() {
                let known = &mut self.entry(word).class;
                *known = known.or(*class);
            }
        }
        for word in self.language.page().published {
            self.entry(word).published = true;
        }
        for speaker in self.tables.speakers.split_whitespace() {
            self.entry(speaker).speaks = true;
        }
    }

    /// Adds the names; where two tables know one, the later one counts.
    fn add_names(&mut self) {
        let plain = |name: &str| name.replace('_', " ").to_lowercase();
        for line in self.tables.spellings {
            let mut words = line.split_whitespace();
            let Some(key) = words.next() else { continue };
            for word in words {
                self.add_name(&plain(word), Known::Spelling(key));
            }
        }
        for (key, own, people, capitals) in self.tables.countries {
            for name in own.split_whitespace().chain(people.split_whitespace()) {
                self.add_name(&plain(name), Known::Country(key));
            }
            for capital in capitals.split_whitespace() {
                let capital = plain(capital);
                let city = match self.known(&capital) {
                    Some(Known::Spelling(city)) => Some(city),
                    _ => None,
                };
                self.add_name(&capital, Known::Capital(key, city));
            }
        }
    }

    fn add_name(&mut self, name: &str, known: Known) {
        let first = name.split(' ').next().unwrap_or_default();
        let leads = &mut self.entry(first).leads;
        *leads = name.split(' ').count().max(*leads);
        self.entry(name).known = Some(known);
    }

    /// Adds to an entry what its word shows by itself.
    fn complete(&mut self, number: usize) {
        let word = self.words.text(number);
        let (guessed, base) = (self.guess(word), base(word, self).len());
        let speaks = self.opens_speaking(word);
        if let Some(entry) = self.entries.get_mut(number) {
            (entry.guessed, entry.base) = (guessed, base.min(u8::MAX.into()) as u8);
            entry.speaks |= speaks;
            entry.sure = entry.sure();
        }
    }
}

/// What the tables list of verbs by their base forms.
struct Verbs {
    listed: HashMap<&'static str, Verb, RandomState>,
    /// The lines of the irregular ones.
    irregular: HashMap<&'static str, &'static str, RandomState>,
}

impl Verbs {
    fn of(tables: &HappeningWords) -> Self {
        let mut listed: HashMap<&'static str, Verb, RandomState> = HashMap::default();
        for (concept, verbs, _) in tables.concepts {
            for base in verbs.split_whitespace() {
                listed.entry(base).or_insert(Verb { concept, ..Verb::plain(base) });
            }
        }
        let mut mark = |list: &'static str, mark: fn(&mut Verb)| {
            for base in list.split_whitespace() {
                mark(listed.entry(base).or_insert(Verb::plain(base)));
            }
        };
        mark(tables.light, |verb| verb.light = true);
        mark(tables.states, |verb| verb.state = true);
        mark(tables.says, |verb| verb.says = true);
        mark(tables.findings, |verb| verb.finds = true);
        let base = |line: &'static str| Some((line.split_whitespace().next()?, line));
        Self { listed, irregular: tables.irregular.iter().copied().filter_map(base).collect() }
    }

    /// A verb, and of one with a prefix that stands apart whether the plain one is of saying.
    fn verb(&self, base: &'static str) -> Verb {
        let known = |base: &str| self.listed.get(base).copied();
        let verb = known(base).unwrap_or(Verb::plain(base));
        let plain = base.rsplit_once('|').and_then(|(_, plain)| known(plain));
        Verb { says: verb.says || plain.is_some_and(|plain| plain.says), ..verb }
    }

    /// The line of its irregular forms.
    fn line(&self, base: &str) -> Option<&'static str> {
        self.irregular.get(base).copied()
    }
}
