// Narrows a list to what goes with everything chosen. The choice stands in the address, so it can be shared.
{
  const form = document.querySelector(".finder");
  const facets = [...form.querySelectorAll("fieldset")];
  const boxes = [...form.querySelectorAll("input")];
  const entries = [...document.querySelectorAll(".finder-division:not(.finder-always) .finder-entry")];
  const always = [...document.querySelectorAll(".finder-always .finder-entry")];
  const divisions = [...document.querySelectorAll(".finder-division:not(.finder-always)")];
  const [left, alarm] = ["left", "alarm"].map((name) => form.querySelector(`.finder-${name}`));
  const plural = new Intl.PluralRules(document.documentElement.lang);

  const chosen = (facet) => boxes.filter((box) => box.name === facet.name && box.checked);
  const names = (some) => some.map((box) => box.nextElementSibling.firstChild.textContent).join("\u00a0· ");

  // Only a new text is written: what is read aloud is not read twice.
  const say = (element, text) => {
    if (element.textContent !== text) element.textContent = text;
  };

  const fits = (entry, { name, match, values }) => {
    const has = entry.getAttribute(`data-${name}`).split(" ");
    return values[match]((value) => has.includes(value));
  };

  const show = () => {
    const asked = facets
      .map((facet) => ({ name: facet.name, match: facet.dataset.match, values: chosen(facet).map((box) => box.value) }))
      .filter(({ values }) => values.length);
    const fit = (entry) => asked.every((facet) => fits(entry, facet));
    for (const entry of entries) entry.hidden = !fit(entry);
    for (const entry of always) entry.classList.toggle("finder-brief", !fit(entry));
    for (const division of divisions) {
      division.querySelector(".finder-none").hidden = division.querySelector(".finder-entry:not([hidden])") !== null;
    }
    for (const facet of facets) {
      say(facet.parentElement.querySelector(".finder-chosen"), names(chosen(facet)));
    }
    const number = entries.filter((entry) => !entry.hidden).length;
    const text = number ? left.dataset[plural.select(number)] || left.dataset.other : left.dataset.none;
    say(left, text.replace("{n}", number).replace("{all}", entries.length));
    const alarming = boxes.filter((box) => box.checked && "alarm" in box.dataset);
    say(alarm, alarming.length ? alarm.dataset.text.replace("{names}", names(alarming)) : "");
  };

  const read = () => {
    const query = new URLSearchParams(location.search);
    for (const box of boxes) box.checked = query.getAll(box.name).includes(box.value);
    show();
  };

  const change = () => {
    const address = new URL(location.href);
    for (const facet of facets) address.searchParams.delete(facet.name);
    for (const box of boxes) if (box.checked) address.searchParams.append(box.name, box.value);
    history.replaceState(history.state, "", address);
    show();
  };

  form.addEventListener("change", change);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.querySelector(".finder-clear").addEventListener("click", () => {
    for (const box of boxes) box.checked = false;
    change();
  });
  addEventListener("popstate", read);
  read();
}
