// Marks on a page the words that a search led there for, `?h=` in its address; soleo.js loads it.
{
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const terms = fold(new URLSearchParams(location.search).get("h")).match(/[\p{L}\p{N}]+/gu) || [];
  const shown = (it) => it.checkVisibility?.() ?? it.offsetHeight; // not what lies closed
  const sought = (text) => terms.some((term) => text === term || (term.length > 3 && text.startsWith(term)));
  const walker = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT), texts = [];
  while (walker.nextNode()) if (shown(walker.currentNode.parentElement)) texts.push(walker.currentNode);
  for (const text of texts) {
    let found = false;
    const pieces = text.data.split(/([\p{L}\p{N}\p{M}]+)/u).map((piece, at) => {
      if (at % 2 === 0 || !sought(fold(piece))) return piece;
      found = true;
      return Object.assign(document.createElement("mark"), { textContent: piece });
    });
    if (found) text.replaceWith(...pieces);
  }
}
