// Sets light or dark before the first paint, as chosen earlier or as the system says.
{
  const chosen = window.__md_get("__palette");
  const attributes = ["scheme", "primary", "accent", "media"];
  let colours = chosen && chosen.color;
  if (!colours || colours.media === "(prefers-color-scheme)") {
    const media = `(prefers-color-scheme: ${matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light"})`;
    const input = document.querySelector(`[data-md-color-media="${media}"]`);
    colours = input && Object.fromEntries(attributes.map((name) => [name, input.getAttribute(`data-md-color-${name}`)]));
  }
  const options = document.querySelectorAll(".md-option"); // one of them chosen, Tab finds the same one from both sides
  const option = options[chosen ? chosen.index : 0] || options[0];
  if (option) option.checked = true;
  for (const name of attributes) {
    if (colours && colours[name]) document.body.setAttribute(`data-md-color-${name}`, colours[name]);
  }
}
