//! What is told of a period without its days is what its days say.

use super::*;

#[test]
fn a_first_year_is_that_of_the_first_day() {
    for year in [i32::MIN, -9999, -9998, -10, -1, 0, 1, 201, 2015, 9999, 10_000, i32::MAX] {
        let parts = (0..6).flat_map(|part| {
            [
                Period::Halfyear(year, part),
                Period::Quarter(year, part),
                Period::Month(year, 3 * part),
                Period::Week(year, part + 1),
                Period::Weekend(year, 11 * part),
            ]
        });
        let seasons = [Season::Spring, Season::Summer, Season::Fall, Season::Winter];
        let whole =
            [Period::Year(year), Period::Decade(year), Period::Century(year), Period::Millennium(year)];
        let seasons = seasons.map(|season| Period::Season(year, season));
        for period in whole.into_iter().chain(seasons).chain(parts) {
            assert_eq!(period.first_year(), period.first_day().year(), "{period:?}");
        }
    }
}
