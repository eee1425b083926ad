//! When a clause plays, seen from its writer, told by the verbs and particles around an expression.
//!
//! Knows a language's verbs as data; knows no calendar.

use crate::document::Span;
use crate::language::Language;

use crate::lang::cue::{Cue, Cues, Role};

use super::neighbours::{ANNOUNCED, Neighbour, Side, Sides, is_word};
use super::reason::Tense;

/// What the words around an expression say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Clause {
    /// The tense of the verb that governs it; nothing where it belongs to a noun or there is no verb.
    pub(super) tense: Option<Tense>,
    /// Whether it stands inside a noun phrase: "the July 11 summit".
    pub(super) in_noun_phrase: bool,
    /// Whether the verb may not govern it: so many words stand between them, or the expression is a deadline.
    pub(super) is_loose: bool,
    /// Whether what it tells of went on until the expression and is over: "the calm held through the weekend".
    pub(super) has_lasted: bool,
}

/// How a name says that what follows is its own.
const POSSESSIVE: [&str; 2] = ["'s", "’s"];

/// Reads the clause around `span`, within `sentence`.
pub(super) fn clause(cues: &Cues, text: &str, sentence: Span, span: Span) -> Clause {
    let sides = &Sides::of(cues, text, sentence, span);
    let left = &sides.left;
    let previous = left.first().filter(|neighbour| !neighbour.comma);
    let follows = |role| previous.is_some_and(|previous| previous.is(role));
    let behind = text.get(span.end..).unwrap_or_default();
    let owns = POSSESSIVE.iter().any(|ending| behind.starts_with(ending));
    if let Some(cue) = cues.preposed(left, owns) {
        // Until which date something goes on may be open; since when it has is not.
        let is_loose = cue == Cue::Future;
        let has_lasted = follows(Role::Lasting) && cues.has_lasted(sides);
        return Clause { tense: Some(cue.tense()), is_loose, has_lasted, ..Clause::default() };
    }
    let is_named = span.of(text).ends_with(char::is_alphabetic);
    if is_named && !owns && falls_due(sides) {
        return Clause { tense: Some(Tense::Future), in_noun_phrase: true, ..Clause::default() };
    }
    if let Some(tense) = cues.reached(sides) {
        return Clause { tense: Some(tense), is_loose: true, ..Clause::default() };
    }
    let in_noun_phrase = (is_owned(left) || follows(Role::Determiner))
        && sides.right.first().is_some_and(|next| {
            !next.comma
                && next.word.starts_with(char::is_alphabetic)
                && !next.is(Role::Function)
                && next.cue.is_none()
        });
    let of_noun = left.get(1).is_some() && follows(Role::Genitive);
    let in_noun_phrase = in_noun_phrase || of_noun || owns;
    let is_verb = |word: &Neighbour<'_>| word.cue.is_some_and(|cue| cue != Cue::Infinitive);
    let phrase = left.iter().take_while(|word| !word.comma && !is_verb(word)).count();
    let mut announcing = left.iter().take(phrase.max(ANNOUNCED));
    let announced = announcing.any(|word| word.is(Role::Ahead));
    if in_noun_phrase || announced {
        let to_come = announced || in_noun_phrase && is_to_come(cues, sides);
        let tense = to_come.then_some(Tense::Future);
        return Clause { tense, in_noun_phrase, ..Clause::default() };
    }
    let verb = cues.governing(sides);
    let is_deadline = follows(Role::Deadline);
    let is_loose = is_deadline || verb.as_ref().is_some_and(|verb| verb.is_loose);
    Clause { tense: verb.map(|verb| verb.tense), is_loose, ..Clause::default() }
}

/// Whether the clause before `span` tells of what had been before: "who had come on July 11".
pub(super) fn is_pluperfect(cues: &Cues, text: &str, sentence: Span, span: Span) -> bool {
    let sides = Sides::of(cues, text, sentence, span);
    sides.left.phrase().any(|word| word.is(Role::Pluperfect))
}

/// Whether what stands right behind is traded now and falls due then: "June delivery", "December corn futures".
fn falls_due(sides: &Sides<'_>) -> bool {
    /// What is traded, and the word for that.
    const NAME: usize = 2;
    let name = sides.right.iter().take(NAME).take_while(|word| !word.comma);
    name.take_while(|word| !word.is(Role::Function)).any(|word| word.is(Role::FallingDue))
}

/// Whether the happening that owns a date is one that is arranged beforehand, in a clause that looks ahead: "will speak
/// at Friday's meeting", unlike "will answer Friday's attack"; or for which one is ready: "doors open for Friday's show".
fn is_to_come(cues: &Cues, sides: &Sides<'_>) -> bool {
    /// The owner's "'s" and what the happening is called.
    const NAME: usize = 5;
    let name = sides.right.iter().take(NAME).take_while(|word| !word.comma);
    let is_arranged = name.into_iter().any(|word| word.is(Role::Arranged));
    let follows = sides.left.first().is_some_and(|word| word.is(Role::Aftermath));
    let awaits = sides.left.first().is_some_and(|word| word.is(Role::Awaiting));
    let looks_ahead = |tense| tense == Tense::Future || tense == Tense::Present && awaits;
    is_arranged && !follows && cues.governing(sides).is_some_and(|verb| looks_ahead(verb.tense))
}

/// Whether a sentence surely tells what happened at `span`: its verb there is past, and no other one looks ahead.
pub(crate) fn is_told_as_past(language: Language, text: &str, sentence: Span, span: Span) -> bool {
    let cues = language.cues();
    let read = clause(cues, text, sentence, span);
    // "May" is a month.
    let ahead = |word: &str| {
        word.starts_with(char::is_lowercase) && matches!(cues.cue(word), Some(Cue::Future | Cue::Modal))
    };
    let mut others = sentence.of(text).split(|character| !is_word(character));
    read.tense == Some(Tense::Past) && !read.in_noun_phrase && !others.any(ahead)
}

/// Whether the word before an expression owns it: "the bloc's July 11 summit".
fn is_owned(left: &Side<'_>) -> bool {
    left.first().is_some_and(|neighbour| {
        POSSESSIVE.iter().chain(&["s'", "s’"]).any(|ending| neighbour.word.ends_with(ending))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each line: the tense, whether the date is part of a noun phrase, and a sentence with the date in brackets.
    #[test]
    fn the_clause_around_a_date() {
        let table = "
            en | past    | -    | The parliament passed a resolution on [May 4].
            en | past    | -    | On [Monday], the speaker declared that talks would follow.
            en | future  | -    | Ministers will meet on [Monday] in Paris.
            en | future  | -    | The summit is scheduled to begin on [July 11].
            en | future  | -    | They are to be received on [July 11].
            en | past    | -    | He was forced to leave on [Monday].
            en | future  | -    | The ban holds until [May 4].
            en | past    | -    | Until [Thursday], nobody had written.
            en | past    | -    | Nothing moved since [May 4].
            en | past    | -    | Since [Tuesday], the river has risen.
            en | past    | -    | On [Tuesday], the two have reportedly met.
            en | present | -    | The critical meeting starts on [July 11].
            en | -       | noun | The senate passed a text on the [July 11] summit.
            en | future  | noun | He travels ahead of the bloc's [July 11] summit.
            en | past    | -    | He met the man who arrived on [Monday].
            en | future  | -    | They’ll vote on [Tuesday].
            en | past    | -    | On [Tuesday], Kuleba presented three steps that would help.
            en | future  | -    | The company will redeem its preferred shares on [Oct. 31].
            en | -       | noun | They were haggling over the summit of [July 11].
            en | past    | -    | The envoy to Kenya wrote on [Tuesday] that he would return.
            en | future  | -    | They were planning to march on [Monday].
            en | future  | -    | The summit, set for Vilnius in [July], will be large.
            en | past    | -    | The fire was set on [Monday].
            en | past    | -    | The ceasefire had been due to end on [Friday].
            en | future  | -    | He could come as soon as [Tuesday].
            en | past    | -    | Not until [Tuesday] was the bridge open.
            en | past    | -    | In contrast to [Thursday], when many came, few did.
            en | past    | -    | He announced the plan on [May 4].
            en | past    | -    | In [September], it published plans to grow.
            en | past    | -    | Ten members had filed written reports by [Monday].
            en | past    | -    | The fighting may have started on [Sunday].
            en | past    | -    | At one point on [Monday], guards fired shots to drive them off.
            en | past    | -    | A man is dead after a shooting on [Saturday].
            en | future  | -    | They look forward to [Saturday]'s game.
            en | -       | noun | He added to [Saturday]'s goals.
            en | future  | -    | Ahead of a visit of the envoy to Damascus on [Saturday], shots were heard.
            en | past    | -    | The plan was rejected on [Tuesday].
            en | future  | -    | Banks stay closed until at least [Tuesday].
            en | future  | -    | He spoke of guidelines to be published in [November].
            en | past    | -    | The quake struck at 5:47 p.m. (2147 GMT) on [Tuesday].
            en | future  | -    | On [Monday] (a holiday) they will rest.
            en | future  | noun | They will speak at [Friday]'s meeting.
            en | -       | noun | They will answer [Friday]'s attack.
            en | -       | noun | They spoke at [Friday]'s meeting.
            de | past    | -    | Der Rat hat am [Montag] einstimmig entschieden.
            de | past    | -    | Der Rat hat am [Montag] mit 2,4 Prozent Zuwachs den Haushalt beschlossen.
            de | past    | -    | Sie hat am [Montag] den Mann, der sie kannte, zu einer Strafe verurteilt.
            de | past    | -    | Sie hat am [Montag] den Mann, den sie kannte, festgenommen.
            de | present | -    | Er hat am [Montag] Geburtstag, wie die Zeitung berichtet.
            de | present | -    | Er ist am [Montag] in Wien, wo er in der Stadt Freunde besucht.
            de | present | -    | Er hat am [Montag] Zeit, wie Anna, seine Chefin, bestätigt.
            de | present | -    | Er ist am [Montag] in Wien, was niemanden in der Stadt freut.
            de | past    | -    | Die Hallen sind am [Samstag] ihrer Bestimmung übergeben worden.
            de | past    | -    | Sie haben am [Montag] die Stadt besucht.
            de | present | -    | Berlin entsendet am [Mittwoch] Truppen.
            de | future  | -    | Das Fest wird das ganze Jahr gefeiert, im [Juni] am meisten.
            de | past    | -    | Berlin hat am [Mittwoch] Truppen entsendet.
            de | present | -    | Sie sucht das Geld, das am [Montag] fließt.
            de | future  | -    | Er sagte, man werde am [Montag] antworten.
            de | present | -    | Die Band gastiert am [9. Dezember] in der Stadt.
            de | future  | -    | Der Gipfel ist am [Montag] geplant.
            de | future  | -    | Es hieß, dass am [Sonntag] gewählt wird.
            de | past    | -    | Ohne gefragt zu haben, verkaufte er im [Frühling] das Haus.
            de | present | -    | Am [Donnerstag] verhandeln die Minister, die Berlin besuchten.
            de | present | -    | Die Bezirke starten am [Montag].
            de | past    | -    | Das Parlament verabschiedete am [4. Mai] eine Resolution.
            de | present | -    | Der Rat tagt am [Sonntag] in Bozen.
            de | future  | -    | Der Gipfel wird am [11. Juli] eröffnet.
            de | past    | -    | Die Arbeit ruht seit [Montag].
            de | future  | -    | Das Spiel wurde auf den [6. Mai] verschoben.
            de | future  | -    | Der Prozess ist auf [Montag] vertagt worden.
            de | future  | -    | Der Verband lud für [Samstag] ein.
            de | past    | -    | Die Wahl war für [Sonntag] angesetzt.
            de | past    | -    | Der Rat wurde am [Montag] verlegt.
            de | past    | -    | Der Parteitag tagte bis [Freitag] in Berlin.
            de | past    | -    | Die Straße war bis zum [Abend] gesperrt.
            de | future  | -    | Die Straße wurde bis [Freitag] gesperrt.
            de | future  | -    | Die Straße bleibt bis [Freitag] gesperrt.";
        for line in table.lines().filter(|line| !line.trim().is_empty()) {
            let fields: Vec<_> = line.split('|').map(str::trim).collect();
            let [language, tense, noun, sentence] = fields[..] else { unreachable!("four fields: {line}") };
            let language: Language = language.parse().expect("a language");
            let text = sentence.replace(['[', ']'], "");
            let start = sentence.find('[').unwrap_or_default();
            let end = sentence.find(']').unwrap_or_default() - 1;
            let read = clause(language.cues(), &text, Span::new(0, text.len()), Span::new(start, end));
            let shown = match read.tense {
                Some(Tense::Past) => "past",
                Some(Tense::Present) => "present",
                Some(Tense::Future) => "future",
                None => "-",
            };
            assert_eq!((shown, if read.in_noun_phrase { "noun" } else { "-" }), (tense, noun), "{sentence}");
        }
    }
}
