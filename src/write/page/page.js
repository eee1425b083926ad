"use strict";
const data = JSON.parse(document.getElementById("data").textContent);
const element = (id) => document.getElementById(id);

/** An element with what is in it; text never becomes markup. */
function make(name, attributes = {}, ...content) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...content);
  return made;
}

// ---- Time

/** Days from the start of 1970, of `YYYY-MM-DD` with a time or without; years before 0 have a sign. */
function dayNumber(text) {
  const [, year, month, day, hour, minute] = text.match(/^(-?\d+)-(\d\d)-(\d\d)(?:T(\d\d):(\d\d))?/);
  const whole = Date.UTC(2000, month - 1, day) / 864e5 - 10957;
  const leap = (y) => Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  // The days of a year before the date, from a leap year, less the 29 February that the year has not.
  const isLeap = (y) => (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
  const inYear = whole - (!isLeap(+year) && month > 2 ? 1 : 0);
  const years = (year - 1970) * 365 + leap(year - 1) - leap(1969);
  return years + inYear + ((hour || 0) * 60 + +(minute || 0)) / 1440;
}

/** The year, month and day of a day number. */
function date(number) {
  let year = Math.floor(1970 + number / 365.2425);
  while (monthStart(year, 1) > number) year -= 1;
  while (monthStart(year + 1, 1) <= number) year += 1;
  let month = 12;
  while (monthStart(year, month) > number) month -= 1;
  return { year, month, day: Math.floor(number - monthStart(year, month)) + 1 };
}
const digits = (number, count) => String(Math.abs(number)).padStart(count, "0");
const monthStart = (year, month) => dayNumber(`${year < 0 ? "-" : ""}${digits(year, 4)}-${digits(month, 2)}-01`);
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** The days of an event in few characters, with the marks of EDTF. */
function label(when) {
  const { start, end, granularity, mod } = when;
  const part = { START: "early ", MID: "mid ", END: "late ", BEFORE: "before ", AFTER: "after " }[mod] || "";
  const length = { month: 7, year: 4 }[granularity] || 0;
  const coarse = (text) => text.slice(0, text.length - 10 + length);
  let days;
  if (length && coarse(start) === coarse(end)) days = coarse(start);
  else if (["quarter", "season", "halfyear"].includes(granularity) && !when.timex3.includes("/")) days = when.timex3;
  else if (granularity === "decade" && !when.timex3.includes("/")) days = `${when.timex3}0s`;
  else if (start === end) days = start.replace("T", " ");
  else {
    const shared = [8, 5, 0].find((count) => start.slice(0, count) === end.slice(0, count) && start.length === end.length);
    days = `${start}/${end.slice(shared)}`.replaceAll("T", " ");
  }
  return part + days + ({ approximate: "~", uncertain: "?" }[when.certainty] || "");
}

// ---- Sources and their colours

const documents = new Map(data.documents.map((document) => [document.id, document]));
const publisher = (id) => documents.get(id)?.source || id;
const publishers = [...new Set(data.documents.map(({ id }) => publisher(id)))].sort();
// Neighbours on the list are far apart on the wheel.
const colours = new Map(publishers.map((name, at) => [name, `hsl(${Math.round((at * 137.5 + 210) % 360)} 62% var(--tone))`]));
const colour = (id) => colours.get(publisher(id));
const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

const events = data.events.map((event) => {
  const start = dayNumber(event.when.start);
  const last = dayNumber(event.when.end);
  return {
    ...event,
    start,
    // The last day counts whole, a time of the clock as it is.
    end: event.when.end.includes("T") ? Math.max(last, start + 1 / 24) : last + 1,
    publishers: [...new Set(event.sources.map(publisher))],
    words: fold([event.title, ...event.mentions.flatMap((mention) => [mention.text, ...mention.names])].join("\n")),
  };
});
let shown = events;
let target = data.until ? dayNumber(data.until.day) : null;
let targetId = data.until ? data.until.event : null;

// ---- The list

const list = element("events");
const items = new Map();

function before(event) {
  const days = Math.round(target - Math.floor(event.start));
  return days >= 0 ? `T-${days}` : `T+${-days}`;
}

function quoted(text, time, trigger) {
  // The words of the time are marked, the word that names the event is bold.
  const quote = make("span");
  const marks = [["mark", time], ["b", trigger]]
    .map(([name, words]) => ({ name, at: words ? text.indexOf(words) : -1, length: words.length }))
    .filter(({ at, length }) => at >= 0 && length > 0)
    .sort((one, other) => one.at - other.at);
  let from = 0;
  for (const { name, at, length } of marks) {
    if (at < from) continue;
    quote.append(text.slice(from, at), make(name, {}, text.slice(at, at + length)));
    from = at + length;
  }
  quote.append(text.slice(from));
  return quote;
}

/** A link only to the web. */
function linked(document) {
  const name = document.title || document.id;
  const web = document.url && /^https?:\/\//.test(document.url);
  return web ? make("a", { href: document.url, rel: "noreferrer" }, name) : make("span", {}, name);
}

function mention(mention) {
  const source = documents.get(mention.document);
  const quote = make("blockquote", {}, quoted(mention.text, mention.time.text, mention.trigger.text));
  quote.style.setProperty("--colour", colour(mention.document));
  const from = source ? linked(source) : make("span", {}, mention.document);
  const by = source?.source ? `, ${source.source}` : "";
  const day = source?.published.day ? `, ${source.published.day}` : "";
  const why = make("p", { class: "why" }, from, `${by}${day}. “${mention.time.text}” is ${mention.time.value}: ${mention.time.because}.`);
  const others = (mention.time.alternatives || []).map((other) => `${other.value} (${Math.round(other.weight * 100)} %: ${other.because})`);
  if (others.length) why.append(` It could be ${others.join(", ")}.`);
  return [quote, why];
}

function report(event) {
  const filled = make("div", { class: "report" }, ...event.mentions.flatMap(mention));
  for (const conflict of event.conflicts) {
    const who = conflict.documents.join(", ");
    filled.append(make("p", { class: "why conflict" }, `⚠ ${label(conflict.when)} in ${who}; ${conflict.because}.`));
  }
  const count = make("button", { type: "button" }, "Count the days to this");
  count.addEventListener("click", () => countTo(event));
  filled.append(make("p", { class: "why" }, count));
  return filled;
}

function item(event) {
  const dots = make("span", { class: "dots", title: event.publishers.join(", ") });
  for (const name of event.publishers.slice(0, 5)) {
    const dot = make("span", { class: "dot" });
    dot.style.setProperty("--colour", colours.get(name));
    dots.append(dot);
  }
  if (event.sources.length > 1) dots.append(` ${event.sources.length}`);
  if (event.conflicts.length) dots.prepend("⚠ ");
  const title = make("span", { class: "title" }, event.title);
  if (event.modality !== "happened") title.append(make("span", { class: "kind" }, ` (${event.modality})`));
  const summary = make("summary", {},
    make("time", { datetime: event.when.start }, label(event.when)), make("span", { class: "before" }), title, dots);
  const details = make("details", {}, summary);
  // A closed event holds nothing yet: thousands of quotes would make the page slow.
  details.addEventListener("toggle", () => fill(event, details));
  return make("li", { id: `event-${event.id}`, class: event.modality }, details);
}

function fill(event, details) {
  if (details.childElementCount === 1) details.append(report(event));
}

function open(event) {
  const details = items.get(event).firstChild;
  fill(event, details);
  details.open = true;
  details.firstChild.focus({ preventScroll: true });
  items.get(event).scrollIntoView({ block: "nearest" });
}

function countTo(event) {
  const again = event === null || targetId === event.id;
  target = again ? null : Math.floor(event.start);
  targetId = again ? null : event.id;
  count();
  draw();
}

function count() {
  const named = events.find(({ id }) => id === targetId);
  const heading = named ? `Run-up to ${named.title}` : "Timeline";
  element("title").textContent = document.title = heading;
  document.body.classList.toggle("counting", target !== null);
  for (const event of events) items.get(event).querySelector(".before").textContent = target === null ? "" : before(event);
  const line = element("target");
  line.hidden = target === null;
  if (target === null) return;
  const clear = make("button", { type: "button" }, "Stop counting");
  clear.addEventListener("click", () => countTo(null));
  const name = named ? named.title : data.until.day;
  line.replaceChildren(`T is ${name}. `, clear);
}

// ---- Filters

function boxes(holder, names, decorate) {
  for (const name of names) {
    const box = make("input", { type: "checkbox", value: name });
    box.checked = true;
    box.addEventListener("change", filter);
    holder.append(make("label", {}, box, ...decorate(name)));
  }
}

/** One button for all boxes, where there are many. */
function allOrNone(holder) {
  const all = () => [...holder.querySelectorAll("input")];
  if (all().length < 5) return;
  const toggle = make("button", { type: "button" }, "All or none");
  toggle.addEventListener("click", () => {
    const none = all().some((box) => box.checked);
    for (const box of all()) box.checked = !none;
    filter();
  });
  holder.querySelector("legend").append(" ", toggle);
}
const chosen = (holder) => new Set([...holder.querySelectorAll("input:checked")].map((box) => box.value));

function filter() {
  const words = fold(element("words").value).split(/\s+/).filter(Boolean);
  const modalities = chosen(element("modalities"));
  const sources = chosen(element("sources"));
  shown = events.filter((event) =>
    modalities.has(event.modality)
    && event.publishers.some((name) => sources.has(name))
    && words.every((word) => event.words.includes(word)));
  const kept = new Set(shown);
  for (const [event, item] of items) item.hidden = !kept.has(event);
  element("nothing").hidden = shown.length > 0;
  summarise();
  draw();
}

function summarise() {
  const counted = (count, noun) => `${count} ${noun}${count === 1 ? "" : "s"}`;
  const of = shown.length === events.length ? "" : `${shown.length} of `;
  element("summary").textContent = `${of}${counted(events.length, "event")} from ${counted(data.documents.length, "document")}`;
}

// ---- The axis

const SVG = "http://www.w3.org/2000/svg";
const LANES = 9;
const LANE = 19;
const TOP = 22;
const view = { from: 0, to: 1 };
const plot = element("plot");

function svg(name, attributes, ...content) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...content);
  return made;
}

function whole() {
  if (!events.length) return [0, 1];
  const from = events.reduce((least, { start }) => Math.min(least, start), Infinity);
  const to = events.reduce((most, { end }) => Math.max(most, end), -Infinity);
  const margin = Math.max((to - from) * 0.03, 1);
  return [from - margin, to + margin];
}

/** The shortest time in which four fifths of what matters begins; the rest is a click away. */
function densest() {
  const enough = events.reduce((sum, { importance }) => sum + importance, 0) * 0.8;
  let [first, sum, from, to] = [0, 0, ...whole()];
  for (const event of events) {
    sum += event.importance;
    while (first < events.length - 1 && sum - events[first].importance >= enough) sum -= events[first++].importance;
    if (sum >= enough && event.start - events[first].start < to - from) [from, to] = [events[first].start, event.start];
  }
  const margin = Math.max((to - from) * 0.06, 2);
  // Behind the last bar its title takes room.
  return [from - margin, to + margin * 4];
}

function show(from, to) {
  const [first, last] = whole();
  const width = Math.min(Math.max(to - from, 0.5), last - first);
  view.from = Math.min(Math.max(from, first), last - width);
  view.to = view.from + width;
  draw();
}

function zoom(factor, at = (view.from + view.to) / 2) {
  show(at - (at - view.from) * factor, at + (view.to - at) * factor);
}

/** The marks of the axis: no nearer to each other than a label needs. */
function ticks(width) {
  const least = ((view.to - view.from) / width) * 70;
  const { year: first } = date(view.from);
  const { year: last } = date(view.to);
  const marks = [];
  if (least > 200) {
    const step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].find((years) => years * 365 > least) || 2000;
    for (let year = Math.ceil(first / step) * step; year <= last; year += step) marks.push([monthStart(year, 1), String(year)]);
  } else if (least > 14) {
    const step = [1, 3, 6].find((months) => months * 30 > least) || 6;
    for (let year = first; year <= last; year += 1)
      for (let month = 1; month <= 12; month += step)
        marks.push([monthStart(year, month), month === 1 ? `Jan ${year}` : MONTHS[month - 1]]);
  } else {
    const step = [1, 2, 7].find((days) => days > least) || 14;
    for (let day = Math.ceil(view.from); day <= view.to; day += 1) {
      const { month, day: number } = date(day);
      if ((number - 1) % step === 0 && (number + step <= 32 || step === 1)) marks.push([day, `${number} ${MONTHS[month - 1]}`]);
    }
  }
  return marks.filter(([at]) => at >= view.from && at <= view.to);
}

let waiting = false;
function draw() {
  if (waiting) return;
  waiting = true;
  requestAnimationFrame(() => {
    waiting = false;
    plot.replaceChildren(drawing());
  });
}

function drawing() {
  const width = plot.clientWidth || 800;
  const x = (day) => ((day - view.from) / (view.to - view.from)) * width;
  const seen = shown.filter(({ start, end }) => end >= view.from && start <= view.to);
  // The most important take their lanes, and their labels, first.
  const placed = new Map();
  const lanes = Array.from({ length: LANES }, () => []);
  const free = (lane, from, to) => lane.every((other) => to < other.from || from > other.to);
  for (const event of [...seen].sort((one, other) => other.importance - one.importance)) {
    const from = Math.max(x(event.start), 0);
    const to = Math.max(Math.min(x(event.end), width), from + 5);
    const text = Math.min(event.title.length, 42) * 6.1 + 12;
    let lane = lanes.length > 0 && placed.size < 400 ? lanes.findIndex((lane) => free(lane, from - 3, to + text)) : -1;
    const labelled = lane >= 0 && to + text <= width + 60;
    if (lane < 0) lane = lanes.findIndex((lane) => free(lane, from - 1, to + 1));
    // What finds no room of its own overlaps below.
    if (lane < 0) lane = LANES + (placed.size % 3);
    else lanes[lane].push({ from, to: labelled ? to + text : to });
    placed.set(event, { from, to, lane, labelled });
  }
  const used = 1 + Math.max(0, ...[...placed.values()].map(({ lane }) => lane));
  const height = TOP + used * LANE + 6;
  const drawn = svg("svg", { viewBox: `0 0 ${width} ${height}`, height, "aria-hidden": "true" });
  for (const [at, text] of ticks(width)) {
    drawn.append(svg("line", { x1: x(at), x2: x(at), y1: 16, y2: height }), svg("text", { x: x(at) + 3, y: 12, class: "tick" }, text));
  }
  if (target !== null) drawn.append(svg("line", { x1: x(target), x2: x(target), y1: 0, y2: height, class: "now" }));
  const fades = svg("defs", {});
  drawn.append(fades);
  // Chronological order in the drawing, so that later ones lie above earlier ones.
  for (const event of seen) drawn.append(bar(event, placed.get(event), fades));
  const edge = (day) => { const { year, month, day: number } = date(day); return `${number} ${MONTHS[month - 1]} ${year}`; };
  element("span").textContent = `${edge(view.from)} – ${edge(view.to)}`;
  return drawn;
}

function bar(event, { from, to, lane, labelled }, fades) {
  const y = TOP + lane * LANE;
  const paint = colour(event.sources[0]) || "currentColor";
  const happened = event.modality === "happened";
  const group = svg("g", { class: "event", "data-id": event.id });
  group.append(svg("title", {}, `${label(event.when)} ${event.title}`));
  let fill = paint;
  if (event.when.certainty !== "certain" && to - from > 8) {
    // What is less than certain has soft ends.
    const id = `fade-${fades.childElementCount}`;
    const stop = (offset, opacity) => {
      const made = svg("stop", { offset, "stop-opacity": opacity });
      made.style.stopColor = paint;
      return made;
    };
    fades.append(svg("linearGradient", { id }, stop(0, 0.05), stop(0.3, 1), stop(0.7, 1), stop(1, 0.05)));
    fill = `url(#${id})`;
  }
  const rect = svg("rect", { x: from, y: y + 2, width: to - from, height: 11, rx: 3 });
  rect.style.fill = happened ? fill : "transparent";
  if (!happened || event.when.certainty === "certain") rect.style.stroke = paint;
  if (!happened) rect.style.strokeDasharray = "3 2";
  group.append(rect);
  if (labelled) {
    const title = event.title.length > 42 ? `${event.title.slice(0, 40).trimEnd()}…` : event.title;
    group.append(svg("text", { x: to + 4, y: y + 12 }, (event.conflicts.length ? "⚠ " : "") + title));
  }
  return group;
}

plot.addEventListener("click", ({ target: clicked }) => {
  const id = clicked.closest(".event")?.dataset.id;
  const event = id && shown.find((event) => event.id === id);
  if (event && !dragged) open(event);
});
plot.addEventListener("wheel", (turn) => {
  // The page scrolls as ever; with Ctrl (or a pinch) the axis zooms around the pointer.
  if (!turn.ctrlKey && !turn.metaKey) return;
  turn.preventDefault();
  const at = view.from + (turn.offsetX / plot.clientWidth) * (view.to - view.from);
  zoom(turn.deltaY > 0 ? 1.25 : 0.8, at);
}, { passive: false });
let held = null;
let dragged = false;
plot.addEventListener("pointerdown", (press) => { held = { x: press.clientX, ...view }; dragged = false; });
addEventListener("pointermove", (move) => {
  if (!held) return;
  const moved = ((held.x - move.clientX) / plot.clientWidth) * (held.to - held.from);
  if (Math.abs(held.x - move.clientX) > 4) dragged = true;
  if (dragged) show(held.from + moved, held.to + moved);
});
addEventListener("pointerup", () => { held = null; });
plot.addEventListener("keydown", (key) => {
  const step = (view.to - view.from) / 5;
  const action = {
    "+": () => zoom(0.6), "=": () => zoom(0.6), "-": () => zoom(1.6), 0: () => show(...whole()),
    ArrowLeft: () => show(view.from - step, view.to - step), ArrowRight: () => show(view.from + step, view.to + step),
  }[key.key];
  if (action) { key.preventDefault(); action(); }
});
element("zoom-in").addEventListener("click", () => zoom(0.6));
element("zoom-out").addEventListener("click", () => zoom(1.6));
element("fit").addEventListener("click", () => show(...whole()));
addEventListener("resize", draw);
addEventListener("beforeprint", () => { for (const event of shown) { const details = items.get(event).firstChild; fill(event, details); details.open = true; } });

// ---- Once, at the start

for (const event of events) items.set(event, item(event));
list.append(...items.values());
boxes(element("modalities"), ["happened", "planned", "possible", "denied"].filter((name) => events.some(({ modality }) => modality === name)), (name) => [name]);
boxes(element("sources"), publishers, (name) => {
  const dot = make("span", { class: "dot" });
  dot.style.setProperty("--colour", colours.get(name));
  return [dot, name];
});
allOrNone(element("sources"));
element("words").addEventListener("input", filter);
element("unplaced").hidden = !data.unplaced.length;
element("unplaced").querySelector("ol").append(...data.unplaced.map((one) => make("li", {}, ...mention(one))));
element("documents").querySelector("ul").append(...data.documents.map((document) => {
  const { day, evidence } = document.published;
  return make("li", {}, linked(document), document.source ? `, ${document.source}` : "", `, ${day || "undated"} (${evidence})`);
}));
summarise();
count();
show(...densest());
