// The menu on a narrow window: a button opens it, Escape and a tap outside close it, focus stays with it.
{
  const button = document.querySelector(".menu-button");
  const toggle = document.getElementById("__drawer");
  const menu = document.getElementById("menu");
  if (button && toggle && menu) {
    const show = (open) => {
      if (toggle.checked !== open) toggle.checked = open;
      button.setAttribute("aria-expanded", String(open));
    };
    const close = () => {
      if (!toggle.checked) return;
      show(false);
      button.focus();
    };
    button.hidden = false;
    button.addEventListener("click", () => {
      show(!toggle.checked);
      if (toggle.checked) menu.querySelector("a, summary").focus();
    });
    toggle.addEventListener("change", () => show(toggle.checked));
    addEventListener("keydown", (event) => {
      if (event.key === "Escape") close();
    });
    menu.addEventListener("focusout", (event) => {
      if (toggle.checked && event.relatedTarget && !menu.contains(event.relatedTarget)) show(false);
    });
  }
}
// Printed, a link shows where it leads.
for (const link of document.querySelectorAll(".md-content a[href^='http']")) link.dataset.address = link.href;
// Material hears keys only: what is pasted or dictated searches as well.
{
  const field = document.querySelector(".md-search__input");
  if (field) field.addEventListener("input", () => field.dispatchEvent(new KeyboardEvent("keyup")));
}
// A page that a search led to marks the words it was found by.
if (new URLSearchParams(location.search).get("h")) {
  const { src } = document.currentScript;
  document.head.append(Object.assign(document.createElement("script"), { src: new URL("marks.js", src) }));
}
