// Which pages answer a query: by the names of all pages, which hooks/soleo/site/search/documents.py lists with the
// weights of their fields, and by what the texts of pages have of it, which answers.js reads.
const WHOLE = 0.99; // a name that the query fills
const COVERED = 0.8; // a share of the query, from which names answer without texts
const ALARM_PLACE = 2; // at which an alarm stands that answers well, if not before: the third one

// What a word tells (inverse document frequency): the fewer pages have it, the more.
const idf = (pages, all) => Math.log(1 + all / Math.max(1, pages));

// --- The index of names: all pages; the words of their names, by folded texts and by stems; what each name tells.

function indexNames(columns, config) {
  const words = analyzer(config.words);
  const pages = readPages(columns, config.fields, words);
  const byText = readWords(pages, config.rank, words);
  const [byStem, mass] = [new Map(), new Map()];
  for (const word of byText.values()) {
    byStem.set(word.stem, [...(byStem.get(word.stem) || []), word]);
    for (const name of word.names) mass.set(name, (mass.get(name) || 0) + word.idf);
  }
  return { config, analyzer: words, pages, byText, byStem, mass };
}

// A page of each row, with its names: their field, their text, and their folded words, each once.
function readPages(columns, fields, words) {
  const keys = Object.keys(columns);
  return columns.title.map((_, id) => {
    const page = Object.fromEntries([["id", id], ...keys.map((key) => [key, columns[key][id]])]);
    const named = (field, text) => ({ page, field, text, words: [...new Set(words.cut(text).map(words.fold))] });
    page.names = Object.keys(fields).flatMap((key) => [page[key]].flat().map((text) => named(fields[key], text)));
    return page;
  });
}

// The words of all names, each with the names that it stands in.
function readWords(pages, { stop }, words) {
  const found = new Map();
  const frequency = countPages(pages);
  const read = (text) => {
    const tells = idf(frequency.get(text), pages.length) * (words.isStop(text) ? stop : 1);
    const [stem, sound] = [words.stem(text), words.sound(text)];
    return { text, stem, sound, pages: frequency.get(text), idf: tells, names: [] };
  };
  for (const name of pages.flatMap((page) => page.names)) {
    for (const text of name.words) {
      if (!found.has(text)) found.set(text, read(text));
      found.get(text).names.push(name);
    }
  }
  return found;
}

// How many pages have each word in a name.
function countPages(pages) {
  const counts = new Map();
  for (const { names } of pages) {
    for (const word of new Set(names.flatMap((it) => it.words))) counts.set(word, (counts.get(word) || 0) + 1);
  }
  return counts;
}

const isSingle = (name) => name.words.length === 1;

// --- What is typed.

// Each typed word, or each part of a typed compound, with the known words that it may mean; stop words come last.
function readQuery(text, index) {
  const words = index.analyzer;
  const typed = words.cut(text.slice(0, 300).normalize("NFC"));
  const isKnown = (word) => akin(word, index).length > 0;
  const terms = typed.flatMap((raw, at) => {
    const word = words.fold(raw);
    const isStop = countsLittle(typed, at, index);
    const isOpen = at === typed.length - 1 && /\S$/.test(text); // it may go on
    const parts = isKnown(word) ? undefined : compound(word.slice(0, 50), words.joints, isKnown);
    return (parts || [word]).map((part) => readTerm(raw, part, isStop, isOpen, index));
  });
  return terms.sort((a, b) => a.isStop - b.isStop);
}

// Whether a typed word is a stop word. One that is a whole name ("ALS") counts in full in capitals, among nothing but
// stop words, as the last word, and as the first of two.
function countsLittle(typed, at, { analyzer: words, byText }) {
  const isDull = (raw) => words.isStop(words.fold(raw));
  const [raw, last] = [typed[at], typed.length - 1];
  if (!isDull(raw) || typed.every(isDull)) return false;
  const isMeant = at === last || last === 1 || (raw.length > 1 && raw === raw.toUpperCase());
  return !(isMeant && byText.get(words.fold(raw))?.names.some(isSingle));
}

function readTerm(raw, word, isStop, isOpen, index) {
  const meanings = isStop ? exactly(word, isOpen, index) : meaningsOf(word, isOpen, index);
  const near = meanings.filter(([, sure]) => sure > meanings[0][1] - SURE.nearBest).map(([it]) => it.pages);
  const worth = idf(Math.max(0, ...near), index.pages.length) * (isStop ? index.config.rank.stop : 1);
  return { raw: raw.toLowerCase(), stem: index.analyzer.stem(word), isStop, meanings, worth };
}

const exactly = (word, isOpen, { byText }) => (byText.has(word) ? [[byText.get(word), sureOf(word, isOpen)]] : []);

// Which known words a typed word may mean, each with how sure that is, the surest first: it, those of its stem, those
// that are another name of a page that it names; those that begin or end with it; and, if none, those that sound alike.
function meaningsOf(word, isOpen, index) {
  const found = new Map();
  const add = (known, sure) => found.set(known, Math.max(sure, found.get(known) || 0));
  for (const [known, sure] of exactly(word, isOpen, index)) add(known, sure);
  for (const known of akin(word, index)) add(known, sureOf(word, isOpen) - SURE.lessForStem);
  for (const known of [...found.keys()].flatMap((it) => sameNames(it, index))) add(known, index.config.rank.same);
  const likeness = found.size ? () => 0 : soundingLike(word, index.analyzer.sound(word), isOpen);
  const isPart = index.analyzer.joints.length > 0 && word.length > SHORTEST;
  for (const known of index.byText.values()) {
    const sure = Math.max(sureOfBeginning(word, known.text, isOpen), likeness(known.sound));
    const sureOfEnd = isPart && known.text.endsWith(word) ? SURE.end : 0;
    if (sure || sureOfEnd) add(known, Math.max(sure, sureOfEnd));
  }
  return [...found].sort((a, b) => b[1] - a[1]);
}

// The known words that share a word's stem.
const akin = (word, { byStem, analyzer: { stem } }) => byStem.get(stem(word)) || [];

// The one-word names of the pages that a word names.
const sameNames = (word, { byText }) =>
  word.names.filter(isSingle).flatMap(({ page }) => page.names.filter(isSingle).map((it) => byText.get(it.words[0])));

// --- Ranking.

// The pages that answer, best first: by their best names, and what their texts add, a share for each page. `first` was
// first before the texts came.
function rank(best, { pages, config: { rank: rules } }, texts = [], first = undefined) {
  const found = pages.filter((page) => best.has(page) || texts[page.id]).map((page) => {
    const { name, score: named } = best.get(page) || { score: 0 };
    const stay = page === first ? rules.stay : 1; // unless another page is clearly better
    return { page, name, score: page.factor * (stay * named + rules.text * (texts[page.id] || 0)) };
  });
  return withAlarm(keptOf(found, rules), rules);
}

// Whether names answer well enough: one has nearly all of the query.
const isCovered = (best) => [...best.values()].some((it) => it.share > COVERED);

// The best name of each page: by how much of the query it has, and how much of the name that is.
function bestNames(query, index) {
  const whole = query.reduce((sum, term) => sum + term.worth, 0);
  const best = new Map();
  for (const [name, { got, filled }] of evidence(query)) {
    const [share, fill] = [got / whole, Math.min(1, filled / index.mass.get(name))];
    const score = scoreOf(name, share, fill, index.config.rank);
    if (score > (best.get(name.page)?.score || 0)) best.set(name.page, { name, share, score });
  }
  return best;
}

// What each name has of the query, and how much of the name that is. A word of the query counts once in a name, by its
// surest meaning; a stop word finds no name by itself.
function evidence(query) {
  const found = new Map();
  for (const { meanings, worth, isStop } of query) {
    const counted = new Set();
    for (const [word, sure] of meanings) {
      for (const name of word.names) {
        const before = found.get(name);
        if (counted.has(name) || (isStop && !before)) continue;
        const { got, filled } = before || { got: 0, filled: 0 };
        counted.add(name);
        found.set(name, { got: got + worth * sure, filled: filled + word.idf * sure });
      }
    }
  }
  return found;
}

// A name counts more, the more of it the query fills. A whole abbreviation stands for all that is typed beside it.
function scoreOf({ field }, share, fill, { short, base }) {
  const standing = field.short && fill > WHOLE ? share ** short : share;
  return field.weight * standing * (base + (1 - base) * fill ** 2);
}

function keptOf(found, { most, least }) {
  const sorted = [...found].sort((a, b) => b.score - a.score || a.page.id - b.page.id);
  return sorted.slice(0, most).filter((it) => it.score >= sorted[0].score * least);
}

// An alarm that answers well is among the first three.
function withAlarm(kept, { near }) {
  const at = kept.findIndex((it) => it.page.alarm && it.score >= kept[0].score * near);
  if (at <= ALARM_PLACE) return kept;
  const others = kept.filter((it) => it !== kept[at]);
  return [...others.slice(0, ALARM_PLACE), kept[at], ...others.slice(ALARM_PLACE)];
}

// The stems that words of a query may mean.
const stemsOf = (query) => new Set(query.flatMap((it) => [it.stem, ...it.meanings.map(([word]) => word.stem)]));
