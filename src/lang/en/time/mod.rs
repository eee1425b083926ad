//! English words and rules of time expressions.

mod amounts;
mod directions;
mod feasts;
mod messages;
mod names;
mod titles;

use std::sync::LazyLock;

use crate::grammar::{
    Grammar, Openers as Open, Rule, bare, clock, date, duration, impossible, list, modified, named, nth,
    part, range, reference, relative, set, year,
};
use crate::lexicon::Word;

pub(in crate::lang) use names::NAMES;

/// How English says times: what its words say stands in `names`, `amounts` and `directions`.
pub(crate) static GRAMMAR: LazyLock<Grammar> = LazyLock::new(|| Grammar::new(&WORDS.concat(), RULES));

/// All words.
const WORDS: [&[Word]; 11] = [
    NAMES,
    feasts::FEASTS,
    titles::DAYS,
    names::CLOCK,
    amounts::UNITS,
    amounts::NUMBERS,
    directions::DIRECTIONS,
    directions::LINKS,
    amounts::COUNTED,
    messages::MESSAGES,
    titles::TITLES,
];

/// What a number of units may begin with.
const COUNT: Open = Open::FIGURE.or(Open::NUMBER).or(Open::ONE).or(Open::HALF);

/// What a time of the clock may begin with.
const CLOCK: Open = Open::FIRST.or(Open::NUMBER).or(Open::HOUR).or(Open::ABOUT);

/// What a number may begin with that says a day of a month.
const DAY: Open = Open::SMALL.or(Open::ORDINAL);

/// What may stand before a name as "last" does, with or without the article.
const POINTED: Open = Open::THE.or(Open::POINTER);

/// In order; where two read equally far, the earlier is right.
static RULES: &[Rule] = &[
    // A name that the caller gives goes before what its words say else.
    Rule::one("named-period", "World War II", Open::NAMED, named::named_period),
    Rule::none("title", "USA Today", Open::NAME.or(Open::THE), impossible::title).telling(Open::NAME),
    Rule::two("month-days", "July 11-12, 2023", Open::MONTH, range::month_days)
        .then(Open::MONTH, DAY)
        .telling(Open::JOINT),
    Rule::two("days-month", "3 to 5 May", DAY.or(Open::THE), range::days_month)
        .then(DAY, Open::JOINT)
        .telling(Open::MONTH),
    Rule::two("years", "2001-2009", Open::FIRST.or(Open::UNIT).or(Open::THE).or(Open::ERA), range::years)
        .then(Open::FIRST, Open::JOINT.or(Open::ERA))
        .telling(Open::JOINT)
        .telling(Open::YEAR.or(Open::ERA)),
    Rule::two("iso-days", "2023-05-30/2023-06-02", Open::YEAR, range::iso_days)
        .then(Open::YEAR, Open::JOINT)
        .telling(Open::MARKED),
    Rule::two("ordinals", "the 17th and 18th centuries", Open::NTH.or(Open::THE), range::ordinals)
        .then(Open::NTH, Open::JOINT)
        .telling(Open::UNIT)
        .telling(Open::JOINT),
    Rule::two("years-of-era", "480-479 BC", Open::FIRST, range::years_of_era)
        .then(Open::FIRST, Open::JOINT)
        .telling(Open::ERA),
    Rule::two("dates", "May 30 to June 2, 2023", Open::DATE, range::dates)
        .telling(Open::JOINED)
        .telling(Open::DATED),
    Rule::two("clocks", "9 a.m. to 5 p.m.", CLOCK, range::clocks)
        .telling(Open::JOINED)
        .telling(clock::TELLING),
    Rule::none(
        "no-such-day",
        "31 June 2023",
        DAY.or(Open::THE).or(Open::WEEKDAY).or(Open::MONTH),
        impossible::no_such_day,
    )
    .telling(Open::MONTH)
    .telling(Open::LATE),
    Rule::one("known-day", "9/11", Open::DAY, date::known_day),
    Rule::one("iso-day", "2023-06-12", Open::FIRST, date::iso).telling(Open::MARKED),
    Rule::one("numeric-day", "04.05.2023", Open::FIRST, date::numeric).telling(Open::MARKED),
    Rule::one(
        "month-day",
        "Thursday, May 4, 2023",
        Open::MONTH.or(Open::WEEKDAY).or(POINTED),
        date::month_day,
    )
    .then(Open::MONTH, DAY.or(Open::THE))
    .then(Open::WEEKDAY, Open::MONTH.or(Open::THE))
    .telling(Open::MONTH)
    .telling(DAY),
    Rule::one("day-month", "8 June, 2023 Thursday", DAY.or(Open::THE).or(Open::WEEKDAY), date::day_month)
        .then(DAY, Open::MONTH.or(Open::LINK))
        .then(Open::WEEKDAY, DAY.or(Open::THE))
        .telling(Open::MONTH),
    Rule::one("day-comma-month", "28, Jun, 2023", DAY, date::day_month_year_by_commas)
        .then(DAY, Open::MONTH)
        .telling(Open::YEAR.or(Open::ERA).or(Open::SPOKEN)),
    Rule::one("day-of-list", "[11], 12 and 13 May", DAY, list::day_of_list)
        .then(DAY, Open::JOINT.or(Open::AT).or(Open::THE).or(DAY))
        .telling(Open::MONTH),
    Rule::one("day-behind-month", "May 11, 12 and [13]", DAY, list::day_behind_month)
        .telling(Open::BEHIND_MONTH),
    Rule::one("day-of-month", "the 20th of that month", Open::THE, date::day_alone)
        .telling(Open::TH)
        .telling(Open::FIGURE)
        .leading_to(Open::FIGURE),
    Rule::one("month", "September last year", Open::MONTH.or(POINTED).or(Open::UNIT), date::month_year)
        .telling(Open::MONTH),
    // The Friday of "every Monday and Friday" is no single day.
    Rule::one("each-listed", "every Monday and [Friday]", Open::WEEKDAY, set::each_listed)
        .telling(Open::BEHIND_EVERY),
    // "The last Friday of last month" is told by its place in the month.
    Rule::one("weekday-of-month", "the first Monday in May", POINTED.or(Open::NTH), nth::weekday_of_month)
        .then(Open::POINTER.or(Open::NTH), Open::WEEKDAY)
        .telling(Open::WEEKDAY)
        .telling(Open::MONTH.or(Open::UNIT)),
    Rule::one("weekday", "Tuesday next week", Open::WEEKDAY.or(POINTED), date::weekday_alone)
        .telling(Open::WEEKDAY),
    Rule::one("weekday-the-day", "Friday the 13th", Open::WEEKDAY, date::weekday_the_day)
        .then(Open::WEEKDAY, Open::THE)
        .telling(Open::TH),
    Rule::one("feast", "last Christmas", Open::FEAST.or(POINTED), date::feast_day).telling(Open::FEAST),
    Rule::one("day-and-clock", "June 5 at 15:30", Open::DATE, clock::day_and_clock)
        .telling(clock::TELLING)
        .telling(Open::DAYS),
    Rule::one("clock", "4 p.m. EST Thursday", CLOCK, clock::clock_time)
        .then(Open::FIRST, clock::TELLING.or(Open::LINK))
        .telling(clock::TELLING),
    Rule::one("day-and-part", "May 4 in the evening", Open::DATE, clock::day_and_part)
        .telling(Open::DAYPART)
        .telling(Open::DAYS),
    Rule::one(
        "part-of-day",
        "the evening of 3 May",
        Open::DAYPART.or(Open::THE).or(Open::EARLY),
        clock::daypart_of,
    )
    .telling(Open::DAYPART),
    Rule::one("night-between", "the night of 5 to 6 June", Open::DAYPART.or(Open::THE), clock::night_between)
        .telling(Open::DAYPART)
        .telling(Open::JOINED),
    Rule::one(
        "quarter",
        "the third quarter of 2001",
        POINTED.or(Open::ORDINAL).or(Open::UNIT).or(Open::FIGURE).or(Open::FISCAL),
        part::quarter,
    )
    .telling(Open::NTH.or(Open::CODE))
    .telling(Open::QUARTER.or(Open::CODE))
    .leading_to(Open::DEICTIC.or(Open::ERA)),
    Rule::one(
        "half-year",
        "the first half of 2022",
        POINTED.or(Open::ORDINAL).or(Open::FIGURE).or(Open::FISCAL).or(Open::UNIT),
        part::halfyear,
    )
    .telling(Open::HALF.or(Open::CODE))
    .telling(Open::NTH.or(Open::POINTER).or(Open::CODE))
    .leading_to(Open::DEICTIC.or(Open::ERA)),
    Rule::one("season", "the spring of 1794", Open::SEASON.or(POINTED), part::season)
        .telling(Open::SEASON)
        .leading_to(Open::FILLER),
    Rule::one("weekend", "the weekend", Open::UNIT.or(Open::THE), part::weekend).telling(Open::WEEKEND),
    Rule::one("unit-of-date", "the last week of August", POINTED.or(Open::NTH), nth::unit_of_date)
        .then(Open::POINTER.or(Open::NTH), Open::UNIT)
        .telling(Open::UNIT)
        .telling(Open::LINK),
    Rule::one("week-of-date", "the week of March 6", Open::UNIT.or(Open::THE), named::week_of_date)
        .telling(Open::UNIT)
        .telling(Open::LINK.or(Open::EDGE)),
    Rule::one("period-of-year", "the 1988 period", Open::THE, year::period_of_year)
        .telling(Open::YEAR.or(Open::ERA))
        .telling(Open::UNIT)
        .leading_to(Open::FIGURE.or(Open::ERA)),
    Rule::one("decade", "the '90s", Open::FIGURE.or(Open::THE).or(Open::DECADE), year::decade)
        .then(Open::FIGURE, Open::TENS)
        .telling(Open::DECADE.or(Open::TENS))
        .telling(Open::FIGURE.or(Open::DECADE)),
    Rule::one("century", "the 20th century", Open::NTH.or(Open::THE), year::century)
        .then(Open::NTH, Open::UNIT)
        .telling(Open::CENTURY),
    Rule::one(
        "year",
        "490 BC",
        Open::FIGURE
            .or(Open::YEAR)
            .or(Open::THE)
            .or(Open::FISCAL)
            .or(Open::UNIT)
            .or(Open::ERA)
            .or(Open::SPOKEN),
        year::year,
    )
    .then(Open::FIGURE, Open::ERA)
    .telling(Open::YEAR.or(Open::EARLY_YEAR).or(Open::ERA).or(Open::SPOKEN))
    .telling(Open::YEAR.or(Open::UNIT).or(Open::FISCAL).or(Open::ERA).or(Open::SPOKEN)),
    Rule::one("deictic", "tomorrow morning", Open::DEICTIC, relative::deictic),
    // "Recent years" are no length; with a number they are.
    Rule::one("near-units", "recent years", POINTED, reference::near_units)
        .telling(Open::POINTER)
        .telling(Open::UNITS),
    // "The past year" is the length up to now, before it is the year before this one.
    Rule::one(
        "adjoining",
        "the past three years",
        POINTED.or(Open::NEAR).or(Open::NTH).or(COUNT),
        modified::adjoining_length,
    )
    .then(Open::POINTER.or(Open::NTH), COUNT.or(Open::UNITS))
    .then(COUNT, COUNT.or(Open::POINTER).or(Open::JOINT))
    .telling(Open::LENGTH)
    .telling(Open::NTH.or(Open::POINTER)),
    Rule::one("pointed", "the previous year", POINTED, relative::pointed)
        .telling(Open::POINTER)
        .telling(Open::UNIT.or(Open::DAYPART)),
    Rule::one("definite-unit", "the quarter", Open::THE, relative::definite_unit)
        .telling(Open::UNIT)
        .leading_to(Open::UNIT.or(Open::FISCAL)),
    Rule::one("pointed-period", "the latest period", POINTED, relative::pointed_stretch)
        .telling(Open::POINTER)
        .telling(Open::STRETCH),
    Rule::one("unit-end", "year-end", Open::UNIT.or(Open::THE), relative::unit_end)
        .telling(Open::EDGE)
        .telling(Open::UNIT),
    Rule::one("distance", "three weeks ago", COUNT.or(Open::UNIT), relative::distance)
        .telling(Open::AWAY)
        .telling(Open::UNIT),
    Rule::one(
        "beside-date",
        "two weeks before Easter",
        COUNT.or(Open::THE).or(Open::UNIT).or(Open::WEEKDAY).or(Open::ORDINAL).or(Open::ABOUT),
        named::beside_date,
    )
    .telling(Open::BESIDE)
    .telling(Open::UNIT.or(Open::WEEKDAY)),
    Rule::one("same-day", "a week from Tuesday", COUNT, named::same_day)
        .telling(Open::WEEKDAY.or(Open::DEICTIC).or(Open::POINTER))
        .telling(Open::UNIT)
        .telling(Open::AWAY.or(Open::LINK)),
    Rule::one("weekdays-away", "two Fridays ago", COUNT, named::weekdays_away)
        .telling(Open::PLURAL)
        .telling(Open::AWAY),
    Rule::one("eve-of-date", "the eve of Good Friday", Open::THE.or(Open::EDGE), named::eve_of_date)
        .telling(Open::EDGE)
        .telling(Open::LANDMARK),
    Rule::one("week-of-feast", "Easter weekend", Open::FEAST.or(POINTED), named::week_of_feast)
        .telling(Open::FEAST),
    Rule::one("unit-away", "year-earlier", Open::UNIT.or(Open::THE), relative::one_unit_away)
        .telling(Open::AWAY)
        .telling(Open::UNIT),
    Rule::one(
        "unit-before",
        "the day before",
        Open::THE.or(Open::ONE).or(Open::UNIT).or(Open::DAYPART),
        relative::unit_before,
    )
    .telling(Open::AWAY)
    .telling(Open::UNIT.or(Open::DAYPART)),
    Rule::one(
        "part-of-date",
        "the end of 1990",
        Open::EARLY.or(Open::EDGE).or(Open::THE),
        modified::part_of_date,
    )
    .telling(Open::EARLY.or(Open::EDGE))
    .telling(Open::DATED),
    Rule::one("about-date", "around Nov. 1", Open::ABOUT, modified::about_date)
        .then(Open::ABOUT, Open::DATE)
        .telling(Open::DATED),
    Rule::one("about-distance", "nearly four years ago", Open::ABOUT, modified::about_distance)
        .then(Open::ABOUT, COUNT.or(Open::UNIT))
        .telling(Open::AWAY)
        .telling(Open::UNIT),
    Rule::one("often", "three times a year", COUNT, set::so_often)
        .telling(Open::TIMES)
        .telling(Open::UNIT.or(Open::RECURRING)),
    Rule::one("so-long", "two days a week", COUNT, set::so_long).telling(Open::EACH).telling(Open::UNIT),
    Rule::one("each", "every Tuesday", Open::EVERY, set::each).telling(Open::REPEATED),
    Rule::one("recurring", "annually", Open::RECURRING, set::recurring),
    Rule::one("weekdays", "Tuesday nights", Open::WEEKDAY.or(Open::UNIT), set::on_weekdays)
        .telling(Open::PLURAL),
    Rule::one("per-unit", "per month", Open::EVERY, set::per_unit).telling(Open::UNIT),
    Rule::one("a-unit", "$500 [a year]", Open::ONE, set::a_unit_of_sum).telling(Open::UNIT),
    Rule::one("duration", "at least 20 more years", COUNT.or(Open::ABOUT), duration::duration)
        .then(Open::ABOUT, COUNT)
        .then(Open::ONE, COUNT.or(Open::UNIT).or(Open::FILLER))
        .telling(Open::LENGTH),
    Rule::one("definite", "the nine months", Open::THE, duration::definite)
        .telling(Open::LENGTH)
        .telling(COUNT)
        .leading_to(COUNT),
    Rule::one("unit-long", "month-long", Open::UNIT, duration::unit_long)
        .then(Open::UNIT, Open::JOINT)
        .telling(Open::BEHIND),
    Rule::one("units", "decades-long", Open::UNIT.or(Open::THE), duration::units_alone)
        .telling(Open::UNITS)
        .leading_to(Open::EARLY),
    Rule::one("reference", "recently", Open::REFERENCE, reference::reference).telling(Open::REFERENCE),
    Rule::one("whole-unit", "the whole day", Open::WHOLE.or(Open::THE), bare::whole)
        .telling(Open::WHOLE)
        .telling(Open::UNIT.or(Open::DAYPART)),
    Rule::one("ordinal-day", "the second day", Open::THE.or(Open::NTH), bare::ordinal_day)
        .then(Open::NTH, Open::UNIT.or(Open::DAYPART))
        .telling(Open::UNIT.or(Open::DAYPART)),
    Rule::one("numbered-unit", "day 3", Open::UNIT, bare::numbered_unit).then(Open::UNIT, Open::SMALL),
    // Bare nouns come last: they are times where nothing else made one of them.
    Rule::one("bare-unit", "a rainy [day]", Open::UNIT, bare::unit_alone),
    Rule::one("bare-part", "a rainy [afternoon]", Open::DAYPART.or(Open::ONE), bare::part_alone)
        .telling(Open::DAYPART),
];
