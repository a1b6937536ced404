// Sóleo's search, in a worker behind Material's box; search-box.js makes it. It answers Material's message 2, a query,
// with message 3, results, and needs none of Material's index: hooks/soleo/search/ writes what it reads. The names of
// all pages come first and rank; the texts of pages and the teasers of results come in parts, when a query wants them.
let config, words, asked = 0, turn = 0;
const docs = [], every = [], known = new Map(), stems = new Map(), loaded = {}, { abs, log, max, min } = Math;

// --- Words, as hooks/soleo/site/search/words.py has them and writes their rules: tests/search/folding.yml is for both.

function language({ pattern, fold, shifts, sounds, endings, stop, joints }) {
  const [folded, shift, hear] = [fold, shifts, sounds].map(([pattern, pairs]) => {
    const any = RegExp(pattern, "g");
    return text => text.replace(any, it => pairs[it] || "");
  });
  const once = text => text.replace(/(.)\1+/gu, "$1"), any = RegExp(pattern, "gu"), ended = new Set(endings);
  return {
    joints,
    stop: new Set(stop),
    marked: RegExp(`${pattern}|[&<>"]`, "gu"),
    cut: text => text.match(any) || [],
    fold: raw => folded(raw.normalize("NFKD").toLowerCase()),
    stem(word) {
      for (let at = 3; ; at++) if (!word[at] || ended.has(word.slice(at))) return once(shift(word.slice(0, at)));
    },
    sound: word => once(hear(word)),
  };
}

// How many letters to put in, leave out, replace or swap.
function apart(a, b) {
  const rows = [];
  for (let i = 0; i <= a.length; i++) {
    const row = rows[i] = [], last = rows[i - 1];
    for (let j = 0; j <= b.length; j++) {
      row[j] = i && j ? min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] !== b[j - 1])) : i + j;
      if (i > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = min(row[j], rows[i - 2][j - 2] + 1);
    }
  }
  return rows.at(-1).at(-1);
}

// --- Names of pages. Their fields are numbers: title, aliases, abbreviations, misspellings.

// The known words that share a word's stem.
const akin = word => stems.get(words.stem(word)) || [];

function learn(raw) {
  const word = words.fold(raw), stem = words.stem(word), it = known.get(word) || { word, stem, names: [], pages: 0, mass: -0 };
  if (!it.pages) { // a new one
    every.push(it);
    stems.set(stem, [...stems.get(stem) || [], it]);
  }
  known.set(word, it).set(raw, it);
  return it;
}

// -0 is a fraction from the start: changing thousands of numbers to fractions later takes as long as all the rest.
function names(table) {
  for (const key in table) table[key].forEach((value, id) => (docs[id] ??= { id })[key] = value);
  for (const doc of docs) {
    doc.names = [];
    [[doc.title], ...doc.others].forEach((texts, field) => texts.forEach(text => {
      const name = { doc, field, text, size: 0, word: null, mass: -0, got: -0, filled: -0, turn: 0 };
      doc.names.push(name);
      for (const raw of words.cut(text)) {
        const it = known.get(raw) || learn(raw);
        if (it.names.at(-1) === name) continue;
        it.names.push(name);
        name.size++;
        name.word = it;
        if (it.doc !== doc) it.pages++;
        it.doc = doc;
      }
    }));
  }
  for (const it of every) {
    it.mass = mass(it.pages, words.stop.has(it.word));
    for (const name of it.names) name.mass += it.mass;
  }
}

// Whether a name is a single word.
const single = name => name.size === 1;

// What a word tells: the fewer pages have it, the more; a stop word hardly anything.
const mass = (pages, stop) => log(1 + docs.length / max(1, pages)) * (stop ? config.rank.stop : 1);

// --- Ranking.

// The known words that a compound is made of, if it is made of such.
function parts(word) {
  for (let at = 3; at < word.length; at++) {
    for (const joint of akin(word.slice(0, at))[0] ? words.joints : []) {
      const rest = word.startsWith(joint, at) ? word.slice(at + joint.length) : "";
      const more = rest[2] && (akin(rest)[0] ? [rest] : parts(rest));
      if (more) return [word.slice(0, at), ...more];
    }
  }
}

// What is typed, each word with the known ones it may mean. A stop word that is a whole name ("ALS") counts in full in
// capitals, among nothing but stop words, as the last word, and as the first of two.
function read(text) {
  const typed = words.cut(text.slice(0, 300).normalize("NFC")), last = typed.length - 1;
  const dull = raw => words.stop.has(words.fold(raw)), only = typed.every(dull);
  return typed.flatMap((raw, at) => {
    const word = words.fold(raw), open = at === last && /\S$/.test(text);
    const named = at === last || last === 1 || raw[1] && raw === raw.toUpperCase();
    const stop = dull(raw) && !only && !(named && known.get(word)?.names.some(single));
    return (!akin(word)[0] && parts(word.slice(0, 50)) || [word]).map(word => {
      const hits = meanings(word, stop, open), pages = hits.map(([it, sure]) => sure > hits[0][1] - 0.3 && it.pages);
      return { raw: raw.toLowerCase(), stem: words.stem(word), stop, hits, worth: mass(max(...pages), stop) };
    });
  }).sort((a, b) => a.stop - b.stop);
}

// Which known words a typed word may mean, each with how sure that is, the surest first. One-word names of a page
// mean the same.
function meanings(word, stop, open) {
  const found = new Map(), { length } = word, compounds = words.joints.length && length > 3;
  const add = (it, sure) => it && found.set(it, max(sure, found.get(it) || 0));
  const exact = open && !word[2] ? 0.7 : 1; // two letters may be the beginning of a word
  add(known.get(word), exact);
  if (stop) return [...found];
  for (const it of akin(word)) add(it, exact - 0.1);
  for (const [it] of [...found]) {
    for (const { doc } of it.names.filter(single)) for (const name of doc.names.filter(single)) add(name.word, config.rank.same);
  }
  const edits = found.size || length < 4 ? 0 : length < 8 ? 1 : 2, sound = words.sound(word);
  for (const it of every) {
    if (it.word.startsWith(word) && (open || length > 3)) add(it, (open ? 0.5 : 0.3) + 0.35 * length / it.word.length);
    if (compounds && it.word.endsWith(word)) add(it, 0.6);
    if (!edits) continue;
    it.sound ||= words.sound(it.word);
    const alike = it.sound[0] === sound[0];
    if (abs(it.sound.length - sound.length) <= edits && (alike || it.sound.at(-1) === sound.at(-1))) {
      const off = apart(sound, it.sound);
      if (off <= edits) add(it, [0.85, 0.7, 0.45][off]);
    }
    if (open && alike && sound[4] && apart(sound, it.sound.slice(0, sound.length)) < 2) add(it, 0.4);
  }
  return [...found].sort((a, b) => b[1] - a[1]);
}

// The pages that answer, best first: how much of the query their best name has, and how much of the name that is;
// and what their texts add. `first` was first before the texts came: it stays, unless another one is clearly better.
// An alarm that answers well is among the first three.
function rank(query, first, texts = []) {
  const { rank: r, fields } = config, touched = [], found = [], meant = new Set();
  const page = doc => doc.found === found || found.push(Object.assign(doc, { found, best: 0, name: null, share: 0 }));
  let whole = 0;
  for (const { stem, hits, worth, stop } of query) {
    whole += worth;
    turn++;
    if (!stop) meant.add(stem);
    for (const [it, sure] of hits) {
      if (!stop) meant.add(it.stem);
      for (const name of it.names) {
        if (name.turn === turn || stop && !name.got) continue;
        if (!name.got) touched.push(name);
        page(name.doc);
        name.got += worth * sure;
        name.filled += it.mass * sure;
        name.turn = turn;
      }
    }
  }
  for (const name of touched) {
    const { doc, field } = name, share = name.got / whole, fill = min(1, name.filled / name.mass);
    const best = fields[field] * (field === 2 && fill > 0.99 ? share ** r.short : share) * (r.base + (1 - r.base) * fill ** 2);
    if (best > doc.best) Object.assign(doc, { best, name, share });
    name.got = name.filled = 0;
  }
  texts.forEach((text, id) => text && page(docs[id]));
  for (const doc of found) {
    const stay = doc === first ? r.stay : 1;
    doc.score = doc.factor * (stay * doc.best + r.text * (texts[doc.id] || 0));
  }
  found.sort((a, b) => b.score - a.score || a.id - b.id);
  const best = found[0]?.score, kept = found.slice(0, r.most).filter(it => it.score >= best * r.least);
  const alarm = kept.findIndex(it => it.alarm && it.score >= best * r.near);
  if (alarm > 2) kept.splice(2, 0, ...kept.splice(alarm, 1));
  return { kept, meant, covered: found.some(it => it.share > 0.8) };
}

// --- Parts.

// search-disk.js has another way, for a worker from a disk may load nothing.
let load = name => fetch(`${location.search.slice(1)}${name}.json?${config?.version || ""}`).then(it => it.json());
const part = name => loaded[name] ??= load(name).catch(() => delete loaded[name] && []);

// What the text of each page has of the query. A posting: how many pages further on, and the word's weight there.
async function texts(query) {
  const made = docs.map(_ => 0);
  let whole = 0;
  await Promise.all(query.map(async ({ stem }) => {
    const list = (await part(`text-${max(0, config.starts.findLastIndex(it => it <= stem))}`))[stem] || [];
    const worth = log(1 + 2 * made.length / max(2, list.length));
    whole += worth;
    for (let i = 0, doc = 0; i < list.length; i += 2) made[doc += list[i]] += worth * list[i + 1] / 99;
  }));
  return made.map(it => it / whole || 0);
}

// --- Answers. Material takes titles and texts for HTML: whatever comes from pages or readers is escaped here.

const escape = text => text.replace(/[&<>"]/g, it => `&#${it.charCodeAt()};`);
const filled = (text, values) => text.replace(/{(\w+)}/g, (_, key) => values[key]);

function item({ location, title, kind, alarm, name, score }, query, meant, teaser) {
  const terms = Object.fromEntries(query.map(it => [it.raw, true]));
  const mark = text => text.replace(words.marked, raw => {
    if (!meant.has(words.stem(words.fold(raw)))) return escape(raw);
    terms[raw.toLowerCase()] = true;
    return `<mark>${raw}</mark>`;
  });
  const level = alarm ? ` · <strong class="tone-${alarm[0]}">${escape(alarm[1])}</strong>` : "";
  const also = name?.field % 3 ? // an alias or an abbreviation
    `<p>${filled(escape(config.also), { name: mark(name.text) })}</p>` : "";
  const text = `<p class="search-kind">${escape(kind)}${level}</p>${also}<p>${mark(teaser)}</p>`;
  return [{ location, title: mark(title), text, score, terms }];
}

// Nothing found: the list of all pages, and the titles that have most pairs of letters in common with the query.
function nothing(query) {
  const pairs = text => [...words.fold(text)].map((it, at, all) => it + all[at + 1]), typed = pairs(query);
  const alike = it => pairs(it.title).filter(two => typed.includes(two)).length / (typed.length + it.title.length);
  const made = (location, text, it) => ({ location, title: escape(filled(text, it)), text: "", score: 0, terms: {} });
  const near = docs.map(it => [alike(it), it]).sort(([a], [b]) => b - a).slice(0, 3);
  return [[made(config.list, config.nothing, { query }), ...near.map(([, it]) => made(it.location, config.mean, it))]];
}

async function start() {
  const found = await part("names");
  if (config || !found.names) return;
  config = found.config;
  words = language(config.words);
  names(found.names);
}

async function answer(text) {
  const mine = ++asked, post = items => mine === asked && postMessage({ type: 3, data: { items } });
  await start();
  if (!text.trim() || !config) return post([]);
  const query = read(text), named = rank(query), telling = query.filter(it => !it.stop);
  const show = ({ kept, meant }, teasers) => post(kept.map((it, at) => item(it, telling, meant, teasers[at]?.[it.id % config.teasers] || "")));
  const soon = setTimeout(() => named.kept[0] && show(named, []), 100);
  const found = named.covered ? named : rank(query, named.kept[0], await texts(telling));
  const teasers = await Promise.all(found.kept.slice(0, 10).map(({ id }) => part(`teasers-${id / config.teasers | 0}`)));
  clearTimeout(soon);
  found.kept[0] ? show(found, teasers) : post(nothing(text.slice(0, 60)));
}

onmessage = ({ data }) => data.type ? answer(data.data) : start();
