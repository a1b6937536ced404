// Sóleo's search, in a worker behind Material's box; search-box.js makes it. It answers Material's message 2, a query,
// with message 3, results, and needs none of Material's index: hooks/soleo/search/ writes what it reads. The names of
// all pages come first and rank; the texts of pages and the teasers of results come in parts, when a query wants them.
let config, words, index, latest = 0;

// --- Words, as in hooks/soleo/search/words.py: tests/search/folding.yml holds both to one table.

function language({ fold, join, stop, endings, shifts, sounds, joints }) {
  const swap = (list) => {
    const pairs = Object.fromEntries(list.map((it) => it.split(" ")));
    const any = new RegExp(Object.keys(pairs).map((it) => it.replace(/\W/g, "\\$&")).join("|") || "(?!)", "g");
    return (text) => text.replace(any, (it) => pairs[it]);
  };
  const [folding, shift, hear] = [fold, shifts, sounds].map(swap);
  const single = (text) => text.replace(/(.)\1+/gu, "$1");
  const inner = "[\\p{L}\\p{N}\\p{M}]+", more = join.length ? `(?:[${join.join("")}]${inner})*` : "";
  const pattern = new RegExp(`\\p{L}(?:\\.\\p{L})+\\.?(?!${inner})|${inner}${more}`, "gu");
  const accents = /[\u0300-\u036f\u0591-\u05c7\u0640\u064b-\u065f\u0670.]/g;
  const ended = new Set(endings);
  const folded = (raw) => folding(raw.normalize("NFKD").toLowerCase().replace(accents, ""));
  return {
    joints,
    pattern,
    folded,
    stop: new Set(stop),
    split: (text) => (text.normalize("NFC").match(pattern) || []).map((raw) => ({ raw, word: folded(raw) })).filter((it) => it.word),
    stem: (word) => {
      let at = 3;
      while (at < word.length && !ended.has(word.slice(at))) at++;
      return single(shift(word.slice(0, at)));
    },
    sound: (word) => single(hear(word)),
  };
}

// How many letters to put in, leave out, replace or swap, as far as `most`.
function distance(a, b, most) {
  let before, last = [...b, 0].map((_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] !== b[j - 1]));
      if (i > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
      least = Math.min(least, row[j]);
    }
    if (least > most) return 9;
    [before, last] = [last, row];
  }
  return last[b.length];
}

// Which letters a word has, as bits, and how many bits there are: what is too far shows sooner.
const letters = (word) => [...word].reduce((made, it) => made | 1 << it.codePointAt(), 0);
const count = (bits) => bits && 1 + count(bits & bits - 1);

// --- Names: titles, aliases, abbreviations, misspellings, initials, each a list of known words.

function names(rows) {
  const docs = [], known = new Map(), stems = new Map(), seen = new Map();
  const entry = (raw, field) => {
    const word = words.folded(raw);
    if (known.has(word)) return known.get(word);
    const it = { word, names: [], real: field < 4 }, stem = words.stem(word);
    known.set(word, it);
    if (it.real) stems.has(stem) ? stems.get(stem).push(it) : stems.set(stem, [it]);
    return it;
  };
  rows.forEach(([location, title, kind, alarm, factor, ...fields], id) => {
    const doc = { id, location, title, kind, alarm, factor, alone: new Set() };
    docs.push(doc);
    [[title], ...fields].forEach((texts, field) => texts.forEach((text) => {
      const name = { doc, text, field, words: [] };
      for (const raw of text.normalize("NFC").match(words.pattern) || []) {
        if (!seen.has(raw)) seen.set(raw, entry(raw, field));
        const it = seen.get(raw);
        if (!it.word || it.names.at(-1) === name) continue;
        it.names.push(name);
        name.words.push(it);
      }
      if (name.words.length !== 1) return;
      name.words[0].alone = true;
      if (field < 3) doc.alone.add(name.words[0]);
    }));
  });
  return { docs, known, stems };
}

// What words tell that stand for one: the fewer pages have them, the more; a stop word hardly anything.
function mass(list, stop) {
  const seen = {};
  let pages = 0;
  for (const it of list) {
    for (const { doc } of it.names) {
      if (doc.seen !== seen) pages++;
      doc.seen = seen;
    }
  }
  return Math.log(1 + index.docs.length / Math.max(1, pages)) * (stop ? config.rank.stop : 1);
}
const own = (it) => it.mass ??= mass([it], words.stop.has(it.word));

// --- Ranking.

// What is typed. A stop word that is a name of its own counts in full in capitals, or where nothing else is typed.
function read(text) {
  const typed = words.split(text.slice(0, 300)), only = typed.every((it) => words.stop.has(it.word));
  return typed.map(({ raw, word }, at) => {
    const named = index.known.get(word)?.alone && (only || raw.length > 1 && raw === raw.toUpperCase());
    return { raw, word, stem: words.stem(word), stop: words.stop.has(word) && !named, open: at === typed.length - 1 && !/\s$/.test(text) };
  });
}

// The parts of a compound, if both are known words.
function parts({ word }) {
  for (let at = 3; at < word.length - 2; at++) {
    for (const joint of words.joints) {
      const [head, tail] = [word.slice(0, at), word.slice(at + joint.length)].map((it) => index.known.get(it) || index.stems.get(words.stem(it))?.[0]);
      if (head && tail && word.startsWith(joint, at)) return [head, tail];
    }
  }
  return [];
}

// Which known words a typed word may mean, each with how sure that is, the surest first. One-word names of a page
// mean the same.
function meanings(typed) {
  const { word, stem, stop, open } = typed, { known } = index, found = new Map();
  const add = (it, sure) => found.set(it, Math.max(sure, found.get(it) || 0));
  if (known.has(word)) add(known.get(word), 1);
  if (stop) return [...found];
  for (const it of index.stems.get(stem) || []) add(it, 0.9);
  for (const [it] of [...found]) {
    if (it.alone) for (const { doc } of it.names) if (doc.alone.has(it)) for (const other of doc.alone) add(other, config.rank.same);
  }
  const edits = found.size || word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
  const sound = words.sound(word), mine = letters(sound), { length } = sound;
  for (const it of known.values()) {
    if (!it.real) continue;
    if (it.word.startsWith(word) && (open || word.length > 3)) add(it, (open ? 0.5 : 0.3) + 0.35 * word.length / it.word.length);
    if (words.joints.length && word.length > 3 && it.word.endsWith(word)) add(it, 0.6);
    if (!edits) continue;
    it.sound ??= words.sound(it.word);
    it.letters ??= letters(it.sound);
    const longer = it.sound.length - length;
    if (Math.abs(longer) <= edits && count(mine ^ it.letters) <= 2 * edits) {
      const off = distance(sound, it.sound, edits);
      if (off <= edits) add(it, [0.85, 0.7, 0.45][off]);
    }
    if (open && length > 4 && longer > 0 && count(mine & ~it.letters) < 2 && distance(sound, it.sound.slice(0, length), 1) < 2) add(it, 0.4);
  }
  if (!found.size) for (const it of parts(typed)) add(it, 0.6);
  return [...found].sort((a, b) => b[1] - a[1]);
}

// The pages that answer, best first: how much of the query their best name has, and how much of the name that is;
// how much all their names have; what their texts add. An alarm that answers well is among the first three.
function rank(query, texts) {
  const { rank: r, fields } = config, touched = [], pages = [], meant = new Set(), run = {};
  const page = (doc) => {
    if (doc.run !== run) pages.push(Object.assign(doc, { run, best: 0, name: null, share: 0, all: 0, typed: null }));
    return doc;
  };
  const only = query.every((it) => it.stop);
  let whole = 0;
  for (const typed of [...query].sort((a, b) => a.stop - b.stop)) {
    const hits = typed.hits ??= meanings(typed), sure = hits.filter((it) => it[1] > 0.8);
    const worth = typed.worth ??= mass((sure.length ? sure : hits).map((it) => it[0]), typed.stop);
    whole += worth;
    for (const [it, quality] of hits) {
      if (!typed.stop) meant.add(it.word);
      for (const name of it.names) {
        if (name.run !== run) {
          if (typed.stop && !only) continue;
          touched.push(Object.assign(name, { run, got: 0, filled: 0, typed: null }));
        }
        if (name.typed === typed) continue;
        name.typed = typed;
        name.got += worth * quality;
        name.filled += own(it) * quality;
        const doc = page(name.doc);
        if (doc.typed !== typed) doc.all += worth * quality;
        doc.typed = typed;
      }
    }
  }
  for (const name of touched) {
    name.mass ??= name.words.reduce((sum, it) => sum + own(it), 0);
    const share = name.got / whole, fill = Math.min(1, name.filled / name.mass), { doc } = name;
    const same = share > 0.89 && fill > 0.89 ? r.whole : 0;
    const best = fields[name.field] * share * (r.base + (1 - r.base) * fill ** 2 + same * fill);
    if (best > doc.best) Object.assign(doc, { best, name, share });
  }
  texts?.forEach((text, id) => text && page(index.docs[id]));
  const found = pages.map((doc) => (
    { doc, name: doc.name, score: (doc.best + r.all * doc.all / whole + r.text * (texts?.[doc.id] || 0)) * doc.factor }));
  found.sort((a, b) => b.score - a.score || a.doc.id - b.doc.id);
  const kept = found.slice(0, r.most).filter((it) => it.score >= found[0].score * r.least);
  const alarm = kept.findIndex((it) => it.doc.alarm && it.score >= kept[0].score * r.near);
  if (alarm > 2) kept.splice(2, 0, ...kept.splice(alarm, 1));
  return { found: kept, meant, covered: pages.some((it) => it.share > 0.8) };
}

// --- Parts.

const asked = {}, loaded = {};

// A worker from a disk (search-disk.js) may load nothing itself: it asks the page, which answers with the text.
const load = (name) => location.protocol === "blob:"
  ? new Promise((done) => { asked[name] = done; postMessage({ type: 4, name }); }).then(JSON.parse)
  : fetch(new URL(`${location.search.slice(1)}${name}.json?${config?.version || ""}`, location)).then((it) => it.json());
const part = (name) => loaded[name] ??= load(name).catch(() => {
  delete loaded[name];
  return [];
});

// What the text of each page has of the query. A posting: how many pages further on, and the word's weight there.
async function texts(query) {
  const made = index.docs.map(() => 0);
  let whole = 0;
  await Promise.all(query.filter((it) => !it.stop).map(async ({ stem }) => {
    const list = (await part(`text-${Math.max(0, config.starts.findLastIndex((it) => it <= stem))}`))[stem] || [];
    const worth = Math.log(1 + 2 * made.length / Math.max(2, list.length));
    whole += worth;
    for (let i = 0, doc = 0; i < list.length; i += 2) made[doc += list[i]] += worth * list[i + 1] / 99;
  }));
  return made.map((it) => it && it / whole);
}

// --- Answers. Material takes titles and texts for HTML: whatever comes from pages or readers is escaped here.

const escape = (text) => text.replace(/[&<>"']/g, (it) => `&#${it.charCodeAt()};`);
const filled = (text, values) => text.replace(/{(\w+)}/g, (_, key) => values[key]);

function item({ doc, name, score }, query, meant, teaser) {
  const { kinds, strings } = config, typed = query.filter((it) => !it.stop);
  const terms = Object.fromEntries(typed.map((it) => [it.raw.toLowerCase(), true]));
  const mark = (text) => {
    let last = 0, made = "";
    text = text.normalize("NFC");
    for (const { 0: raw, index: at } of text.matchAll(words.pattern)) {
      const word = words.folded(raw), stem = words.stem(word), hit = meant.has(word) || typed.some((it) => it.stem === stem);
      if (hit) terms[raw.toLowerCase()] = true;
      made += escape(text.slice(last, at)) + (hit ? `<mark>${escape(raw)}</mark>` : escape(raw));
      last = at + raw.length;
    }
    return made + escape(text.slice(last));
  };
  const alarm = doc.alarm ? ` · <strong class="tone-${doc.alarm[0]}">${escape(doc.alarm[1])}</strong>` : "";
  const also = [1, 2].includes(name?.field) ? `<p>${filled(escape(strings.also), { name: mark(name.text) })}</p>` : "";
  const text = `<p class="search-kind">${escape(kinds[doc.kind])}${alarm}</p>${also}<p>${mark(teaser)}</p>`;
  return [{ location: doc.location, title: mark(doc.title), text, score, terms }];
}

// Nothing found: the list of all pages, and the titles with the most pairs of letters in common.
function nothing(query) {
  const { list, strings } = config;
  const pairs = (text) => new Set(words.split(text).flatMap(({ word }) => [...word].map((_, at) => word.slice(at, at + 2))));
  const typed = pairs(query), near = index.docs.map(({ title, location }) => {
    const own = pairs(title);
    return { title, location, both: [...own].filter((it) => typed.has(it)).length / (own.size + typed.size) };
  }).filter((it) => it.both > 0.15).sort((a, b) => b.both - a.both).slice(0, 3);
  const made = (location, title) => ({ location, title: escape(title), text: "", score: 0, terms: {} });
  return [[made(list, filled(strings.nothing, { query: query.slice(0, 60) })), ...near.map((it) => made(it.location, filled(strings.mean, it)))]];
}

async function start() {
  const { config: found, rows } = index ? {} : await part("names");
  if (index || !rows) return;
  config = found;
  words = language(config.words);
  index = names(rows);
}

async function answer(text) {
  const turn = ++latest, post = (items) => turn === latest && postMessage({ type: 3, data: { items } });
  if (text.trim()) await start();
  if (!text.trim() || !index) return post([]);
  const query = read(text), named = rank(query);
  const items = ({ found, meant }, teasers) => found.map((it, at) => item(it, query, meant, teasers[at]?.[it.doc.id % config.teasers] || ""));
  const soon = setTimeout(() => post(items(named, [])), 200);
  const result = named.covered ? named : rank(query, await texts(query));
  const teasers = await Promise.all(result.found.slice(0, 10).map(({ doc }) => part(`teasers-${Math.floor(doc.id / config.teasers)}`)));
  clearTimeout(soon);
  post(result.found.length ? items(result, teasers) : nothing(text));
}

addEventListener("message", ({ data: { type, data, name, text } }) => {
  if (type === 0) start();
  if (type === 2) answer(data);
  if (type === 4) asked[name](text);
});
