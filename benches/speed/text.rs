//! A text as newswire has it, made the same at every run: nothing of it was ever printed.

use runup::{Day, Document};

/// Sentences as newswire has them; each `#name` is drawn anew. Together they have a time expression every 280 bytes: in `TimeBank`
/// one stands every 260, in AQUAINT every 300, in crawled news every 330.
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
    "The chairman said the firm had no plans to close its plant in #town, where it makes glass for greenhouses. ",
    "#person, who chairs the inquiry, said she had seen nothing that would explain the missing files. ",
    "Neighbours described the couple as quiet people who kept bees and rarely had visitors. ",
    "“I don’t think anybody in this room believes that,” #person said, to laughter from the benches behind him. ",
    "The government in #town has offered to pay for the repairs, provided that the province looks after the road. ",
    "Insurers, which had argued that the storm was no storm in the sense of the contract, lost in court. ",
    "About #number people live on the island, most of them from fishing and from those who come to watch birds. ",
    "In the hall, rows of empty chairs faced a stage on which somebody had left a bucket and a ladder. ",
    "#person of the farmers' association called the plan “a gift to the large estates and a slap for the rest”. ",
    "The two companies declined to say how much of the debt would be taken over by the new owner. ",
    "A copy of the contract, which this newspaper has read, speaks of fees for advice that nobody can recall giving. ",
    "Under the proposal, towns with fewer than #number inhabitants would share a fire engine and its crew. ",
    "The defence argued that the photographs show another man, and that the witness had every reason to lie. ",
    "Prices for copper and tin fell as traders took the view that demand from builders would stay weak. ",
    "His successor, #person, comes from the treasury and is said to know every figure of the budget by heart. ",
    "The airline blamed the weather, the airport blamed the airline, and the passengers slept on the floor. ",
    "Both sides accuse each other of having fired first; neither would let observers into the valley. ",
    "The library of #town, long a quiet place, has become a shelter for those who cannot heat their rooms. ",
    "For the third time in a row the home side failed to score, although it had most of the ball. ",
    "Experts doubt that the device can do what its maker claims, and ask to see the measurements. ",
    "“It is not the money,” said #person, a nurse, “it is that no one asks us before they change the rota.” ",
    "The orchestra played without its conductor, who had missed the train, and was applauded all the more. ",
    "Only a handful of members spoke against the motion, which passed without a count. ",
    "Parts of the roof came down on the stalls below, but nobody was hurt, the fire brigade said. ",
    "A study by the university of #town finds that children who walk to school sleep better than others. ",
    "The dam holds back enough water for #number households, and leaks, engineers say, in at least three places. ",
    "Lawyers for the family want the case to be heard elsewhere, as everybody in #town has an opinion on it. ",
    "At the border, lorries stood in a queue of #number kilometres, their drivers cooking soup by the roadside. ",
    "The minister, asked whether he would resign, said that he had a great deal of work to do. ",
    "What the buyers want with a castle without a roof, nobody in the village cares to guess. ",
    "The party's treasurer, #person, denies having known of the account or of the house by the lake. ",
    "Teachers complain that the new books are heavy, dull and, in the chapter on rivers, wrong. ",
    "Investigators are trying to find out how the container came to be on a ship bound for #town. ",
    "With #number votes to spare the bill went to the upper house, where the mood is said to be sour. ",
    "The firm builds engines for small boats and has, it says, more orders than it can fill. ",
    "A ship's cook from #town told the court how the captain had locked himself in with the radio. ",
    "“If they want a fight, they can have one,” said #person, the leader of the dockers, and put on his hat. ",
    "The painting, thought to be a copy, hung for a generation above the counter of a butcher's shop. ",
    "Shoppers seemed unmoved: the aisles were full, the baskets small, and the talk was of football. ",
    "The bank earns less with loans than its rivals do, and more with advice that its rivals give for nothing. ",
    "Nearby villages were told to boil their water, and not to eat mushrooms from the woods. ",
    "#person said the army would stay in its barracks, whatever the outcome of the count. ",
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
