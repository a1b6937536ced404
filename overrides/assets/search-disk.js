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
  window.searchWorker = async (url) => {
    const here = new URL(url, document.baseURI), folder = new URL(here.search.slice(1), here);
    const worker = new Worker(URL.createObjectURL(new Blob([await bring(folder, "worker")])));
    worker.addEventListener("message", async ({ data: { type, name } }) => {
      if (type === 4) worker.postMessage({ type, name, text: await bring(folder, name) });
    });
    return worker;
  };
}
