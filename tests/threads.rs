//! Work side by side, as a library has it.

use runup::threads;

#[test]
fn what_comes_is_in_order_and_an_error_ends_it() {
    let mut seen = Vec::new();
    let ended = threads::in_order(
        0..100_000_u32,
        |number| number.wrapping_mul(3),
        |together| {
            seen.extend(together);
            if seen.len() > 1000 { Err("enough") } else { Ok(()) }
        },
    );
    assert_eq!(ended, Err("enough"));
    assert!(seen.len() < 2000 && seen.iter().zip(0..).all(|(seen, number)| *seen == number * 3));
}

/// Timelines of many topics side by side, each of them on the threads that they are on already.
#[cfg(feature = "threads")]
#[test]
fn within_other_work_side_by_side() {
    use rayon::prelude::*;
    use runup::{Document, Timeline};

    let topic = |topic: u32| Document::new(topic.to_string(), "They met on May 4, 2023.");
    let timelines: Vec<Timeline> =
        (0..64_u32).into_par_iter().map(|number| Timeline::from_documents([topic(number)])).collect();
    assert!(timelines.iter().all(|timeline| timeline.events.len() == 1));
}
