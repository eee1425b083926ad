//! How far the reading is: a bar on a terminal, once it takes longer than a second.

use std::io::{self, IsTerminal};
use std::time::{Duration, Instant};

use indicatif::{HumanCount, ProgressBar, ProgressDrawTarget, ProgressStyle};

/// Work that is done sooner shows no bar.
const PATIENCE: Duration = Duration::from_secs(1);

/// What is shown where it is known how much there is to read.
const BAR: &str = "{bar:24} {msg}, {decimal_bytes_per_sec}, {eta} left";

/// What is shown where it is not.
const SPINNER: &str = "{spinner} {msg}, {decimal_bytes_per_sec}, {elapsed}";

/// How far the reading is.
#[derive(Clone)]
pub(crate) struct Progress {
    /// Nothing where nobody would see it.
    bar: Option<ProgressBar>,
    begun: Instant,
    documents: u64,
}

impl Progress {
    /// The progress of reading so many bytes, or nobody knows how many. Lines that come out on the same terminal all the
    /// while show themselves how far it is.
    pub(crate) fn of(bytes: impl FnOnce() -> Option<u64>, prints: bool) -> Self {
        let shows = io::stderr().is_terminal() && !(prints && io::stdout().is_terminal());
        let bar = shows.then(|| {
            let bytes = bytes();
            let bar = ProgressBar::with_draw_target(bytes, ProgressDrawTarget::hidden());
            let style = ProgressStyle::with_template(if bytes.is_some() { BAR } else { SPINNER });
            bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
        });
        Self { bar, begun: Instant::now(), documents: 0 }
    }

    /// Another document is read, and so many bytes up to there.
    pub(crate) fn advance(&mut self, bytes: u64) {
        self.documents += 1;
        let Some(bar) = &self.bar else { return };
        if bar.is_hidden() && self.begun.elapsed() > PATIENCE {
            bar.set_draw_target(ProgressDrawTarget::stderr());
        }
        bar.set_position(bytes);
        bar.set_message(format!("{} documents", HumanCount(self.documents)));
    }

    /// Writes something else on the terminal, above the bar.
    pub(crate) fn beside(&self, write: impl FnOnce()) {
        match &self.bar {
            Some(bar) => bar.suspend(write),
            None => write(),
        }
    }

    /// Everything is read; what else is to be done takes its time too.
    pub(crate) fn end(&self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}
