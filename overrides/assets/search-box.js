// Stands in the page for the worker that Material makes, and makes ours (search.js) when somebody points at the box,
// enters it or asks: a page's first view loads neither. Messages are Material's: 1 ready, 2 a query, 3 its answer;
// 0 has the worker load.
{
  const { Worker } = window;
  const make = window.searchWorker || (async (url) => new Worker(url)); // search-disk.js has another way
  const NEAR = ".md-search__form, .md-header__button[for=__search]";
  const results = () => [...document.querySelectorAll(".md-search-result a")];
  window.Worker = class extends EventTarget {
    constructor(url) {
      super();
      this.url = url;
      for (const sign of ["focusin", "pointerover"]) {
        addEventListener(sign, ({ target }) => target.closest?.(NEAR) && this.ask({ type: 0 }));
      }
      queueMicrotask(() => this.tell({ type: 1 }));
    }
    postMessage(message) {
      if (this.worker || message.data.trim()) this.ask(message);
      else this.tell({ type: 3, data: { items: [] } });
    }
    async ask(message) {
      this.worker ??= make(this.url).then((worker) => Object.assign(worker, { onmessage: ({ data }) => this.tell(data) }));
      (await this.worker).postMessage(message);
    }
    // A new list of results keeps the focus that the last one had.
    tell(data) {
      const focused = results().find((it) => it === document.activeElement);
      this.dispatchEvent(new MessageEvent("message", { data }));
      if (focused) (results().find((it) => it.pathname === focused.pathname) || document.querySelector(".md-search__input")).focus();
    }
  };
}
