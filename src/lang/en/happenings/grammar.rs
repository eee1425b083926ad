//! English function words, by what they do in a clause.

pub(super) const PLANS: &str = "plan intend aim schedule expect set due hope want agree vow pledge promise seek offer \
    threaten propose prepare ready poised slated bound likely about wish order ask urge call invite decide mean \
    supposed willing consider";
pub(super) const REFUSALS: &str =
    "refuse decline fail deny reject unable unwilling cancel scrap abandon prevent avoid";
pub(super) const FUTURE: &str = "will shall 'll won't";
pub(super) const MODALS: &str =
    "may might could would can should must ought cannot can't couldn't wouldn't 'd";
pub(super) const AUXILIARIES: &str = "is are was were am be been being 's 're has have had having do does did isn't aren't \
    wasn't weren't hasn't haven't hadn't don't doesn't didn't 've";
pub(super) const NEGATIONS: &str = "not never no n't neither nor nobody none cannot can't won't couldn't wouldn't isn't \
    aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't";
pub(super) const UPCOMING: &str =
    "upcoming forthcoming planned scheduled next coming future impending looming proposed";
pub(super) const APART: &str = "next last previous first second third fourth fifth earlier later former other another following annual new old final";
pub(super) const DEFINITE: &str = "the this that";
pub(super) const DETERMINERS: &str = "the a an this that these those some any no each every another both all several many \
    few most more other such two three four five six seven eight nine ten dozens hundreds thousands whose what which first \
    second third";
pub(super) const POSSESSIVES: &str = "his her its their our my your";
pub(super) const PRONOUNS: &str =
    "he she it they we i you who there one everyone everybody someone somebody nobody that";
pub(super) const PERSONAL: &str = "he she";
pub(super) const PREPOSITIONS: &str = "of in on at by for with from to into onto upon about against between among amid amidst \
    over under above below during through throughout across along around near inside outside within without toward \
    towards before after since until till despite beyond behind besides except per via off out up down as like than \
    following including regarding concerning ahead alongside beside";
pub(super) const LOCATIVES: &str =
    "in at near from to into outside inside around across toward towards through over";
pub(super) const RELATING: &str =
    "before after since until till following for about of ahead against despite during";
pub(super) const TIMELY: &str = "on in at by since until till before after from during over through for of within between \
    around about as late early late back to and throughout earlier later only again ago during the this that";
pub(super) const CONJUNCTIONS: &str = "and or but nor yet so";
pub(super) const SUBORDINATORS: &str = "because while whereas although though when whenever if unless where wherever that \
    whether why how as once lest so";
pub(super) const RELATIVES: &str = "who which whom whose that where";
pub(super) const FILLERS: &str = "also however meanwhile moreover furthermore nevertheless nonetheless therefore thus then \
    still even just only already later earlier additionally instead indeed finally eventually subsequently again back \
    alternatively accordingly consequently hence too apparently reportedly allegedly simultaneously recently now further \
    firstly secondly lastly initially meantime besides yet and but or so as well first once";
pub(super) const STOPS: &str = "very much more most less least own same other another than too s t re ve ll d not new old \
    up out down off over under again there here when where why how all any both each few some such only just now even \
    also well still yet one two three mr mrs ms dr via per according including among amid back away ago ahead former \
    early late earlier later recent recently today yesterday tomorrow year years month months week weeks day days \
    time times hour hours minute minutes morning evening night afternoon";
