//! What lies under a path: sets of annotated texts, what other taggers found in them, and articles about happenings.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use runup::{Document, Span, read};
use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::Failure;
use crate::score::{Mark, Score};

#[derive(Default)]
pub(super) struct Corpus {
    pub(super) sets: Vec<Set>,
    pub(super) peers: Vec<Peer>,
    /// Folders of articles, with the incidents that they tell of.
    pub(super) incidents: Vec<PathBuf>,
    /// Folders of articles, with the timelines that journalists wrote of the same.
    pub(super) timelines: Vec<PathBuf>,
}

/// Annotated texts.
pub(super) struct Set {
    pub(super) name: String,
    pub(super) texts: Vec<Text>,
}

/// A text, and the expressions that people marked in it.
pub(super) struct Text {
    pub(super) document: Document,
    pub(super) gold: Vec<Mark>,
}

impl Corpus {
    pub(super) fn under(paths: &[PathBuf], peers: Vec<Peer>) -> Result<Self, Failure> {
        let mut corpus = Self { peers, ..Self::default() };
        for path in paths {
            match path.is_dir() {
                true => corpus.walk(path)?,
                false => corpus.sets.extend(Set::lines(path)?),
            }
        }
        Ok(corpus)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.sets.is_empty() && self.incidents.is_empty() && self.timelines.is_empty()
    }

    fn walk(&mut self, folder: &Path) -> Result<(), Failure> {
        let has = |name: &str| folder.join(name).is_file();
        if has("articles.jsonl") && has("incidents.jsonl") {
            self.incidents.push(folder.to_owned());
        }
        if has("articles.jsonl") && has("references.jsonl") {
            self.timelines.push(folder.to_owned());
        }
        let inside = listed(folder)?;
        self.sets.extend(Set::timeml(folder, &inside));
        for path in inside {
            if path.is_dir() && path.ends_with("peers") {
                let folders = listed(&path)?.into_iter().filter(|path| path.is_dir());
                self.peers.extend(folders.map(|folder| Peer { name: named(&folder), folder }));
            } else if path.is_dir() {
                self.walk(&path)?;
            } else if ends(&path, "jsonl") {
                self.sets.extend(Set::lines(&path)?);
            }
        }
        Ok(())
    }
}

/// What is in a folder, by name.
fn listed(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let entries = fs::read_dir(folder)?;
    let mut paths = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>, Failure>>()?;
    paths.sort();
    Ok(paths)
}

fn ends(path: &Path, ending: &str) -> bool {
    path.extension().is_some_and(|it| it == ending)
}

/// The name of a file or folder, without the ending.
pub(super) fn named(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

/// The values of a JSONL file, one a line.
pub(super) fn lines<T: DeserializeOwned>(path: &Path) -> Result<Vec<T>, Failure> {
    let text = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let numbered = text.lines().zip(1..).filter(|(line, _)| !line.trim().is_empty());
    let value = |(line, number)| {
        serde_json::from_str(line)
            .map_err(|error| format!("{}, line {number}: {error}", path.display()).into())
    };
    numbered.map(value).collect()
}

/// A line of a set.
#[derive(Deserialize)]
struct TextLine {
    id: String,
    published: Option<String>,
    language: Option<String>,
    text: String,
    timexes: Vec<TimexLine>,
}

#[derive(Deserialize)]
struct TimexLine {
    begin: usize,
    end: usize,
    #[serde(rename = "type")]
    kind: Option<String>,
    value: Option<String>,
}

/// Whether a line has expressions at all.
#[derive(Deserialize)]
struct Probe {
    timexes: Option<serde::de::IgnoredAny>,
}

impl Set {
    /// The set of a JSONL file; nothing where it holds something else.
    fn lines(path: &Path) -> Result<Option<Self>, Failure> {
        let text = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
        let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
        if serde_json::from_str::<Probe>(first).ok().and_then(|probe| probe.timexes).is_none() {
            return Ok(None);
        }
        let texts = lines::<TextLine>(path)?.into_iter().map(Text::from).collect();
        Ok(Some(Self { name: named(path), texts }))
    }

    /// The set of a folder of TimeML; nothing where it holds none.
    fn timeml(folder: &Path, inside: &[PathBuf]) -> Option<Self> {
        let files = inside.iter().filter(|path| ends(path, "tml"));
        let texts: Vec<Text> = files
            .filter_map(|path| Text::timeml(path).inspect_err(|error| eprintln!("{error}")).ok())
            .collect();
        (!texts.is_empty()).then(|| Self { name: named(folder), texts })
    }

    /// How some tagger did on it.
    pub(super) fn score(&self, tagged: &[Vec<Mark>]) -> Score {
        let mut score = Score::default();
        for (index, (text, found)) in self.texts.iter().zip(tagged).enumerate() {
            score.add(index, &text.gold, found);
        }
        score
    }
}

impl From<TextLine> for Text {
    fn from(line: TextLine) -> Self {
        let mut document = Document::new(line.id, line.text);
        document.published = line.published.and_then(|text| read::published(&text).ok());
        document.language = line.language.and_then(|code| code.parse().ok());
        let mark =
            |TimexLine { begin, end, kind, value }| Mark { begin, end, kind, value, rule: String::new() };
        Self { document, gold: line.timexes.into_iter().map(mark).collect() }
    }
}

impl Text {
    fn timeml(path: &Path) -> Result<Self, Failure> {
        let name = path.display().to_string();
        let read::Annotated { document, timexes } = read::timeml(&name, fs::read(path)?.as_slice())?;
        let mut points = CodePoints::of(&document.text);
        // What marks no words is nothing that could be found.
        let timexes = timexes.into_iter().filter(|timex| !timex.span.is_empty());
        let gold = timexes.map(|timex| points.mark(timex.span, timex.kind, timex.value, "")).collect();
        Ok(Self { document, gold })
    }

    /// What we find in it.
    pub(super) fn tagged(&self) -> Vec<Mark> {
        let mut points = CodePoints::of(&self.document.text);
        let mark = |mention: &runup::Mention| {
            let kind = mention.kind.name().to_owned();
            points.mark(mention.span, Some(kind), Some(mention.value.to_string()), mention.rule)
        };
        self.document.mentions().iter().map(mark).collect()
    }
}

/// Another tagger.
pub(super) struct Peer {
    pub(super) name: String,
    /// Where its output lies, a file a set.
    folder: PathBuf,
}

/// A line of what it found.
#[derive(Deserialize)]
struct TaggedLine {
    id: String,
    mentions: Vec<MentionLine>,
}

#[derive(Deserialize)]
struct MentionLine {
    start: usize,
    end: usize,
    #[serde(rename = "type")]
    kind: Option<String>,
    value: Option<String>,
    #[serde(default)]
    rule: String,
}

impl Peer {
    /// `NAME=FOLDER`.
    pub(super) fn of(argument: &str) -> Result<Self, Failure> {
        let (name, folder) = argument.split_once('=').ok_or("--peer: expected NAME=FOLDER after it")?;
        Ok(Self { name: name.to_owned(), folder: folder.into() })
    }

    /// What it found in the texts of a set; nothing where it was not run on it.
    pub(super) fn tagged(&self, set: &Set) -> Result<Option<Vec<Vec<Mark>>>, Failure> {
        let path = self.folder.join(format!("{}.jsonl", set.name));
        if !path.is_file() {
            return Ok(None);
        }
        let lines: BTreeMap<String, Vec<MentionLine>> =
            lines::<TaggedLine>(&path)?.into_iter().map(|line| (line.id, line.mentions)).collect();
        let tagged = set.texts.iter().map(|Text { document, .. }| {
            let mut points = CodePoints::of(&document.text);
            let mentions = lines.get(&document.id).into_iter().flatten();
            let mark = |line: &MentionLine| {
                points.mark(
                    Span::new(line.start, line.end),
                    line.kind.clone(),
                    line.value.clone(),
                    &line.rule,
                )
            };
            mentions.map(mark).collect()
        });
        Ok(Some(tagged.collect()))
    }
}

/// Counts code points up to bytes, going on from where it was last.
struct CodePoints<'a> {
    text: &'a str,
    byte: usize,
    count: usize,
}

impl<'a> CodePoints<'a> {
    fn of(text: &'a str) -> Self {
        Self { text, byte: 0, count: 0 }
    }

    fn before(&mut self, byte: usize) -> usize {
        if byte < self.byte {
            (self.byte, self.count) = (0, 0);
        }
        self.count += self.text.get(self.byte..byte).unwrap_or_default().chars().count();
        self.byte = byte;
        self.count
    }

    fn mark(&mut self, span: Span, kind: Option<String>, value: Option<String>, rule: &str) -> Mark {
        Mark {
            begin: self.before(span.start),
            end: self.before(span.end),
            kind,
            value,
            rule: rule.to_owned(),
        }
    }
}
