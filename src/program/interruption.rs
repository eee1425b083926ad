//! Ctrl-C: what is half written is written to its end first.

use std::process;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

/// What a shell calls a program that was interrupted.
pub(crate) const STATUS: u8 = 130;

/// What is being written is short, or is not written at all.
const PATIENCE: Duration = Duration::from_secs(5);

/// Whether something is being written that should not break off.
static WRITES: AtomicBool = AtomicBool::new(false);
static ASKED: AtomicBool = AtomicBool::new(false);

/// Lets Ctrl-C end the program: at once, unless something is being written; what takes too long, or a second one, ends it
/// then as well.
pub(crate) fn watch() {
    let watched = ctrlc::set_handler(|| {
        let again = ASKED.swap(true, Ordering::SeqCst);
        if !again && WRITES.load(Ordering::SeqCst) {
            thread::sleep(PATIENCE);
        }
        process::exit(STATUS.into());
    });
    // Without it the system ends the program, which is no worse than it was.
    drop(watched);
}

/// From here on something is being written: whoever writes asks after each piece whether to go on.
pub(crate) fn begin_to_write() {
    WRITES.store(true, Ordering::SeqCst);
}

/// Whether the program was asked to end.
pub(crate) fn is_asked() -> bool {
    ASKED.load(Ordering::SeqCst)
}
