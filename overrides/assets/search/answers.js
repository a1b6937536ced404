// Sóleo's search, in a worker behind Material's box; search-box.js makes it. It answers Material's message 2, a query,
// with message 3, results, and needs none of Material's index: hooks/soleo/site/search/ writes what it reads. The
// names of all pages come first and rank; the texts of pages and the teasers of results come in parts, when a query
// wants them.
const SOON = 100; // milliseconds, after which what names give is shown before the texts have come
const TOLD = 10; // results that have a teaser
const parts = new Map(); // of the index, by their names
let index;
let asked = 0;

// search-disk.js has another way, for a worker from a disk may load nothing.
const address = (name) => `${location.search.slice(1)}${name}.json?${index?.config.version || ""}`;
let load = async (name) => (await fetch(address(name))).json();

// A part of the index; what fails is empty, and tried again another time.
function part(name) {
  const failed = () => {
    parts.delete(name);
    return [];
  };
  if (!parts.has(name)) parts.set(name, load(name).catch(failed));
  return parts.get(name);
}

async function start() {
  const { config, names } = await part("names");
  if (names) index ||= indexNames(names, config);
}

// Where a stem occurs in the texts of pages. Parts are in the order of stems, and `starts` says where each one begins.
async function postingsOf(stem) {
  const number = Math.max(0, index.config.starts.findLastIndex((it) => it <= stem));
  return (await part(`text-${number}`))[stem] || [];
}

// What the text of each of so many pages has of a query, by the postings of its words. A posting is two numbers: how
// many pages further on, and the word's weight there, of 99.
function textShares(postings, pages) {
  const shares = Array(pages).fill(0);
  let whole = 0;
  for (const list of postings) {
    const worth = idf(list.length / 2, pages);
    whole += worth;
    for (let at = 0, page = 0; at < list.length; at += 2) {
      page += list[at];
      shares[page] += (worth * list[at + 1]) / 99;
    }
  }
  return shares.map((it) => it / whole || 0);
}

// The same, with the postings that are in the parts of the index.
async function textsOf(query) {
  return textShares(await Promise.all(query.map((it) => postingsOf(it.stem))), index.pages.length);
}

// What a result says of its page.
async function teaserOf({ page: { id } }) {
  const { teasers: size } = index.config;
  return (await part(`teasers-${Math.floor(id / size)}`))[id % size];
}

// --- Results. Material takes titles and texts for HTML: whatever comes from pages or readers is escaped here.

const escape = (text) => text.replace(/[&<>"]/g, (it) => `&#${it.charCodeAt()};`);
const filled = (text, values) => text.replace(/{(\w+)}/g, (_, key) => values[key]);

// A text with the words marked that are meant, and those words as they stand in it.
function marked(text, meant, { wordOrSign, stem, fold }) {
  const found = [];
  const html = text.replace(wordOrSign, (raw) => {
    if (!meant.has(stem(fold(raw)))) return escape(raw);
    found.push(raw.toLowerCase());
    return `<mark>${raw}</mark>`;
  });
  return { html, found };
}

// A result, as Material takes it; `terms` are marked on the page that it leads to.
function item({ page, name, score }, teaser, { telling, meant }, { analyzer: words, config }) {
  const told = [page.title, name?.field.also ? name.text : "", teaser];
  const [title, alias, text] = told.map((it) => marked(it, meant, words));
  const also = alias.html && `<p>${filled(escape(config.also), { name: alias.html })}</p>`;
  const level = page.alarm ? ` · <strong class="tone-${page.alarm[0]}">${escape(page.alarm[1])}</strong>` : "";
  const terms = [...telling.map((it) => it.raw), ...alias.found, ...text.found, ...title.found].map((it) => [it, true]);
  return {
    location: page.location,
    title: title.html,
    text: `<p class="search-kind">${escape(page.kind)}${level}</p>${also}<p>${text.html}</p>`,
    score,
    terms: Object.fromEntries(terms),
  };
}

// The titles that have most pairs of letters in common with what was typed.
function nearTitles(text, { pages, analyzer: { fold } }) {
  const pairs = (it) => [...fold(it)].map((letter, at, all) => letter + all[at + 1]);
  const typed = new Set(pairs(text));
  const size = pairs(text).length;
  const likeness = (title) => pairs(title).filter((it) => typed.has(it)).length / (size + title.length);
  const rated = pages.map((page) => ({ page, likeness: likeness(page.title) }));
  return rated.sort((a, b) => b.likeness - a.likeness).slice(0, 3).map((it) => it.page);
}

// Nothing found: the list of all pages, and what may have been meant.
function nothing(query, searched) {
  const { list, nothing: none, mean } = searched.config;
  const made = (location, text, values) => {
    return { location, title: escape(filled(text, values)), text: "", score: 0, terms: {} };
  };
  return [made(list, none, { query }), ...nearTitles(query, searched).map((it) => made(it.location, mean, it))];
}

// --- Messages.

// Of queries that come fast only the last one is answered.
async function answer(text) {
  const mine = ++asked;
  const post = (items) => mine === asked && postMessage({ type: 3, data: { items } });
  await start();
  if (!text.trim() || !index) return post([]);
  const query = readQuery(text, index);
  const telling = query.filter((it) => !it.isStop);
  const said = { telling, meant: stemsOf(telling) };
  const show = (kept, teasers) => post(kept.map((it, at) => [item(it, teasers[at] || "", said, index)]));
  const best = bestNames(query, index);
  const named = rank(best, index);
  const soon = setTimeout(() => named.length && show(named, []), SOON);
  const found = isCovered(best) ? named : rank(best, index, await textsOf(telling), named[0]?.page);
  const teasers = await Promise.all(found.slice(0, TOLD).map(teaserOf));
  clearTimeout(soon);
  return found.length ? show(found, teasers) : post([nothing(text.slice(0, 60), index)]);
}

onmessage = ({ data: { type, data } }) => (type ? answer(data) : start());
