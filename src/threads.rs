//! Work side by side on all cores, with the same outcome as on one.
//!
//! Without the feature `threads`, and on one core, everything is done in its turn. How many threads there are is what
//! `rayon` says: as many as cores, unless the program that uses the library set it up otherwise.

use std::sync::{Mutex, MutexGuard, PoisonError};

/// What comes of each of some items, in their order.
pub(crate) fn map<'a, T: Sync, R: Send>(items: &'a [T], work: impl Fn(&'a T) -> R + Send + Sync) -> Vec<R> {
    #[cfg(feature = "threads")]
    {
        use rayon::prelude::*;
        items.par_iter().map(work).collect()
    }
    #[cfg(not(feature = "threads"))]
    items.iter().map(work).collect()
}

/// What comes of each of some items that are given away, in their order.
pub(crate) fn map_each<T: Send, R: Send>(items: Vec<T>, work: impl Fn(T) -> R + Send + Sync) -> Vec<R> {
    #[cfg(feature = "threads")]
    {
        use rayon::prelude::*;
        items.into_par_iter().map(work).collect()
    }
    #[cfg(not(feature = "threads"))]
    items.into_iter().map(work).collect()
}

/// What comes of two pieces of work that do not need each other.
pub(crate) fn join<A: Send, B: Send>(
    one: impl FnOnce() -> A + Send,
    other: impl FnOnce() -> B + Send,
) -> (A, B) {
    #[cfg(feature = "threads")]
    if rayon::current_num_threads() > 1 {
        return rayon::join(one, other);
    }
    (one(), other())
}

/// Room for whoever works side by side with others, kept with all that is remembered in it for the one who comes next: as
/// many as work at once.
pub(crate) struct Rooms<S, N> {
    /// Each with the number of the thread that was in it last.
    free: Mutex<Vec<(Option<usize>, S)>>,
    new: N,
}

impl<S: Send, N: Fn() -> S + Sync> Rooms<S, N> {
    /// Rooms that are made so.
    pub(crate) fn of(new: N) -> Self {
        Self { free: Mutex::default(), new }
    }

    /// What comes of some work in one of the rooms.
    pub(crate) fn within<R>(&self, work: impl FnOnce(&mut S) -> R) -> R {
        let own = number();
        let free = {
            let mut free = self.free();
            // What it remembers is still near the one who was in it before.
            match free.iter().position(|(last, _)| *last == own) {
                Some(place) => Some(free.swap_remove(place)),
                None => free.pop(),
            }
        };
        let mut room = free.map_or_else(&self.new, |(_, room)| room);
        let worked = work(&mut room);
        self.free().push((own, room));
        worked
    }

    /// What comes of each of some items, in their order, worked on in the rooms.
    pub(crate) fn map<'a, T: Sync, R: Send>(
        &self,
        items: &'a [T],
        work: impl Fn(&mut S, &'a T) -> R + Send + Sync,
    ) -> Vec<R> {
        let each = |items: &'a [T]| -> Vec<R> {
            self.within(|room| items.iter().map(|item| work(room, item)).collect())
        };
        let share = items.len().div_ceil(shares());
        if share >= items.len() {
            return each(items);
        }
        let shares: Vec<&[T]> = items.chunks(share).collect();
        map(&shares, |share| each(share)).into_iter().flatten().collect()
    }

    fn free(&self) -> MutexGuard<'_, Vec<(Option<usize>, S)>> {
        // Whoever failed had taken his room out.
        self.free.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The number of the thread that is at work among those that share it.
fn number() -> Option<usize> {
    #[cfg(feature = "threads")]
    return rayon::current_thread_index();
    #[cfg(not(feature = "threads"))]
    None
}

/// Does what shares out a little work again and again on one of the threads that share it: whoever stands outside is put to
/// sleep each time and waked when they are done.
pub(crate) fn inside<R: Send>(work: impl FnOnce() -> R + Send) -> R {
    #[cfg(feature = "threads")]
    if rayon::current_num_threads() > 1 {
        return rayon::scope(|_| work());
    }
    work()
}

/// Among how many work is shared out, so that nobody waits long for the last one: one where there is nobody to
/// share with.
pub(crate) fn shares() -> usize {
    #[cfg(feature = "threads")]
    if rayon::current_num_threads() > 1 {
        return 8 * rayon::current_num_threads();
    }
    1
}

/// Works on the items of a stream side by side, and hands on what comes of them in their order, as soon as it is there:
/// one result, or several that came together. An error of `done` ends it.
///
/// No more items are taken than the threads have use for, so a stream may be longer than memory.
///
/// ```
/// use runup::{Document, threads};
/// let documents = (1..=3).map(|day| Document::new(format!("{day}"), format!("It was signed on May {day}, 2023.")));
/// let mut values = Vec::new();
/// threads::in_order(documents, |document| document.mentions()[0].value.to_string(), |together| {
///     values.extend(together);
///     Ok::<(), std::io::Error>(())
/// })?;
/// assert_eq!(values, ["2023-05-01", "2023-05-02", "2023-05-03"]);
/// # Ok::<(), std::io::Error>(())
/// ```
///
/// # Errors
///
/// Those of `done`.
pub fn in_order<T: Send, R: Send, E>(
    items: impl IntoIterator<Item = T, IntoIter: Send>,
    work: impl Fn(T) -> R + Sync,
    mut done: impl FnMut(Vec<R>) -> Result<(), E>,
) -> Result<(), E> {
    let items = items.into_iter();
    #[cfg(feature = "threads")]
    // Whoever is at work for `rayon` itself must not wait for others that it may be needed for.
    if rayon::current_num_threads() > 1 && rayon::current_thread_index().is_none() {
        return side_by_side::in_order(items, &work, done);
    }
    items.map(|item| vec![work(item)]).try_for_each(&mut done)
}

#[cfg(feature = "threads")]
mod side_by_side {
    use std::sync::mpsc::{Receiver, sync_channel};
    use std::thread;

    /// How many items are done in one go at most, where more are waiting than there are threads.
    const TOGETHER: usize = 16;
    /// For how many goes a thread the results wait, at most.
    const WAITING: usize = 2;

    /// One thread takes the items from the stream, one hands them out, those of `rayon` work on them, and this one hands
    /// on what comes of them.
    pub(super) fn in_order<T: Send, R: Send, E>(
        items: impl Iterator<Item = T> + Send,
        work: &(impl Fn(T) -> R + Sync),
        done: impl FnMut(Vec<R>) -> Result<(), E>,
    ) -> Result<(), E> {
        thread::scope(|scope| {
            let (take, taken) = sync_channel(TOGETHER);
            let (promise, promised) =
                sync_channel::<Receiver<Vec<R>>>(WAITING * rayon::current_num_threads());
            scope.spawn(move || {
                for item in items {
                    // Nobody wants more where the results are not wanted any more.
                    if take.send(item).is_err() {
                        break;
                    }
                }
            });
            scope.spawn(move || {
                rayon::in_place_scope(|tasks| {
                    while let Ok(first) = taken.recv() {
                        let mut together = vec![first];
                        together.extend(taken.try_iter().take(TOGETHER - 1));
                        let (finish, finished) = sync_channel(1);
                        if promise.send(finished).is_err() {
                            break;
                        }
                        tasks.spawn(move |_| {
                            let _ = finish.send(super::map_each(together, work));
                        });
                    }
                });
            });
            // What is missing is what a thread failed at, and the scope tells of that.
            promised.into_iter().filter_map(|finished| finished.recv().ok()).try_for_each(done)
        })
    }
}
