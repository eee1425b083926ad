//! German function words, by what they do in a clause.

use super::names;
use crate::extract::{Agreement, Class};

pub(super) const CLASSES: &[(Class, &str)] = &[
    (
        Class::PLAN,
        "planen beabsichtigen hoffen versprechen zu|sagen geplant vorgesehen angesetzt bereit fordern bitten \
         vereinbaren an|kündigen beschließen einigen",
    ),
    (Class::REFUSAL, "verweigern ab|lehnen weigern weigerte weigerten ab|sagen abgesagt verhindern"),
    (Class::FUTURE, "wird werden werde soll sollen"),
    (
        Class::MODAL,
        "könnte könnten kann können dürfte dürften darf dürfen mag möge möchte möchten sollte sollten müsste \
         müssten muss müssen würde würden will wollen wollte wollten konnte konnten musste mussten",
    ),
    (
        Class::AUXILIARY,
        "ist sind war waren bin sei seien gewesen hat haben hatte hatten habe hätte wurde wurden worden geworden \
         wird werden",
    ),
    (Class::HAVING, "hat haben hatte hatten habe hätte hätten"),
    (Class::NEGATION, "nicht nie niemals kein keine keinen keinem keiner keines weder niemand"),
    (
        Class::UPCOMING,
        "bevorstehende bevorstehenden bevorstehender kommende kommenden kommender geplante geplanten geplanter \
         nächste nächsten künftige künftigen anstehende anstehenden",
    ),
    (
        Class::APART,
        "nächste nächsten nächster nächstes letzte letzten letzter letztes vorige vorigen erste ersten erster \
         erstes zweite zweiten zweiter zweites dritte dritten andere anderen anderer anderes folgende folgenden \
         neue neuen neuer neues frühere früheren spätere späteren jährliche jährlichen",
    ),
    (
        Class::DETERMINER,
        "der die das den dem des ein eine einen einem einer eines dieser diese dieses diesen diesem jener jene \
         jenes jeder jede jedes jeden alle allen aller einige einigen mehrere mehreren viele vielen beide beiden \
         zwei drei vier fünf sechs sieben acht neun zehn kein keine keinen keinem keiner",
    ),
    (Class::DEFINITE, "der die das dem den des dieser diese dieses diesem diesen"),
    (Class::OBLIQUE, "einen einem den dem des"),
    (Class::GENITIVE, "des der"),
    (
        Class::POSSESSIVE,
        "sein seine seinen seinem seiner seines ihr ihre ihren ihrem ihrer ihres unser unsere unseren unserem \
         unserer mein meine",
    ),
    (Class::OWNER, "sein seine"),
    (Class::PRONOUN, "er sie es wir ich ihr man wer jemand niemand dies das"),
    (Class::PERSONAL, "er sie"),
    (Class::THING, "es"),
    (Class::POINTER, "es"),
    (Class::THEY, "sie"),
    (Class::REFLEXIVE, "sich"),
    (
        Class::PREPOSITION,
        "in im an am auf aus bei beim mit nach von vom vor zu zum zur über unter zwischen durch für gegen ohne um \
         seit bis während wegen trotz statt anlässlich laut gemäß neben hinter entlang gegenüber ab ans ins \
         binnen innerhalb außerhalb angesichts infolge zufolge rund mittels hinsichtlich bezüglich dank seitens zugunsten samt entgegen \
         jenseits unweit abseits oberhalb unterhalb pro via aufgrund mithilfe anhand inmitten außer",
    ),
    (Class::ARTICLED, "am im zum zur vom beim ins ans"),
    (Class::LOCATIVE, "in im aus nach bei ins durch"),
    (Class::RELATING, "vor nach seit bis für über anlässlich während angesichts wegen um"),
    (
        Class::TIMELY,
        "am im in an seit bis ab vom von zum zur vor nach um gegen zwischen während der dem den des schon bereits \
         noch erst und auf für über binnen innerhalb kurz etwa rund ungefähr",
    ),
    (Class::ASKING, "was wie warum weshalb wer wessen wem wen welche welcher welches wo wann ob wohin woher"),
    (Class::DATING, "am im in"),
    (Class::UNTIL, "bis"),
    (Class::SINCE, "seit ab"),
    (Class::FOR, "für"),
    (Class::OF, "von"),
    (Class::BETWEEN, "zwischen"),
    (Class::WITH, "mit"),
    (Class::DURING, "auf bei während"),
    (Class::CONJUNCTION, "und oder aber sondern denn sowie"),
    (
        Class::SUBORDINATOR,
        "dass weil wenn als während obwohl obgleich nachdem bevor ehe bis damit falls sofern ob da sobald solange \
         wie indem sodass",
    ),
    (Class::CONDITION, "falls sofern"),
    (Class::THAT, "dass"),
    (Class::INFINITIVE, "zu"),
    (Class::REPORTED, "werde"),
    (Class::RELATIVE, "wer was wo welche welcher welches welchen deren dessen denen"),
    (
        Class::FILLER,
        "auch jedoch allerdings zudem außerdem indes dagegen hingegen unterdessen inzwischen mittlerweile ferner \
         weiterhin dennoch trotzdem deshalb daher darum somit dann bereits schon noch erst nur eben zuvor danach \
         später früher schließlich endlich zunächst wieder erneut nun jetzt so dabei damit dort hier da ebenfalls \
         ebenso offenbar angeblich demnach bislang bisher zuletzt kürzlich jüngst doch gar sogar etwa rund \
         gemeinsam einmal nochmals vorerst eigentlich natürlich freilich übrigens nämlich ohnehin lediglich \
         bekanntlich immerhin zwar früh insbesondere besonders hauptsächlich vorwiegend glücklicherweise leider erstmals vielmehr",
    ),
    (
        Class::STOP,
        "sich selbst mehr sehr ganz viel wenig neu neue neuen neuer neues alt alte ersten erste erster zweite \
         zweiten dritte dritten jahr jahre jahren monat monate monaten woche wochen tag tage tagen uhr stunde \
         stunden morgen abend nachmittag vormittag nacht mittag zeit ende anfang mitte heute gestern herr frau \
         als wie nach laut dem der die das etwas folgendes weiters derzeit spätestens immer diesmal",
    ),
    (Class::ARRIVAL, "kam kamen kommt kommen"),
    (Class::WHEN, "als"),
    (Class::HUMAN, names::HUMANS),
    (Class::MALE, "er mann junge vater sohn bruder ehemann freund"),
    (Class::FEMALE, "sie frau mädchen mutter tochter schwester ehefrau freundin"),
    (Class::SEVERAL, "leute menschen kinder frauen männer familien"),
    (
        Class::PREFIX,
        "ab an auf aus bei dar durch ein empor entgegen fest fort frei heim her heraus herein hervor hin hinaus \
         hinunter hinweg hinzu instand los mit nach nieder preis statt teil um umher unter vor voran voraus \
         vorbei vorüber weg weiter wieder wiederher zu zurecht zurück zusammen überein",
    ),
    (
        Class::NUMBER,
        "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn fünfzehn zwanzig dreißig vierzig fünfzig hundert \
         tausend hunderte tausende dutzend dutzende million millionen milliarde milliarden prozent mehrere einige viele",
    ),
    (Class::OFFICE, names::OFFICES),
    (Class::BODY, names::BODIES),
    (Class::COMMON, names::COMMON),
];

pub(super) const AGREEMENT: Agreement = Agreement {
    one: "der das ein eine dieses jeder jede jedes kein jener jenes er es ich man wer jemand niemand dies",
    he: "der ein dieser",
    she: "die eine diese",
    many: "sind wir zwei drei vier fünf sechs sieben acht neun zehn elf zwölf einige viele mehrere beide alle dutzende \
           hunderte tausende zahlreiche etliche",
    reported: "sei seien habe werde könne müsse solle dürfe wolle möge hätten hätte",
    givers: "geben versprechen vor|werfen zu|sagen zu|sichern an|bieten verweigern überreichen übergeben schenken verleihen \
             erlauben gestatten garantieren empfehlen entziehen",
    oblique: "den dem des einen einem einer eines keinen keinem keiner keines diesen diesem jenen jenem jeden jedem \
              allen einigen vielen mehreren beiden zahlreichen seinem seinen seiner seines ihrem ihren ihrer ihres \
              unserem unseren unserer deren dessen denen",
    doubtful: "der dieser jener",
    feminine: "ung heit keit schaft tion tät ungen heiten keiten schaften tionen täten",
    purpose: "um ohne statt anstatt",
    when: "vor nach in im am an",
    ties: "für zwischen von vom",
    topics: "um über gegen zum zur",
};
