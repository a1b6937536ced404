// Drives Firefox for firefox.py: reads from standard input, as JSON, where the unpacked bundle is and what to look for;
// writes, as JSON, what it saw.
import { readFileSync } from "node:fs";

const task = JSON.parse(readFileSync(0, "utf8"));
const { default: puppeteer } = await import(task.puppeteer);
// Every host but this machine is behind a proxy that is not there.
const away = Object.fromEntries(["http", "ssl"].flatMap((it) => [[`network.proxy.${it}`, "127.0.0.1"], [`network.proxy.${it}_port`, 9]]));
const browser = await puppeteer.launch({
  browser: "firefox",
  executablePath: task.firefox,
  extraPrefsFirefox: { "network.proxy.type": 1, ...away, "intl.accept_languages": task.reader },
});
const page = await browser.newPage();
await page.setViewport({ width: 1280, height: 900 });
const seen = { requests: [], errors: [] };
page.on("request", (it) => /^(data|blob|file):/.test(it.url()) || seen.requests.push(it.url()));
page.on("pageerror", (it) => seen.errors.push(`${page.url()}: ${it.message}`));
page.on("console", (it) => /error|warn/.test(it.type()) && seen.errors.push(`${page.url()}: ${it.text()}`));

async function answers(home, queries) {
  await page.goto(home);
  await page.evaluate(`(${task.watch})()`);
  await page.click(".md-search__input");
  const ask = (query) => page.evaluate((text) => {
    const box = document.querySelector(".md-search__input");
    box.value = text;
    box.dispatchEvent(new Event("input", { bubbles: true }));
    return window.settled(3000);
  }, query);
  const root = await page.evaluate("new URL(__md_scope).pathname"), found = {};
  for (const query of queries) await ask(query); // the second time round everything is loaded
  for (const query of queries) found[query] = (await ask(query)).links.map((it) => it.replace(root, ""));
  return found;
}

// How many words are marked on the page that a search leads to.
async function marks(home, query) {
  await answers(home, [query]);
  const link = await page.$(".md-search-result__item a");
  await Promise.all([page.waitForNavigation(), link.evaluate((it) => it.click())]);
  await page.waitForSelector("article mark", { timeout: 5000 }).catch(() => null);
  return page.$$eval("article mark", (found) => found.length);
}

// Where the language switch of a page leads, language after language.
async function toured(start, tour) {
  const places = [];
  await page.goto(start);
  for (const [locale] of tour) {
    const link = await page.$(`.md-select__link[hreflang="${locale}"]`);
    await Promise.all([page.waitForNavigation(), link.evaluate((it) => it.click())]);
    places.push([await page.evaluate("document.documentElement.lang"), page.url()]);
  }
  return places;
}

const result = { version: await browser.version(), requests: [], errors: [], disk: {}, host: {} };
const note = () => {
  result.requests.push(...seen.requests.splice(0));
  result.errors.push(...seen.errors.splice(0));
};
await page.goto(task.faulty).catch(() => null);
result.faulty = [...seen.requests.splice(0), ...seen.errors.splice(0)];
for (const it of task.pages) await page.goto(it);
await page.goto(task.entrance).catch(() => null); // it leads on at once
await page.waitForSelector(".md-search__input");
result.entered = page.url();
result.toured = await toured(task.start, task.tour);
result.marks = await marks(task.start, task.query);
for (const { locale, disk, queries } of task.searches) result.disk[locale] = await answers(disk, queries);
note();
for (const { locale, host, queries } of task.searches) result.host[locale] = await answers(host, queries);
console.log(JSON.stringify(result));
await browser.close();
