// Goes before search-box.js where the site is opened from a disk: nothing can be fetched there, and no worker started from
// a file. Script tags bring what is needed, as text: the worker's source, then the parts of the index that it asks for.
{
  const { Worker } = window;
  const waiting = {};
  window.searchPart = (name, text) => waiting[name](text); // what each file calls
  const bring = (folder, name) => new Promise((done) => {
    const script = document.createElement("script");
    waiting[name] = done;
    script.onerror = () => done("");
    script.src = `${folder}${name}.js`;
    document.head.append(script);
  });
  // The worker's way to a part: it asks this page. Only its text goes there, so it names nothing from here.
  const load = (name) => new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => done(data);
    postMessage({ type: 4, name }, [port2]);
  }).then(JSON.parse);
  window.searchWorker = async (url) => {
    const here = new URL(url, document.baseURI), folder = new URL(here.search.slice(1), here);
    const source = new Blob([await bring(folder, "worker"), `;load = ${load};`]);
    const worker = new Worker(URL.createObjectURL(source));
    worker.addEventListener("message", async ({ data: { type, name }, ports: [port] }) => {
      if (type === 4) port.postMessage(await bring(folder, name));
    });
    return worker;
  };
}
