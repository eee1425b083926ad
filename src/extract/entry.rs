//! What is known of a word by itself.

use super::class::Class;
use super::inflection::Form;
use super::words::Naming;

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

impl Verb {
    /// A verb of which only its base form is known, in that form.
    pub(super) const fn plain(base: &'static str) -> Self {
        let form = Form::Base;
        Self { base, concept: base, form, light: false, state: false, says: false, finds: false }
    }
}

/// A verb outside the tables.
pub(super) const fn unlisted(form: Form) -> &'static Verb {
    const fn verb(form: Form) -> Verb {
        Verb { form, ..Verb::plain("") }
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

/// A part that a word can play wherever it stands.
#[derive(Debug, Clone, Copy)]
pub(super) enum Sure {
    Noun,
    Function,
    Other,
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
    pub sure: Option<Sure>,
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
        sure: Some(Sure::Other),
    };

    /// That of a word outside the tables whose ending shows it to be a verb.
    pub(super) const fn guessed(form: Form) -> Self {
        Self { guessed: Some(unlisted(form)), sure: None, ..Self::NONE }
    }

    /// The part it plays wherever it stands, where a capital says nothing of it.
    pub(super) fn sure(&self) -> Option<Sure> {
        if self.class.is(Class::FUTURE.or(Class::MODAL)) {
            return None;
        }
        let function = self.class.is(Class::FUNCTION) && self.noun.is_none();
        match (self.verb, self.noun) {
            (Some(verb), _) if verb.form == Form::Base || self.class.is(Class::AUXILIARY) => None,
            _ if function => Some(Sure::Function),
            (Some(_), _) => None,
            (None, Some(_)) => Some(Sure::Noun),
            (None, None) => Some(Sure::Other).filter(|_| self.guessed.is_none()),
        }
    }
}
