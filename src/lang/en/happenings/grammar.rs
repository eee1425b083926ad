//! English function words, by what they do in a clause.

use super::names;
use crate::extract::Class;

pub(super) const CLASSES: &[(Class, &str)] = &[
    (
        Class::PLAN,
        "plan intend aim schedule expect set due hope want agree vow pledge promise seek offer threaten propose \
         prepare ready poised slated bound likely about wish order ask urge call invite decide mean supposed \
         willing consider",
    ),
    (Class::REFUSAL, "refuse decline fail deny reject unable unwilling cancel scrap abandon prevent avoid"),
    (Class::FUTURE, "will shall 'll won't"),
    (Class::MODAL, "may might could would can should must ought cannot can't couldn't wouldn't 'd"),
    (
        Class::AUXILIARY,
        "is are was were am be been being 's 're has have had having do does did isn't aren't wasn't weren't \
         hasn't haven't hadn't don't doesn't didn't 've",
    ),
    (
        Class::NEGATION,
        "not never no n't neither nor nobody none cannot can't won't couldn't wouldn't isn't aren't wasn't \
         weren't hasn't haven't hadn't don't doesn't didn't",
    ),
    (Class::UPCOMING, "upcoming forthcoming planned scheduled next coming future impending looming proposed"),
    (
        Class::APART,
        "next last previous first second third fourth fifth earlier later former other another following annual new old final",
    ),
    (
        Class::DETERMINER,
        "the a an this that these those some any no each every another both all several many few most more other \
         such two three four five six seven eight nine ten dozens hundreds thousands whose what which first \
         second third",
    ),
    (Class::DEFINITE, "the this that"),
    (Class::ARTICLE, "the a an"),
    (Class::POSSESSIVE, "his her its their our my your"),
    (Class::OWNER, "his her"),
    (Class::PRONOUN, "he she it they we i you who there one everyone everybody someone somebody nobody that"),
    (Class::PERSONAL, "he she"),
    (Class::THING, "it"),
    (Class::POINTER, "there"),
    (Class::THEY, "they"),
    (Class::GROUP, "two three both dozens scores hundreds thousands many several others"),
    (
        Class::PREPOSITION,
        "of in on at by for with from to into onto upon about against between among amid amidst over under above \
         below during through throughout across along around near inside outside within without toward towards \
         before after since until till despite beyond behind besides except per via off out up down as like than \
         following including regarding concerning ahead alongside beside",
    ),
    (Class::LOCATIVE, "in at near from to into outside inside around across toward towards through over"),
    (Class::RELATING, "before after since until till following for about of ahead against despite during"),
    (
        Class::TIMELY,
        "on in at by since until till before after from during over through for of within between around about as \
         late early late back to and throughout earlier later only again ago during the this that shortly just soon \
         right approximately roughly nearly almost",
    ),
    (Class::ASKING, "what how why who whose which where when whether"),
    (Class::DATING, "on in by"),
    (Class::UNTIL, "until till through"),
    (Class::SINCE, "since from"),
    (Class::FOR, "for"),
    (Class::OF, "of"),
    (Class::BETWEEN, "between"),
    (Class::WITH, "with"),
    (Class::DURING, "at during"),
    (Class::BELONGING, "at from"),
    (Class::CONJUNCTION, "and or but nor yet so"),
    (
        Class::SUBORDINATOR,
        "because while whereas although though when whenever if unless where wherever that whether why how as \
         once lest so",
    ),
    (Class::CLAUSAL, "before after since until till"),
    (Class::CONDITION, "if unless"),
    (Class::THAT, "that"),
    (Class::INFINITIVE, "to"),
    (Class::RELATIVE, "who which whom whose that where"),
    (Class::WHO, "who"),
    (Class::WHOSE, "whose"),
    (Class::ABLE, "able"),
    (
        Class::FILLER,
        "also however meanwhile moreover furthermore nevertheless nonetheless therefore thus then still even just \
         only already later earlier additionally instead indeed finally eventually subsequently again back \
         alternatively accordingly consequently hence too apparently reportedly allegedly simultaneously recently \
         now further firstly secondly lastly initially meantime besides yet and but or so as well first once",
    ),
    (
        Class::STOP,
        "very much more most less least own same other another than too s t re ve ll d not new old up out down \
         off over under again there here when where why how all any both each few some such only just now even \
         also well still yet one two three mr mrs ms dr via per according including among amid back away ago \
         ahead former early late earlier later recent recently today yesterday tomorrow year years month months \
         week weeks day days time times hour hours minute minutes morning evening night afternoon",
    ),
    (Class::SOURCE, "according"),
    (Class::ARRIVAL, "came come comes arrived arrives dawned"),
    (Class::HAVING, "had has have"),
    (Class::WHEN, "when"),
    (Class::AGENT, "by"),
    (Class::HUMAN, names::HUMANS),
    (Class::MALE, "he his man boy father son brother husband boyfriend spokesman actor king prince gunman"),
    (
        Class::FEMALE,
        "she her woman girl mother daughter sister wife girlfriend spokeswoman actress queen princess",
    ),
    (
        Class::SEVERAL,
        "people police men women children families both crew authorities officials deputies detectives officers residents \
         neighbors neighbours witnesses students teachers parents doctors soldiers troops rebels protesters demonstrators \
         prosecutors investigators firefighters paramedics workers employees lawyers leaders ministers observers researchers \
         scientists experts analysts traders investors journalists reporters campaigners volunteers rescuers survivors suspects gunmen",
    ),
    (Class::PREFIX, "in out up off down over away back"),
    (Class::OFFICE, names::OFFICES),
    (Class::BODY, names::BODIES),
];
