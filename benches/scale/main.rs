//! How time, memory and quality grow with the number of documents: the program is given reports of invented affairs, of
//! which it is known who tells of what.
//!
//! ```console
//! $ cargo bench --bench scale                       # up to 16,000 reports
//! $ cargo bench --bench scale -- 500000 1000000     # so many, one after the other
//! $ cargo bench --bench scale -- --write 1000000    # only writes them, as JSON lines
//! ```

mod affair;
mod draw;
mod score;

use std::collections::HashMap;
use std::fs::{self, File};
use std::io::{self, BufReader, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use score::{Pairs, Told};

/// So many reports, if no numbers are given.
const SIZES: [usize; 5] = [1_000, 2_000, 4_000, 8_000, 16_000];

fn main() -> io::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    let numbers: Vec<usize> = arguments.iter().filter_map(|argument| argument.parse().ok()).collect();
    if arguments.first().is_some_and(|first| first == "--write") {
        let count = numbers.first().copied().unwrap_or(SIZES[0]);
        return write(count, BufWriter::new(io::stdout().lock())).map(drop);
    }
    println!(
        "{:>9} {:>7} {:>8} {:>6} {:>8} {:>7} {:>7} {:>8} {:>6} {:>6} {:>6}",
        "documents", "MB", "s", "MB/s", "peak MB", "time ×", "peak ×", "events", "P", "R", "F1"
    );
    let mut before: Option<Measured> = None;
    for count in if numbers.is_empty() { SIZES.to_vec() } else { numbers } {
        let measured = Measured::of(count)?;
        measured.print(before.as_ref());
        before = Some(measured);
    }
    Ok(())
}

/// Writes so many reports as JSON lines; what each tells of where.
fn write(count: usize, mut out: impl Write) -> io::Result<HashMap<String, Told>> {
    let mut told = HashMap::new();
    for report in affair::reports(count) {
        let line = serde_json::json!({
            "id": report.id, "published": report.published.to_string(), "language": "en", "text": report.text
        });
        writeln!(out, "{line}")?;
        told.insert(report.id, report.tells);
    }
    out.flush()?;
    Ok(told)
}

/// What the program took for so many documents, and made of them.
struct Measured {
    documents: usize,
    bytes: u64,
    time: Duration,
    /// The most memory it held, where the system tells.
    peak: Option<u64>,
    pairs: Pairs,
}

impl Measured {
    fn of(documents: usize) -> io::Result<Self> {
        let file: PathBuf = Path::new(env!("CARGO_TARGET_TMPDIR")).join("scale.jsonl");
        let told = write(documents, BufWriter::new(File::create(&file)?))?;
        let bytes = fs::metadata(&file)?.len();
        let start = Instant::now();
        let mut program = Command::new(env!("CARGO_BIN_EXE_runup"))
            .args(["--format", "jsonl"])
            .arg(&file)
            .stdout(Stdio::piped())
            .spawn()?;
        let out = program.stdout.take().map(BufReader::new);
        let scored = thread::spawn(move || out.map(|out| Pairs::of(out, &told)).unwrap_or_default());
        let peak = peak(&mut program)?;
        let time = start.elapsed();
        let pairs = scored.join().unwrap_or_default();
        fs::remove_file(file)?;
        Ok(Self { documents, bytes, time, peak, pairs })
    }

    fn print(&self, before: Option<&Self>) {
        let (megabytes, seconds) = (self.bytes as f64 / 1e6, self.time.as_secs_f64());
        let times = |ratio: Option<f64>| ratio.map_or("-".to_owned(), |ratio| format!("{ratio:.2}"));
        let peak_ratio =
            before.and_then(|before| Some(self.peak? as f64 / before.peak.filter(|peak| *peak > 0)? as f64));
        println!(
            "{:>9} {megabytes:>7.1} {seconds:>8.1} {:>6.1} {:>8} {:>7} {:>7} {:>8} {:>6.3} {:>6.3} {:>6.3}",
            self.documents,
            megabytes / seconds,
            self.peak.map_or("-".to_owned(), |peak| format!("{:.0}", peak as f64 / 1e3)),
            times(before.map(|before| seconds / before.time.as_secs_f64())),
            times(peak_ratio),
            self.pairs.events,
            self.pairs.precision(),
            self.pairs.recall(),
            self.pairs.f1(),
        );
    }
}

/// Waits for a program; the most memory that it held, in kilobytes, as Linux tells it.
fn peak(program: &mut Child) -> io::Result<Option<u64>> {
    let status = format!("/proc/{}/status", program.id());
    let mut peak = None;
    while program.try_wait()?.is_none() {
        let told = fs::read_to_string(&status).unwrap_or_default();
        let held = told
            .lines()
            .find_map(|line| line.strip_prefix("VmHWM:")?.split_whitespace().next()?.parse().ok());
        peak = peak.max(held);
        thread::sleep(Duration::from_millis(5));
    }
    Ok(peak)
}
