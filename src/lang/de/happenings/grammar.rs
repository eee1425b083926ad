//! German function words, by what they do in a clause.

pub(super) const PLANS: &str = "planen beabsichtigen hoffen versprechen zu|sagen geplant vorgesehen angesetzt bereit \
    fordern bitten vereinbaren an|kündigen beschließen einigen";
pub(super) const REFUSALS: &str =
    "verweigern ab|lehnen weigern weigerte weigerten ab|sagen abgesagt verhindern";
pub(super) const FUTURE: &str = "wird werden werde soll sollen";
pub(super) const MODALS: &str = "könnte könnten kann können dürfte dürften darf dürfen mag möge möchte möchten sollte \
    sollten müsste müssten muss müssen würde würden will wollen wollte wollten konnte konnten musste mussten";
pub(super) const AUXILIARIES: &str = "ist sind war waren bin sei seien gewesen hat haben hatte hatten habe hätte wurde \
    wurden worden geworden wird werden";
pub(super) const NEGATIONS: &str =
    "nicht nie niemals kein keine keinen keinem keiner keines weder noch niemand";
pub(super) const UPCOMING: &str = "bevorstehende bevorstehenden bevorstehender kommende kommenden kommender geplante \
    geplanten geplanter nächste nächsten künftige künftigen anstehende anstehenden";
pub(super) const APART: &str = "nächste nächsten nächster nächstes letzte letzten letzter letztes vorige vorigen erste ersten erster \
    erstes zweite zweiten zweiter zweites dritte dritten andere anderen anderer anderes folgende folgenden neue neuen neuer \
    neues frühere früheren spätere späteren jährliche jährlichen";
pub(super) const DEFINITE: &str = "der die das dem den des dieser diese dieses diesem diesen";
pub(super) const DETERMINERS: &str = "der die das den dem des ein eine einen einem einer eines dieser diese dieses diesen \
    diesem jener jene jenes jeder jede jedes jeden alle allen aller einige einigen mehrere mehreren viele vielen \
    beide beiden zwei drei vier fünf sechs sieben acht neun zehn kein keine keinen keinem keiner";
pub(super) const POSSESSIVES: &str = "sein seine seinen seinem seiner seines ihr ihre ihren ihrem ihrer ihres unser unsere \
    unseren unserem unserer mein meine";
pub(super) const PRONOUNS: &str = "er sie es wir ich ihr man wer jemand niemand dies das";
pub(super) const PERSONAL: &str = "er sie";
pub(super) const PREPOSITIONS: &str = "in im an am auf aus bei beim mit nach von vom vor zu zum zur über unter zwischen durch \
    für gegen ohne um seit bis während wegen trotz statt anlässlich laut gemäß neben hinter entlang gegenüber ab ans ins \
    binnen innerhalb außerhalb angesichts infolge zufolge rund";
pub(super) const LOCATIVES: &str = "in im aus nach bei ins durch";
pub(super) const RELATING: &str = "vor nach seit bis für über anlässlich während angesichts wegen um";
pub(super) const TIMELY: &str = "am im in an seit bis ab vom von zum zur vor nach um gegen zwischen während der dem den des \
    schon bereits noch erst und auf für über binnen innerhalb";
pub(super) const CONJUNCTIONS: &str = "und oder aber sondern denn sowie";
pub(super) const SUBORDINATORS: &str = "dass weil wenn als während obwohl obgleich nachdem bevor ehe bis damit falls sofern ob \
    da sobald solange wie indem sodass";
pub(super) const RELATIVES: &str = "wer was wo welche welcher welches welchen deren dessen denen";
pub(super) const FILLERS: &str = "auch jedoch allerdings zudem außerdem indes dagegen hingegen unterdessen inzwischen \
    mittlerweile ferner weiterhin dennoch trotzdem deshalb daher darum somit dann bereits schon noch erst nur eben \
    zuvor danach später früher schließlich endlich zunächst wieder erneut nun jetzt so dabei damit dort hier da \
    ebenfalls ebenso offenbar angeblich demnach bislang bisher zuletzt kürzlich jüngst doch gar sogar etwa rund \
    einstimmig gemeinsam";
pub(super) const STOPS: &str = "sich selbst mehr sehr ganz viel wenig neu neue neuen neuer neues alt alte ersten erste erster \
    zweite zweiten dritte dritten jahr jahre jahren monat monate monaten woche wochen tag tage tagen uhr stunde stunden \
    morgen abend nachmittag vormittag nacht mittag zeit ende anfang mitte heute gestern herr frau als wie nach laut \
    dem der die das";
