//! German words and rules of time expressions.

mod amounts;
mod compounds;
mod directions;
mod feasts;
mod names;

use std::sync::LazyLock;

use crate::grammar::{
    Grammar, Openers as Open, Rule, clock, date, duration, hour, impossible, list, modified, named, nth,
    part, range, reference, relative, set, year,
};
use crate::lexicon::Word;

pub(in crate::lang) use compounds::WEEKDAYS;
pub(in crate::lang) use names::NAMES;

/// How German says times: what its words say stands in `names`, `amounts` and `directions`, what is made of two words in
/// `compounds`.
pub(crate) static GRAMMAR: LazyLock<Grammar> =
    LazyLock::new(|| Grammar::new(&WORDS.concat(), RULES).with_compounds());

/// All words.
const WORDS: [&[Word]; 14] = [
    NAMES,
    feasts::FEASTS,
    names::CLOCK,
    amounts::UNITS,
    amounts::NUMBERS,
    amounts::COUNTED,
    directions::DIRECTIONS,
    directions::LINKS,
    WEEKDAYS,
    compounds::MONTHS,
    compounds::TENS,
    compounds::LENGTHS,
    compounds::OPEN_LENGTHS,
    compounds::DECADES,
];

/// What a number of units may begin with.
const COUNT: Open = Open::FIGURE.or(Open::NUMBER).or(Open::ONE).or(Open::HALF).or(Open::ABOUT);

/// What a time of the clock may begin with.
const CLOCK: Open = Open::FIGURE.or(Open::NUMBER).or(Open::HOUR).or(Open::HALF).or(Open::ABOUT);

/// What may stand before a name as "letzte" does, with or without the article.
const POINTED: Open = Open::THE.or(Open::POINTER);

/// In order; where two read equally far, the earlier is right.
static RULES: &[Rule] = &[
    // A name that the caller gives goes before what its words say else.
    Rule::one("named-period", "Zweiten Weltkrieg", Open::NAMED, named::named_period),
    Rule::two("days-month", "3. bis 5. Mai", Open::FIGURE.or(Open::ORDINAL).or(Open::THE), range::days_month)
        .telling(Open::MONTH),
    Rule::two("days-dotted", "25./26.10.2014", Open::FIGURE, range::days_dotted).telling(Open::TH),
    Rule::two("years", "2001-2009", Open::FIRST, range::bare_years)
        .telling(Open::JOINT)
        .telling(Open::YEAR.or(Open::ERA)),
    Rule::two("years-of-era", "264 bis 241 v. Chr.", Open::FIRST, range::years_of_era).telling(Open::ERA),
    Rule::two("dates", "30. Mai bis 2. Juni 2023", Open::DATE, range::dates)
        .telling(Open::JOINED)
        .telling(Open::DATED),
    Rule::two("hours", "14.30-18 Uhr", CLOCK, hour::hours).telling(Open::JOINT).telling(hour::TELLING),
    Rule::two("hour-of-day", "15.30 Uhr am Dienstag", CLOCK, hour::hour_of_day).telling(hour::TELLING),
    Rule::none(
        "no-such-day",
        "31. Juni 2023",
        Open::FIGURE.or(Open::ORDINAL).or(Open::THE).or(Open::WEEKDAY).or(Open::MONTH),
        impossible::no_such_day,
    )
    .telling(Open::MONTH)
    .telling(Open::LATE),
    Rule::one("iso-day", "2023-06-12", Open::FIRST, date::iso).telling(Open::MARKED),
    Rule::one("numeric-day", "04.05.2023", Open::FIRST, date::numeric).telling(Open::MARKED),
    Rule::one("dotted-day", "23. 3. 1976", Open::FIGURE.or(Open::WEEKDAY), date::dotted).telling(Open::TH),
    Rule::one(
        "day-month",
        "Montag, den 12. Juni",
        Open::FIGURE.or(Open::ORDINAL).or(Open::THE).or(Open::WEEKDAY),
        date::day_month,
    )
    .telling(Open::MONTH),
    Rule::one(
        "day-of-list",
        "[3.], 4. und 7. Oktober",
        Open::FIGURE.or(Open::ORDINAL),
        list::ordinal_of_list,
    )
    .telling(Open::MONTH),
    Rule::one("month", "September vergangenen Jahres", Open::MONTH.or(POINTED), date::month_year)
        .telling(Open::MONTH),
    // "Am letzten Freitag des letzten Monats" is told by its place in the month.
    Rule::one(
        "weekday-of-month",
        "zweiten Dienstag im November 2022",
        POINTED.or(Open::NTH),
        nth::weekday_of_month,
    )
    .then(Open::POINTER.or(Open::NTH), Open::WEEKDAY)
    .telling(Open::WEEKDAY)
    .telling(Open::MONTH.or(Open::UNIT)),
    Rule::one("weekday", "vergangenen Freitag", Open::WEEKDAY.or(POINTED), date::weekday_alone)
        .telling(Open::WEEKDAY),
    Rule::one("weekday-of-week", "nächste Woche Dienstag", POINTED, date::weekday_of_week)
        .telling(Open::WEEKDAY)
        .telling(Open::UNIT),
    Rule::one("feast", "Weihnachten 2014", Open::FEAST.or(POINTED), date::feast_day).telling(Open::FEAST),
    Rule::one("hour", "20.30 Uhr", CLOCK, hour::hour_alone).telling(hour::TELLING),
    Rule::one("hour-of-list", "[8.30]-12 und 14 Uhr", CLOCK, hour::hour_of_list).telling(Open::CLOCK),
    Rule::one("day-and-part", "12. Juni abends", Open::DATE, clock::day_and_part)
        .telling(Open::DAYPART)
        .telling(Open::DAYS),
    Rule::one("night-before", "Nacht zum Sonntag", Open::DAYPART.or(Open::THE), clock::night_before)
        .telling(Open::DAYPART),
    Rule::one(
        "night-between",
        "Nacht vom 5. auf den 6. Juni",
        Open::DAYPART.or(Open::THE),
        clock::night_between,
    )
    .telling(Open::DAYPART)
    .telling(Open::JOINT),
    Rule::one(
        "part-of-day",
        "Abend des 3. Mai",
        Open::DAYPART.or(Open::EARLY).or(Open::THE),
        clock::daypart_of,
    )
    .telling(Open::DAYPART),
    Rule::one("quarter", "dritten Quartal 2001", POINTED.or(Open::ORDINAL).or(Open::FIGURE), part::quarter)
        .telling(Open::NTH.or(Open::CODE))
        .telling(Open::QUARTER.or(Open::CODE))
        .leading_to(Open::UNIT.or(Open::DEICTIC).or(Open::ERA).or(Open::FISCAL)),
    Rule::one(
        "half-year",
        "erstes Halbjahr 2022",
        POINTED.or(Open::ORDINAL).or(Open::FIGURE),
        part::halfyear_noun,
    )
    .telling(Open::UNIT)
    .telling(Open::NTH),
    Rule::one("season", "Frühjahr 2023", Open::SEASON.or(POINTED), part::season)
        .telling(Open::SEASON)
        .leading_to(Open::FILLER),
    Rule::one("weekend", "Wochenende", Open::UNIT.or(Open::THE), part::weekend).telling(Open::WEEKEND),
    Rule::one("unit-of-date", "letzten Tag des Jahres", POINTED.or(Open::NTH), nth::unit_of_date)
        .then(Open::POINTER.or(Open::NTH), Open::UNIT)
        .telling(Open::UNIT),
    Rule::one("decade", "der 90er Jahre", Open::FIGURE.or(Open::THE).or(Open::DECADE), year::decade)
        .telling(Open::DECADE.or(Open::TENS))
        .telling(Open::FIGURE.or(Open::DECADE)),
    Rule::one("century", "dem 20. Jahrhundert", Open::FIGURE.or(Open::THE).or(Open::ORDINAL), year::century)
        .telling(Open::CENTURY)
        .telling(Open::NTH),
    Rule::one(
        "century-of-list",
        "[16.] und 17. Jahrhundert",
        Open::FIGURE.or(Open::THE).or(Open::ORDINAL),
        list::century_of_list,
    )
    .telling(Open::CENTURY)
    .telling(Open::NTH),
    Rule::one(
        "year",
        "Jahr 1990",
        Open::FIGURE.or(Open::YEAR).or(Open::THE).or(Open::UNIT).or(Open::ERA).or(Open::SPOKEN),
        year::year,
    )
    .then(Open::FIGURE, Open::ERA)
    .telling(Open::YEAR.or(Open::EARLY_YEAR).or(Open::ERA).or(Open::SPOKEN))
    .telling(Open::YEAR.or(Open::UNIT).or(Open::FISCAL).or(Open::ERA).or(Open::SPOKEN)),
    Rule::one("nowadays", "bis [heute]", Open::DEICTIC, relative::nowadays),
    Rule::one("deictic", "gestern Abend", Open::DEICTIC, relative::deictic),
    Rule::one("shifted-unit", "Vorjahr", Open::DEICTIC, relative::shifted_unit),
    Rule::one("pointed", "der vergangenen Woche", POINTED, relative::pointed_plainly)
        .telling(Open::POINTER)
        .telling(Open::UNIT.or(Open::DAYPART)),
    Rule::one("distance-behind", "vor [drei Wochen]", COUNT, relative::distance_behind).telling(Open::LENGTH),
    Rule::one("distance", "zwei Tage später", COUNT.or(Open::UNIT), relative::distance)
        .telling(Open::AWAY)
        .telling(Open::UNIT),
    Rule::one(
        "beside-date",
        "zwei Wochen vor Ostern",
        COUNT.or(Open::THE).or(Open::UNIT).or(Open::WEEKDAY).or(Open::ORDINAL),
        named::beside_date,
    )
    .telling(Open::BESIDE)
    .telling(Open::UNIT.or(Open::WEEKDAY)),
    Rule::one(
        "same-day",
        "Dienstag in einer Woche",
        Open::WEEKDAY.or(Open::DEICTIC).or(POINTED),
        named::same_day_ahead,
    )
    .then(Open::WEEKDAY.or(Open::DEICTIC), Open::LINK.or(Open::DAYPART))
    .telling(Open::WEEKDAY.or(Open::DEICTIC))
    .telling(Open::UNIT)
    .telling(Open::LINK),
    Rule::one("week-of-feast", "Osterwochenende 2014", Open::FEAST.or(POINTED), named::week_of_feast)
        .telling(Open::FEAST),
    Rule::one("eve-of-date", "Vorabend des 4. Mai", Open::THE.or(Open::EDGE), named::eve_of_date)
        .telling(Open::EDGE)
        .telling(Open::LANDMARK),
    Rule::one(
        "unit-before",
        "der Tag darauf",
        Open::THE.or(Open::ONE).or(Open::UNIT).or(Open::DAYPART),
        relative::unit_before,
    )
    .telling(Open::AWAY)
    .telling(Open::UNIT.or(Open::DAYPART)),
    Rule::one("edge-of-unit", "Jahresende 2014", Open::EDGE, relative::edge_of_unit),
    Rule::one("part-of-date", "Ende des Jahres", Open::EARLY.or(Open::THE), modified::part_of_date)
        .telling(Open::EARLY.or(Open::EDGE))
        .telling(Open::DATED)
        .leading_to(Open::EDGE),
    Rule::one("often", "zweimal im Jahr", COUNT, set::so_often)
        .telling(Open::TIMES)
        .telling(Open::UNIT.or(Open::RECURRING)),
    Rule::one("each", "jeden Dienstag", Open::EVERY, set::each).telling(Open::REPEATED),
    Rule::one("each-such-weekday", "jeden letzten Samstag im Monat", Open::EVERY, set::each_such_weekday)
        .telling(Open::WEEKDAY),
    Rule::one(
        "such-weekday",
        "ersten Sonntag im Monat",
        POINTED.or(Open::ORDINAL).or(Open::FIGURE),
        set::such_weekday,
    )
    .telling(Open::WEEKDAY)
    .telling(Open::UNIT),
    Rule::one("recurring", "jährlich", Open::RECURRING, set::recurring),
    Rule::one("weekdays", "dienstags", Open::WEEKDAY.or(Open::UNIT), set::on_weekdays).telling(Open::PLURAL),
    Rule::one("per-unit", "pro Monat", Open::EVERY, set::per_unit).telling(Open::UNIT),
    Rule::one("unit-of-sum", "400 Euro im [Monat]", Open::UNIT.or(Open::THE), set::unit_of_sum)
        .telling(Open::UNIT),
    Rule::one(
        "adjoining",
        "den vergangenen zwei Jahren",
        POINTED.or(Open::NEAR).or(Open::NTH).or(COUNT),
        modified::adjoining_length,
    )
    .then(Open::POINTER.or(Open::NTH), COUNT.or(Open::UNITS))
    .then(COUNT, COUNT.or(Open::POINTER).or(Open::JOINT))
    .telling(Open::LENGTH)
    .telling(Open::NTH.or(Open::POINTER)),
    Rule::one("duration", "anderthalb Jahre", COUNT, duration::duration).telling(Open::LENGTH),
    Rule::one("lasting", "dreiwöchigen", Open::UNIT.or(Open::ABOUT), duration::lasting).telling(Open::UNIT),
    Rule::one("units", "seit [Jahren]", Open::UNIT, duration::units_behind),
    Rule::one("reference", "kürzlich", Open::REFERENCE, reference::reference).telling(Open::REFERENCE),
];
