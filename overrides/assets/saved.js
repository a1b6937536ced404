// What this browser keeps of the site: one cache a language, named by the language's folder. For the page that saves
// and for the service worker alike.
const saved = (() => {
  const PREFIX = "saved:";
  const AT_ONCE = 6;
  const root = new URL(globalThis.document ? "../" : "./", globalThis.document ? document.currentScript.src : location.href).href;
  const address = (path) => new URL(path, root).href;
  const list = (folder) => address(`${folder}precache.json`);
  const isList = (url) => new URL(url).pathname.endsWith("/precache.json");
  const read = async (response) => {
    if (!response?.ok) return null;
    const found = await response.json();
    return found.files ? found : null;
  };

  // Whether an answer is the file that a list names: its bytes have the checksum.
  const matches = async (answer, listed, url) => {
    const sum = listed?.files[url.replace(/[?#].*/, "").slice(root.length) || "./"];
    if (!sum || !answer.ok) return false;
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", await answer.clone().arrayBuffer()));
    return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("").startsWith(sum);
  };

  // The folders that are kept whole: their list was stored last.
  const folders = async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX)).map((name) => name.slice(PREFIX.length));
    const whole = await Promise.all(names.map((folder) => stored(folder)));
    return names.filter((_, number) => whole[number]);
  };
  const wanted = async (folder) => read(await fetch(list(folder), { cache: "no-cache" }));
  // What was kept while the list had another name stays: the next save puts the new one in its place.
  const stored = async (folder) => {
    const inside = (url) => caches.match(url, { cacheName: PREFIX + folder });
    return read((await inside(list(folder))) ?? (await inside(address(`${folder}saved.json`))));
  };

  // Fetches what is new or has changed; the list is stored last, so that what was broken off is begun anew.
  const save = async (folder, told = () => {}) => {
    const [asked, had] = [await wanted(folder), await stored(folder)];
    if (!asked) throw new Error("no list");
    const cache = await caches.open(PREFIX + folder);
    const queue = Object.keys(asked.files).filter((path) => had?.files[path] !== asked.files[path]);
    const all = queue.length;
    let done = 0;
    const work = async () => {
      for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
        const file = await fetch(address(path), { cache: "no-cache" });
        if (!(await matches(file, asked, address(path)))) throw new Error(`${path}: is not what the list says`);
        await cache.put(address(path), file);
        told((done += 1), all);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    for (const { url } of await cache.keys()) {
      const path = url.slice(root.length) || "./";
      if (!(path in asked.files) && url !== list(folder)) await cache.delete(url);
    }
    await cache.put(list(folder), new Response(JSON.stringify(asked)));
  };

  const remove = (folder) => caches.delete(PREFIX + folder);
  return { root, folders, isList, read, matches, wanted, stored, save, remove };
})();
