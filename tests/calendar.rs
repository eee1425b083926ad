//! The calendar's arithmetic and its printed forms, on days nobody thought of.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

use proptest::prelude::*;
use proptest::sample::select;
use runup::{
    Amount, Certainty, Clock, Day, Daypart, Granularity, Interval, Length, Modifier, Part, Period, Reference,
    Season, TimeOfDay, Value, Weekday,
};

const GRANULARITIES: [Granularity; 15] = [
    Granularity::Second,
    Granularity::Minute,
    Granularity::Hour,
    Granularity::Daypart,
    Granularity::Day,
    Granularity::Weekend,
    Granularity::Week,
    Granularity::Month,
    Granularity::Quarter,
    Granularity::Season,
    Granularity::Halfyear,
    Granularity::Year,
    Granularity::Decade,
    Granularity::Century,
    Granularity::Millennium,
];

const DAYPARTS: [Daypart; 6] = [
    Daypart::Morning,
    Daypart::Midday,
    Daypart::Afternoon,
    Daypart::Evening,
    Daypart::Night,
    Daypart::Daytime,
];

const SEASONS: [Season; 4] = [Season::Spring, Season::Summer, Season::Fall, Season::Winter];

fn first() -> Day {
    Day::new(-9998, 1, 1).unwrap()
}

fn last() -> Day {
    Day::new(9999, 12, 31).unwrap()
}

/// Any day, those at the ends and around the turn of the eras often.
fn day() -> impl Strategy<Value = Day> {
    let whole = last().days_since(first());
    let turn = Day::new(0, 12, 31).unwrap();
    prop_oneof![
        4 => (0..=whole).prop_map(|days| first().plus(days)),
        1 => (0..400_i64).prop_map(|days| first().plus(days)),
        1 => (0..400_i64).prop_map(|days| last().plus(-days)),
        1 => (-4000..4000_i64).prop_map(move |days| turn.plus(days)),
        2 => (0..40_000_i64).prop_map(|days| Day::new(1950, 1, 1).unwrap().plus(days)),
    ]
}

fn clock() -> impl Strategy<Value = Clock> {
    let fields = (0..=24_u8, proptest::option::of((0..60_u8, proptest::option::of(0..60_u8))));
    let zone = proptest::option::of(-1439..=1439_i16);
    (fields, zone).prop_filter_map("no such time", |((hour, rest), zone)| {
        let clock = Clock::new(hour, rest.map(|rest| rest.0), rest.and_then(|rest| rest.1))?;
        Some(zone.map_or(clock, |zone| clock.in_zone(zone)))
    })
}

fn time() -> impl Strategy<Value = TimeOfDay> {
    prop_oneof![select(&DAYPARTS).prop_map(TimeOfDay::Daypart), clock().prop_map(TimeOfDay::Clock)]
}

/// Any period of the calendar: each granularity around each day, and each time on it.
fn period() -> impl Strategy<Value = Period> {
    prop_oneof![
        4 => (select(&GRANULARITIES), day())
            .prop_map(|(granularity, day)| Period::containing(granularity, day))
            .prop_filter("the winter that begins before the calendar has no form", |period| *period != Period::Season(-9999, Season::Winter)),
        1 => (day(), time()).prop_map(|(day, time)| time.on(day)),
    ]
}

fn part() -> impl Strategy<Value = Part> {
    prop_oneof![
        (1..=2_u8).prop_map(Part::Halfyear),
        (1..=4_u8).prop_map(Part::Quarter),
        select(&SEASONS).prop_map(Part::Season),
        (1..=12_u8).prop_map(Part::Month),
        (1..=12_u8, 1..=31_u8).prop_map(|(month, day)| Part::MonthDay(month, day)),
        (1..=31_u8).prop_map(Part::DayOfMonth),
        (1..=7_u8).prop_map(|number| Part::Weekday(Weekday::from_number(number).unwrap())),
        Just(Part::Weekend),
        select(&GRANULARITIES[4..14]).prop_filter_map("a weekend of its own", |unit| {
            (unit != Granularity::Weekend).then_some(Part::Unknown(unit))
        }),
        (0..100_u8).prop_map(Part::YearOfCentury),
        (0..10_u8).prop_map(Part::DecadeOfCentury),
    ]
}

fn value() -> impl Strategy<Value = Value> {
    let amount = prop_oneof![Just(Amount::Unknown), (0..=40_000_000_000_u64).prop_map(Amount::Tenths)];
    let length = (amount, select(&GRANULARITIES)).prop_map(|(amount, unit)| Length { amount, unit });
    let dated = |part: &Part| {
        matches!(
            part,
            Part::MonthDay(..) | Part::DayOfMonth(_) | Part::Weekday(_) | Part::Unknown(Granularity::Day)
        )
    };
    prop_oneof![
        4 => period().prop_map(Value::Period),
        2 => part().prop_map(|part| Value::Open(part, None)),
        1 => (part().prop_filter("no time on it", dated), time()).prop_map(|(part, time)| Value::Open(part, Some(time))),
        1 => length.prop_map(Value::Length),
        1 => select(&[Reference::Past, Reference::Present, Reference::Future][..]).prop_map(Value::Reference),
    ]
}

fn certainty() -> impl Strategy<Value = Certainty> {
    select(&[Certainty::Certain, Certainty::Approximate, Certainty::Uncertain][..])
}

#[test]
fn a_zone_is_either_utc_or_an_offset() {
    assert!("2023-06-12T15:30Z".parse::<Value>().is_ok());
    assert!("2023-06-12T15:30+02:00".parse::<Value>().is_ok());
    for text in ["2023-06-12T15:30Z00:01", "2023-06-12T15:30+00:00", "2023-06-12T15:30+2"] {
        assert!(text.parse::<Value>().is_err(), "{text}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn a_printed_day_reads_back(day in day()) {
        prop_assert_eq!(day.to_string().parse::<Day>().unwrap(), day);
        prop_assert_eq!(Day::new(day.year(), day.month(), day.day()), Some(day));
    }

    #[test]
    fn a_printed_value_reads_back(value in value()) {
        let printed = value.to_string();
        prop_assert_eq!(printed.parse::<Value>().ok(), Some(value), "{}", printed);
    }

    /// EDTF has no weeks and parts of the day, so what reads back is the days and the doubt.
    #[test]
    fn a_printed_interval_reads_back(one in period(), other in period(), certainty in certainty()) {
        for interval in [Interval::from(one), Interval::between(one, other)] {
            let interval = interval.with(certainty);
            let printed = interval.edtf();
            let read = printed.parse::<Interval>();
            prop_assert!(read.is_ok(), "{} of {:?}", printed, interval);
            let read = read.unwrap();
            prop_assert_eq!((read.start(), read.end()), (interval.start(), interval.end()), "{}", printed);
            prop_assert_eq!(read.certainty(), certainty);
            prop_assert_eq!(read.edtf(), printed);
        }
    }

    #[test]
    fn reading_never_panics(text in any::<String>(), value in value(), at in any::<prop::sample::Index>(), char in any::<char>()) {
        // A value with one character replaced goes further into the reader than chance does.
        let mut bent: Vec<char> = value.to_string().chars().collect();
        let at = at.index(bent.len());
        bent[at] = char;
        for text in [text, bent.into_iter().collect()] {
            let _ = (text.parse::<Value>(), text.parse::<Interval>(), text.parse::<Day>());
            let _ = runup::read::published(&text);
        }
    }

    #[test]
    fn what_reads_prints_as_it_was_written(value in value(), at in any::<prop::sample::Index>(), char in "[0-9A-Z:.+-]") {
        let mut bent: Vec<String> = value.to_string().chars().map(String::from).collect();
        let at = at.index(bent.len());
        bent[at] = char;
        let bent = bent.concat();
        match bent.parse::<Value>() {
            // A length may open with zeros.
            Ok(value @ Value::Length(_)) => prop_assert_eq!(value.to_string().parse::<Value>().ok(), Some(value)),
            Ok(value) => prop_assert_eq!(value.to_string(), bent),
            Err(_) => {}
        }
    }

    #[test]
    fn days_go_there_and_back(day in day(), count in -8_000_000..8_000_000_i64) {
        let moved = day.plus(count);
        prop_assert!(first() <= moved && moved <= last());
        if moved != first() && moved != last() {
            prop_assert_eq!(moved.days_since(day), count);
            prop_assert_eq!(moved.plus(-count), day);
        }
    }

    #[test]
    fn periods_go_there_and_back(granularity in select(&GRANULARITIES), day in day(), count in -2000..2000_i32) {
        let period = Period::containing(granularity, day);
        let moved = period.shift(count);
        let inside = |period: Period| period.first_day() > first().plus(400) && period.last_day() < last().plus(-400);
        if inside(period) && inside(moved) {
            prop_assert_eq!(moved.shift(-count), period);
            prop_assert_eq!(count > 0, moved.first_day() > period.first_day());
        }
    }

    #[test]
    fn a_period_follows_right_behind_the_one_before(granularity in select(&GRANULARITIES), day in day()) {
        let period = Period::containing(granularity, day);
        let next = period.shift(1);
        prop_assert!(period.first_day() <= period.last_day());
        if next.last_day() < last() && granularity != Granularity::Weekend {
            prop_assert_eq!(period.last_day().plus(1), next.first_day(), "{} and {}", period, next);
        }
    }

    #[test]
    fn a_period_contains_the_days_it_is_of(granularity in select(&GRANULARITIES), day in day(), share in 0.0..1.0_f64) {
        let period = Period::containing(granularity, day);
        if granularity != Granularity::Weekend {
            prop_assert!(period.first_day() <= day && day <= period.last_day(), "{} of {}", period, day);
        }
        let days = period.last_day().days_since(period.first_day());
        let other = period.first_day().plus((days as f64 * share) as i64);
        prop_assert_eq!(Period::containing(granularity, other), period);
    }

    #[test]
    fn finer_periods_lie_inside_coarser_ones(day in day()) {
        use Granularity::{Century, Day, Decade, Halfyear, Month, Quarter, Season, Year};
        // Weeks straddle months; millennia and decades straddle the turn of the eras, where centuries do not.
        for chain in [&[Day, Month, Quarter, Halfyear, Year, Decade][..], &[Month, Season], &[Year, Century], &[Day, Granularity::Week]] {
            for pair in chain.windows(2) {
                let (fine, coarse) = (Period::containing(pair[0], day), Period::containing(pair[1], day));
                prop_assert!(coarse.covers(fine), "{} in {}", fine, coarse);
                prop_assert!(Interval::from(coarse).covers(fine.into()));
            }
        }
        prop_assert!(Period::containing(Granularity::Week, day).covers(Period::containing(Granularity::Weekend, day)));
    }

    #[test]
    fn nothing_overflows(period in period(), day in day(), count in any::<i32>(), days in any::<i64>(), granularity in select(&GRANULARITIES)) {
        for extreme in [count, i32::MIN, i32::MAX] {
            let moved = period.shift(extreme);
            prop_assert!(moved.first_day() <= moved.last_day(), "{:?}", moved);
            let _ = (moved.to_string(), Interval::from(moved).edtf(), moved.shift(extreme));
            let _ = Interval::between(moved, period).days();
            let _ = Period::day_after(day, extreme, granularity);
        }
        let _ = (day.plus(days), day.plus(i64::MIN), day.plus(i64::MAX));
    }

    #[test]
    fn months_later_is_the_same_day_of_the_month(day in day(), count in -200..200_i32) {
        let moved = Period::day_after(day, count, Granularity::Month);
        let month = Period::containing(Granularity::Month, day).shift(count);
        if month.first_day() > first() && month.last_day() < last() {
            prop_assert_eq!(Period::containing(Granularity::Month, moved), month);
            prop_assert_eq!(moved.day(), day.day().min(month.last_day().day()));
        }
    }

    #[test]
    fn early_mid_and_late_share_the_days_out(one in period(), other in period()) {
        for whole in [Interval::from(one), Interval::between(one, other)] {
            let [early, mid, late] = [Modifier::Start, Modifier::Mid, Modifier::End].map(|third| whole.modified(third));
            prop_assert_eq!(early.start(), whole.start());
            prop_assert_eq!(late.end(), whole.end());
            for third in [early, mid, late] {
                prop_assert!(third.start() <= third.end() && whole.covers(third), "{:?}", third);
                prop_assert_eq!(third.certainty(), Certainty::Approximate);
            }
            if whole.days() >= 3 {
                prop_assert_eq!(early.end().plus(1), mid.start());
                prop_assert_eq!(mid.end().plus(1), late.start());
            }
        }
    }

    #[test]
    fn the_moments_of_an_interval_are_in_order(one in period(), other in period()) {
        for interval in [Interval::from(one), Interval::between(one, other)] {
            prop_assert!(interval.start() <= interval.end());
            prop_assert!(interval.first_moment().starts_with(&interval.start().to_string()) || interval.first_moment().contains("T00:00"));
            if interval.start().year() >= 0 {
                prop_assert!(interval.first_moment() <= interval.last_moment() || interval.last_moment().len() < 12);
            }
        }
    }
}

/// Fields beyond what the calendar has, as a caller may put them together.
#[test]
fn periods_that_are_none_do_no_harm() {
    for year in [i32::MIN, -10_000, -9_999, -9_998, -1, 0, 1, 9_999, 10_000, i32::MAX] {
        for number in [0, 1, 4, 53, 54, 255] {
            let periods = [
                Period::Millennium(year),
                Period::Century(year),
                Period::Decade(year),
                Period::Year(year),
                Period::Halfyear(year, number),
                Period::Season(year, Season::Winter),
                Period::Quarter(year, number),
                Period::Month(year, number),
                Period::Week(year, number),
                Period::Weekend(year, number),
            ];
            for period in periods {
                assert!(period.first_day() <= period.last_day(), "{period:?}");
                let _ = (period.to_string(), period.shift(1), period.shift(i32::MAX), period.shift(i32::MIN));
                for modifier in [Modifier::Start, Modifier::Mid, Modifier::End] {
                    let interval = Interval::from(period).modified(modifier);
                    assert!(interval.start() <= interval.end(), "{interval:?}");
                    let _ =
                        (interval.edtf(), interval.timex3(), interval.first_moment(), interval.last_moment());
                }
            }
        }
    }
}

#[test]
fn forms_that_are_none() {
    for text in [
        "",
        "P",
        "PT",
        "PD",
        "P1",
        "P1.0D",
        "P.5D",
        "P1.23D",
        "2023-6",
        "2023-13",
        "2023-W54",
        "2023-Q04",
        "2022-W53",
        "2023-02-30",
        "0000",
        "BC0000",
        "2023-06-12T",
        "2023-06-12T25",
        "2023-06-12T12:60",
        "2023-06T12",
        "2023-06-12T12+00:00",
        "2023-06-12T12:00+ä",
        "2023ä",
        "202ä",
        "ä",
        "-2023",
        "BC",
        "XXXX-",
        "XX",
        "XXXX-13",
        "XXXX-00",
        "XXXX-WXX-8",
        "T12",
        "P-1D",
        "P+1D",
        "2023-06-12T+1",
        "BC0043-W01-WEE",
    ] {
        // `XX` is a century of which nothing is known.
        let read = text.parse::<Value>();
        assert_eq!(read.is_ok(), text == "XX", "{text}: {read:?}");
    }
    for text in [
        "",
        "/",
        "2023/",
        "/2023",
        "2023-13",
        "2023-20",
        "2023-25",
        "2023-37",
        "2023~/2024",
        "2024/2023",
        "2023?~",
        "2023-06-12T12",
        "2023-06-12T12:00",
        "-202X",
        "20ä",
        "ääää",
        "2023ä",
        "2023-0ä",
    ] {
        assert!(text.parse::<Interval>().is_err(), "{text}");
    }
}
