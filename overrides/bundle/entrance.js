// Leads from the page on top of the unpacked bundle to the home page in the reader's language, or to the first one.
{
  const homes = [...document.querySelectorAll("a[hreflang]")];
  const subtag = (tag) => tag.split("-")[0];
  const fits = (tag) => homes.find((it) => it.hreflang === tag) || homes.find((it) => subtag(it.hreflang) === subtag(tag));
  location.replace(navigator.languages.map(fits).find(Boolean) || homes[0]);
}
