// Answers for the network where there is none, with what a reader asked this browser to keep (assets/saved.js).
// With a network everything comes from there, and what is kept is brought up to date. But what a host or a hotel's
// network says instead of the site (an error, a page to log in, a way elsewhere) never beats what is kept.
importScripts("assets/saved.js");
const PATIENCE = 4000; // milliseconds, after which what is kept is better than waiting
const late = () => new Promise((_, reject) => setTimeout(reject, PATIENCE));

// The reader's language: that of the address if it is kept, else one that is.
const language = async (url) => {
  const kept = await saved.folders();
  const inside = kept.filter((folder) => url.startsWith(new URL(folder, saved.root).href));
  return inside.sort((a, b) => b.length - a.length)[0] ?? kept[0];
};

const stored = (request) => caches.match(request, { ignoreSearch: true, ignoreVary: true });

const kept = async (request) => {
  const found = await stored(request);
  if (found) return new Response(found.body, found); // without its own address: a worker reads its query
  if (request.mode !== "navigate") return undefined;
  const folder = await language(request.url);
  const page = folder !== undefined && (await caches.match(new URL(`${folder}503.html`, saved.root)));
  return page && new Response(page.body, { status: 503, headers: page.headers });
};

// Whether an answer is what the site has at this address, by the list that is kept, or else by the host's of now.
const isTheSites = async (answer, url) => {
  if (saved.isList(url)) return (await saved.read(answer.clone())) !== null;
  const folder = await language(url);
  const known = await saved.matches(answer, await saved.stored(folder), url);
  return known || saved.matches(answer, await saved.wanted(folder), url);
};

const genuine = async (url, network) => {
  const answer = await network;
  if (await isTheSites(answer, url)) return answer;
  throw new Error(`${url}: another answer than the site's`);
};

const answer = async (request) => {
  const network = fetch(request);
  try {
    return await ((await stored(request)) ? Promise.race([genuine(request.url, network), late()]) : network);
  } catch {
    return (await kept(request)) ?? Response.error();
  }
};

let refreshing = null;
const refresh = async (url) => {
  const folder = await language(url);
  if (folder === undefined) return;
  refreshing ??= saved.save(folder).catch(() => {}).finally(() => (refreshing = null)); // what fails is tried another time
  await refreshing;
};

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(saved.root)) return;
  event.respondWith(answer(request));
  if (request.mode === "navigate") event.waitUntil(refresh(request.url));
});
