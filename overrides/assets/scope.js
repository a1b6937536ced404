// What Material's bundle expects to find: the site's root and its place in the browser's storage.
const root = new URL("..", document.currentScript.src);
window.__md_scope = root;
window.__md_hash = (text) => [...text].reduce((sum, letter) => (sum << 5) - sum + letter.charCodeAt(0), 0);
window.__md_get = (key, storage = localStorage, scope = root) => {
  try {
    return JSON.parse(storage.getItem(`${scope.pathname}.${key}`));
  } catch {
    return null; // storage may be forbidden
  }
};
window.__md_set = (key, value, storage = localStorage, scope = root) => {
  try {
    storage.setItem(`${scope.pathname}.${key}`, JSON.stringify(value));
  } catch {
    // storage may be full or forbidden: the choice then lasts for this page only
  }
};
document.documentElement.classList.replace("no-js", "js");
