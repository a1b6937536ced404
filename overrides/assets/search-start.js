// Stands for search.js until somebody enters the box (assets/soleo.js says so) or types: a page's first view does not
// load it. Its messages are Material's.
{
  const channel = new BroadcastChannel("search");
  const load = () => {
    removeEventListener("message", hear);
    channel.close();
    importScripts("search.js");
  };
  const hear = ({ data: { type, data } }) => {
    if (type !== 2) return;
    if (!data.trim()) return postMessage({ type: 3, data: { items: [] } });
    load();
    answer(data);
  };
  channel.onmessage = () => {
    load();
    start();
  };
  addEventListener("message", hear);
  postMessage({ type: 1 });
}
