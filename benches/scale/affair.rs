//! Invented affairs and the reports of them: who tells what is known, sentence by sentence.

use runup::Day;

use super::draw::Draw;
use super::score::Told;

/// A kind of affair: its happenings in their order, each in the words of several reporters. `#town`, `#who` and `#body`
/// are the affair's own; `#when` is the day, as the reporter puts it.
type Kind = &'static [&'static [&'static str]];

const STRIKE: Kind = &[
    &[
        "Dockers in #town walked off the job #when in a dispute over pay.",
        "A strike over wages began at the port of #town #when.",
        "Port workers in #town went on strike #when.",
    ],
    &[
        "Police cleared the pickets at the gates of #town harbour #when.",
        "Officers removed the strikers who were blocking the port of #town #when.",
        "The harbour gates in #town were cleared by police #when.",
    ],
    &[
        "#who, who leads the union in #town, was arrested #when.",
        "The police arrested the union leader #who #when.",
        "Union leader #who was detained in #town #when.",
    ],
    &[
        "The #body and the dockers of #town signed an agreement on pay #when.",
        "The dispute in #town was settled #when, when the #body signed a deal with the union.",
        "An agreement with the dockers of #town was signed by the #body #when.",
    ],
];
const TRIAL: Kind = &[
    &[
        "The former mayor of #town, #who, was charged with bribery #when.",
        "Prosecutors charged #who, once mayor of #town, with taking bribes #when.",
        "#who was indicted for bribery in #town #when.",
    ],
    &[
        "The trial of #who opened in #town #when.",
        "#who went on trial at the court of #town #when.",
        "The court in #town opened its trial of #who #when.",
    ],
    &[
        "A witness told the court in #town #when that #who had kept two sets of books.",
        "A former clerk testified against #who in #town #when.",
        "The clerk of #who testified in #town #when.",
    ],
    &[
        "The judges in #town convicted #who of bribery #when.",
        "#who was found guilty by the court in #town #when.",
        "The court in #town sentenced #who to four years #when.",
    ],
];
const FLOOD: Kind = &[
    &[
        "The river burst its banks at #town #when.",
        "Floods reached the old town of #town #when.",
        "Water from the river flooded #town #when.",
    ],
    &[
        "Some nine hundred people were evacuated from #town #when.",
        "The army evacuated the lower quarters of #town #when.",
        "Soldiers brought the people of lower #town to safety #when.",
    ],
    &[
        "#who visited the flooded streets of #town #when and promised help.",
        "The minister #who visited #town #when.",
        "#who came to #town #when to see the damage.",
    ],
    &[
        "The #body approved aid for #town #when.",
        "Money for the victims in #town was approved by the #body #when.",
        "The #body voted for aid to #town #when.",
    ],
];
const MERGER: Kind = &[
    &[
        "The #body of #town announced a bid for its rival #when.",
        "The #body of #town offered to buy its rival #when.",
        "A takeover bid by the #body of #town was announced #when.",
    ],
    &[
        "Shareholders in #town rejected the bid of the #body #when.",
        "The offer of the #body was rejected by shareholders in #town #when.",
        "Shareholders turned down the #body of #town #when.",
    ],
    &[
        "#who resigned as head of the #body of #town #when.",
        "The chief of the #body of #town, #who, stepped down #when.",
        "#who stepped down in #town #when.",
    ],
    &[
        "Regulators in #town fined the #body #when.",
        "The #body of #town was fined by the regulator #when.",
        "A fine against the #body of #town was imposed #when.",
    ],
];

const KINDS: &[Kind] = &[STRIKE, TRIAL, FLOOD, MERGER];

/// What reports say beside it.
const FILLERS: &[&str] = &[
    "Few in #town had expected it.",
    "The shops along the square stayed open all the same.",
    "“We were told nothing,” said a woman who sells bread near the bridge in #town.",
    "Neither side would say what the quarrel had cost.",
    "The #body did not answer questions.",
    "People in #town have other worries: rents, the schools, the price of fuel.",
    "#who could not be reached.",
    "The weather was fine, the mood was not.",
];
const BODIES: &[&str] =
    &["city council", "port authority", "savings bank", "shipping company", "water board", "senate"];
const FIRST: &[&str] = &[
    "Anna", "Boris", "Clara", "David", "Elena", "Frank", "Greta", "Henry", "Irene", "Jakob", "Karla", "Leo",
    "Maria", "Nils", "Olga", "Pavel", "Rosa", "Simon", "Tilda", "Viktor",
];
const STARTS: &[&str] = &[
    "Ar", "Bel", "Car", "Dun", "East", "Fen", "Gar", "Hol", "Ivy", "Kes", "Lan", "Mor", "Nor", "Os", "Pel",
    "Quar", "Ros", "Sel", "Tor", "Ul", "Var", "Wes", "Yar", "Zel",
];
const MIDDLES: &[&str] = &["a", "den", "e", "field", "ing", "lo", "mer", "o", "ra", "ster", "ti", "wel"];
const ENDS: &[&str] = &[
    "burgh", "dale", "ford", "grave", "ham", "haven", "holm", "land", "mouth", "nick", "port", "ridge",
    "stad", "stow", "thorpe", "ton", "vik", "wick", "wold", "worth",
];

/// An affair: where it happens, with whom, and on which days.
struct Affair {
    number: u64,
    kind: Kind,
    town: String,
    who: String,
    body: &'static str,
    days: Vec<Day>,
}

/// A report: its text, when it was published, and where it tells which happening.
pub(super) struct Report {
    pub(super) id: String,
    pub(super) published: Day,
    pub(super) text: String,
    /// Sentences, and the number of the happening that each tells of; no two affairs share one.
    pub(super) tells: Told,
}

/// So many reports of affairs, of each three to nine; the same at every run.
pub(super) fn reports(count: usize) -> impl Iterator<Item = Report> {
    let affairs = (0..).flat_map(|number| {
        let mut draw = Draw::of(number);
        let affair = Affair::drawn(number, &mut draw);
        let reports = 3 + draw.below(7);
        (0..reports).map(|report| affair.report(report, &mut draw)).collect::<Vec<_>>()
    });
    affairs.take(count)
}

impl Affair {
    fn drawn(number: u64, draw: &mut Draw) -> Self {
        let kind = draw.one_of(KINDS);
        let mut name = || format!("{}{}{}", draw.one_of(STARTS), draw.one_of(MIDDLES), draw.one_of(ENDS));
        let (town, last) = (name(), name());
        let who = format!("{} {last}", draw.one_of(FIRST));
        let mut day = Day::new(1990, 1, 1).expect("a day of the calendar").plus(draw.below(12_000) as i64);
        let mut next = || {
            day = day.plus(2 + draw.below(20) as i64);
            day
        };
        let days = kind.iter().map(|_| next()).collect();
        Self { number, kind, town, who, body: draw.one_of(BODIES), days }
    }

    /// A report of the last happening so far, and of one or two before it.
    fn report(&self, report: usize, draw: &mut Draw) -> Report {
        let last = draw.below(self.kind.len());
        let published = self.days[last].plus(draw.below(3) as i64);
        let mut text = format!("{}\n\n", self.filled("News from #town", ""));
        let mut tells = Vec::new();
        for happening in (0..=last).rev().take(3) {
            if happening < last && draw.below(3) == 0 {
                continue;
            }
            let (start, when) = (text.len(), put(self.days[happening], published, draw));
            text += &self.filled(draw.one_of(self.kind[happening]), &when);
            tells.push((start..text.len(), self.number * 16 + happening as u64));
            text += " ";
            text += &self.filled(draw.one_of(FILLERS), "");
            text += "\n\n";
        }
        Report { id: format!("{}-{report}", self.number), published, text, tells }
    }

    fn filled(&self, pattern: &str, when: &str) -> String {
        let filled = pattern.replace("#town", &self.town).replace("#who", &self.who);
        filled.replace("#body", self.body).replace("#when", when)
    }
}

/// A day as a reporter puts it who writes on another one.
fn put(day: Day, published: Day, draw: &mut Draw) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    const WEEKDAYS: [&str; 7] =
        ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    let month = MONTHS[usize::from(day.month()).saturating_sub(1) % 12];
    match published.days_since(day) {
        0 if draw.below(2) == 0 => "today".to_owned(),
        1 if draw.below(2) == 0 => "yesterday".to_owned(),
        0..6 if draw.below(4) > 0 => {
            format!("on {}", WEEKDAYS[usize::from(day.weekday().number()).saturating_sub(1) % 7])
        }
        _ if day.year() == published.year() && draw.below(2) == 0 => format!("on {month} {}", day.day()),
        _ => format!("on {month} {}, {}", day.day(), day.year()),
    }
}
