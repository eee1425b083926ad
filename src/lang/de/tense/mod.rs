//! German words that tell the tense of a clause and the direction of a date.

mod verbs;

use crate::lang::cue::Cue;
use crate::lang::tense::TenseWords;
use verbs::VERBS;

pub(in crate::lang) static TENSE: TenseWords = TenseWords {
    verbs: VERBS,
    endings: &[("te", Cue::Past), ("ten", Cue::Past)],
    finite: &["t", "en", "ln", "rn"],
    prefixes: &[
        "ab", "an", "auf", "aus", "bei", "durch", "ein", "fest", "fort", "heraus", "hin", "hinzu", "los",
        "mit", "nach", "nieder", "statt", "teil", "um", "unter", "vor", "weg", "weiter", "zu", "zurück",
        "zusammen",
    ],
    participle: "ge",
    unmarked: &["be", "emp", "ent", "er", "miss", "ver", "zer"],
    participle_endings: &["t", "en"],
    perfect: &[("haben", false), ("sein", true)],
    inflections: &["e", "en", "er", "es", "em"],
    adverbs: &[],
    exceptions: EXCEPTIONS,
    adjectives_before_nouns: false,
    subjects: &["er", "sie", "es", "wir", "ich", "der", "die", "das"],
    nouns: &[],
    articles: &[],
    intentions: &[],
    pluperfect: &["hatte", "hatten"],
    unfinished: &[],
    copulas: &[],
    awaiting: &["für", "vor"],
    timetabled: &[],
    reporting: &[],
    subordinating: &[],
    aftermath: &[],
    adjectives: &[],
    fixing: FIXING,
    fixed_by: &["auf", "bis", "für"],
    unfixing: &["blieb", "blieben", "hatte", "hatten", "hätte", "hätten", "war", "waren"],
    before: &[("seit dem", Cue::Past), ("seit der", Cue::Past), ("seit", Cue::Past)],
    lasting: &[],
    prolonging: &[],
    moving: &[],
    arranged: &[],
    ahead: &["bevorstehenden", "bevorstehende", "kommenden", "anstehenden", "vorfeld"],
    falling_due: &[],
    determiners: &[
        "der", "die", "das", "dem", "den", "des", "ein", "eine", "einem", "einer", "seine", "ihre", "seinem",
        "ihrem",
    ],
    deadlines: &["bis"],
    reaching: &["bis", "bis zum", "bis zur", "bis in"],
    ranging: &["von", "vom", "zwischen"],
    nowadays: &["heute"],
    within: &["am", "an", "im", "in der"],
    genitives: &["vom"],
    sources: &[],
    function_words: &[
        "ab", "als", "am", "an", "auch", "auf", "aus", "bei", "bis", "da", "dass", "der", "die", "das",
        "dem", "den", "des", "ein", "eine", "er", "es", "für", "gegen", "im", "in", "mit", "nach", "nicht",
        "oder", "sich", "sie", "so", "und", "um", "unter", "vom", "von", "vor", "wie", "wir", "zu", "zum",
        "zur", "über",
    ],
};

/// What gives something its day, whatever the tense: "wurde auf Montag verschoben", "lud für Montag ein".
#[rustfmt::skip]
const FIXING: &[&str] = &[
    "anberaumt", "angekündigt", "angesagt", "angesetzt", "angemeldet", "aufgerufen", "aufgeschoben", "befristet",
    "berief", "beriefen", "bestellt", "einberufen", "eingeladen", "einbestellt", "festgelegt", "festgesetzt", "geladen",
    "gelegt", "geplant", "gesperrt", "kündigte", "kündigten", "legte", "legten", "lud", "luden", "prolongiert", "rief",
    "riefen", "terminiert", "terminierte", "terminierten", "verlegt", "verlegte", "verlegten", "verlängert",
    "verlängerte", "verlängerten", "verschob", "verschoben", "vertagt", "vertagte", "vertagten", "vorgeladen",
    "vorgesehen", "vorverlegt",
];

/// Words that end or begin as verbs do, and are none.
#[rustfmt::skip]
const EXCEPTIONS: &[&str] = &[
    "allein", "allen", "alt", "alte", "alten", "anderen", "außen", "beiden", "bekannt", "bekannte",
    "bekannten", "beliebt", "beliebte", "beliebten", "bereit", "berühmt", "beste", "besten", "bitte",
    "bitten", "breit", "breiten", "bunt", "dahin", "dann", "daran", "daraufhin", "davon", "denen", "denn",
    "deren", "deswegen", "dicht", "diesen", "direkte", "direkten", "draußen", "drinnen", "dritte",
    "dritten", "echt", "echte", "echten", "eigen", "einen", "einigen", "erst", "erste", "ersten", "extern",
    "fast", "fest", "fünfte", "fünften", "gebiet", "geehrt", "geeignet", "gefährlich", "gegen",
    "gegenseitig", "gegenwärtig", "geheim", "geistlichen", "gelb", "gelegen", "gelegentlich", "gemeinsam",
    "gemischt", "genau", "genug", "geplante", "geplanten", "gerecht", "geregelt", "gering", "geringen",
    "gern", "gesamt", "gesamte", "gesamten", "geschickt", "geschlossen", "gesetzlich", "gestern", "gesund",
    "gesunden", "getrennt", "gewiss", "gewissen", "gewöhnlich", "geöffnet", "größte", "größten", "gut",
    "gute", "guten", "hart", "harte", "harten", "heute", "hieran", "hinten", "hunderten", "höchste",
    "höchsten", "hütte", "ihnen", "ihren", "immerhin", "indessen", "innen", "insgesamt", "insofern",
    "interessant", "intern", "inzwischen", "jahren", "jeden", "jenen", "jetzt", "jüngst", "jüngsten",
    "kalt", "kalten", "keinen", "konkreten", "konstant", "laut", "leicht", "leichte", "leichten", "letzte",
    "letzten", "leute", "linken", "längst", "längsten", "manchen", "mehreren", "meinen", "meist", "meisten",
    "minuten", "mitte", "mitten", "modern", "monaten", "morgen", "möglichst", "nackt", "neben", "neunten",
    "nicht", "nächstbesten", "nächste", "nächsten", "oben", "offen", "oft", "ohnehin", "private",
    "privaten", "rechte", "rechten", "relevant", "rot", "samt", "schlecht", "schlechten", "schon",
    "sechste", "sechsten", "seinen", "seit", "seite", "seiten", "sekunden", "selbst", "selten", "siebten",
    "sofern", "sogenannte", "sogenannten", "solchen", "sonst", "spät", "späte", "späten", "staaten",
    "statt", "stattdessen", "stunden", "tagen", "tausenden", "trocken", "ungern", "unseren", "unten",
    "unterdessen", "vielen", "vielleicht", "vierte", "vierten", "vorhin", "vorn", "wegen", "weit", "weite",
    "weiten", "weiterhin", "weißen", "welchen", "wenn", "wert", "wichtigsten", "wochen", "zehnten",
    "zeiten", "zufrieden", "zuletzt", "zunächst", "zweitbeste", "zweite", "zweiten", "zwischen", "ältesten",
    "überhaupt", "übermorgen",
];
