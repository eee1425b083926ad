//! A text as newswire has it, made the same at every run: nothing of it was ever printed.

use runup::{Day, Document};

/// Sentences as newswire has them; each `#name` is drawn anew. One of three carries a time expression, as in news.
const SENTENCES: &[&str] = &[
    "The committee adopted the report on #month #day after a debate that lasted for hours. ",
    "Shares of the company rose to a price that few in the market had thought possible. ",
    "Officials in the capital said the ministers would meet again on #weekday to sign the agreement. ",
    "A spokesman for the river authority denied that the #number workers had been dismissed. ",
    "The bridge, a narrow steel construction between two hills, has to be painted every so often. ",
    "In #month #year the same court rejected the appeal, and on #month #day, #year it closed the case. ",
    "Nobody at the harbour could remember a summer in which the ice cream had sold so badly. ",
    "Her brother runs the mill, her sister the brewery, and neither has any wish to sell to strangers. ",
    "The president is expected to visit the province next week, people close to the office said. ",
    "Analysts disagree about the reasons, but they agree that the harvest may turn out to be poor. ",
    "“We were told nothing,” said #person, who has taught mathematics in #town for #number years. ",
    "#person, the mayor of #town, declined to comment through a lawyer. ",
    "The ministry put the damage at #number million, a figure that the insurers called far too low. ",
    "Police in #town are looking for two men who left the building shortly before #hour p.m. ",
    "The vote, #number to #number, was closer than the party's leaders had predicted three days earlier. ",
    "It was the third such accident on the line since #month, and the second this year. ",
    "#person and #person had met only once before, at a dinner in #town that neither of them enjoyed. ",
    "The old theatre will be pulled down to make room for a car park and a supermarket. ",
    "Rain is forecast for the weekend, with winds of up to #number kilometres an hour along the coast. ",
    "The union's members rejected the offer by a large majority, and the strike goes on. ",
    "According to the indictment, the payments were made between #month and #month of #year. ",
    "“There is no plan B,” #person told reporters outside the town hall in #town on #weekday. ",
    "The company, founded in #year, employs some #number people in four countries. ",
    "Farmers say that the price of milk no longer covers what they pay for fodder and fuel. ",
    "A court in #town sentenced him to #number months in prison; he has appealed. ",
    "The opposition accuses the government of hiding the true cost of the tunnel from the public. ",
    "Last year the museum had more visitors than ever, though most of them came for the cafe. ",
    "The two countries have been at odds over the islands for as long as anyone can remember. ",
    "#person, 54, succeeds #person, who stepped down in #month over a quarrel about the budget. ",
    "Whether the law will survive is for the constitutional court to say, which rarely hurries. ",
    "The ferry left #town at dawn with a cargo of timber, and nothing was heard of it again. ",
    "Doctors at the clinic said her condition was stable and that she could leave within days. ",
    "He has written four novels, none of which sold well, and a cookery book, which did. ",
    "The index closed at #number points, little changed from the day before. ",
    "Work on the line between #town and #town is to begin in the spring of #year. ",
    "The letter was found in a drawer, between bills and a photograph of a dog. ",
    "Under the treaty, signed on #day #month #year, both sides may send observers. ",
    "Most of the money went to a firm that has neither an office nor a telephone. ",
    "Critics called the exhibition thin; the queue at the door reached around the block. ",
    "The talks broke down after two hours, and no date was set for another round. ",
];

const MONTHS: &[&str] = &["January", "March", "May", "August", "October", "December"];
const WEEKDAYS: &[&str] = &["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"];
const FIRST: &[&str] =
    &["Anna", "Boris", "Clara", "David", "Elena", "Frank", "Greta", "Henry", "Irene", "Jakob"];
const LAST: &[&str] = &[
    "Albrow",
    "Bexley",
    "Cardona",
    "Dunmore",
    "Eskola",
    "Farrow",
    "Grünwald",
    "Hollis",
    "Ivarsen",
    "Jansky",
];
const TOWNS: &[&str] = &[
    "Arden",
    "Bellmouth",
    "Carrow",
    "Dunhaven",
    "Eastlow",
    "Fenwick Bay",
    "Garth",
    "Holm",
    "Ivybridge",
    "Kestrel Hill",
];

/// Articles of some two thousand bytes each, published over some months: so many that they have that many bytes together.
pub(super) fn articles(bytes: usize) -> Vec<Document> {
    let mut draw = Draw(42);
    let (mut articles, mut written) = (Vec::new(), 0);
    while written < bytes {
        let mut text = draw.sentence().trim_end_matches(['.', ' ']).to_owned() + "\n\n";
        for _ in 0..5 {
            for _ in 0..5 {
                text.push_str(&draw.sentence());
            }
            text.push_str("\n\n");
        }
        written += text.len();
        let mut document = Document::new(format!("{:06}", articles.len()), text);
        document.published = Day::new(2023, 1, 1).map(|day| day.plus(draw.below(180) as i64));
        articles.push(document);
    }
    articles
}

/// Draws the same numbers at every run (a linear congruential generator).
struct Draw(u64);

impl Draw {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit
    }

    fn one_of(&mut self, of: &[&'static str]) -> &'static str {
        of[self.below(of.len())]
    }

    fn sentence(&mut self) -> String {
        let mut pieces = self.one_of(SENTENCES).split('#');
        let mut sentence = pieces.next().unwrap_or_default().to_owned();
        for piece in pieces {
            let end = piece.find(|c: char| !c.is_ascii_lowercase()).unwrap_or(piece.len());
            let (name, rest) = piece.split_at(end);
            sentence += &match name {
                "month" => self.one_of(MONTHS).to_owned(),
                "weekday" => self.one_of(WEEKDAYS).to_owned(),
                "town" => self.one_of(TOWNS).to_owned(),
                "person" => format!("{} {}", self.one_of(FIRST), self.one_of(LAST)),
                "day" => (1 + self.below(28)).to_string(),
                "hour" => (1 + self.below(11)).to_string(),
                "year" => (2015 + self.below(8)).to_string(),
                _ => (20 + self.below(4000)).to_string(),
            };
            sentence += rest;
        }
        sentence
    }
}
