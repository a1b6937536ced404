// Makes one button of a list of numbers to call: that of the country chosen last, remembered on this device alone.
{
  const KEY = "__call";
  const boxes = [...document.querySelectorAll(".call")];

  const chosen = (box) => {
    const territory = window.__md_get(KEY);
    return [...box.querySelectorAll("[data-territory]")].find((it) => it.dataset.territory === territory);
  };

  // The links of the chosen country before the list, which then offers another country.
  const show = (box) => {
    const entry = chosen(box);
    if (!entry) return;
    const links = [...entry.querySelectorAll("a")].map((link) => link.cloneNode(true));
    links[0].textContent = links[0].dataset.call;
    for (const old of box.querySelectorAll(":scope > a")) old.remove();
    box.prepend(...links);
    const list = box.querySelector("details");
    list.open = false;
    list.querySelector("summary").textContent = list.querySelector("summary").dataset.other;
  };

  // A tap on a country calls at once, as it does without this script; the next time it is the button.
  const choose = (event) => {
    const entry = event.target.closest("[data-territory]");
    if (!entry) return;
    window.__md_set(KEY, entry.dataset.territory);
    for (const box of boxes) show(box);
    entry.closest(".call").querySelector("a").focus();
  };

  for (const box of boxes) {
    box.addEventListener("click", choose);
    show(box);
  }

  // On paper the whole list stands open.
  const lists = boxes.map((box) => box.querySelector("details"));
  addEventListener("beforeprint", () => lists.forEach((list) => (list.open = true)));
  addEventListener("afterprint", () => lists.forEach((list) => (list.open = false)));
}
