// The button that keeps the page's language in this browser, and the one that removes it.
{
  const box = document.querySelector(".offline");
  const [save, remove] = box.querySelectorAll("button");
  const progress = box.querySelector("progress");
  const status = box.querySelector("[role=status]");
  const { folder } = box.dataset;
  const able = "serviceWorker" in navigator && "caches" in window && isSecureContext;
  const say = (name) => {
    status.textContent = name ? status.dataset[name] : "";
  };
  const script = (name) => new URL(`../${name}`, document.querySelector("script[src$='assets/saved.js']").src);

  const size = async () => {
    const megabytes = (await saved.wanted(folder)).bytes / 1e6;
    const options = { style: "unit", unit: "megabyte", maximumFractionDigits: 1 };
    save.append(` (${new Intl.NumberFormat(document.documentElement.lang, options).format(megabytes)})`);
  };

  const show = async (said) => {
    const had = await saved.stored(folder);
    save.hidden = Boolean(had);
    remove.hidden = !had;
    progress.hidden = true;
    say(said ?? (had ? "saved" : ""));
  };

  save.addEventListener("click", async () => {
    save.disabled = true;
    progress.hidden = false;
    progress.removeAttribute("value");
    say("saving");
    try {
      await navigator.serviceWorker.register(script("service-worker.js"));
      await saved.save(folder, (done, all) => Object.assign(progress, { max: all, value: done }));
      await show();
      remove.focus();
    } catch {
      await show("failed");
    }
    save.disabled = false;
  });

  remove.addEventListener("click", async () => {
    await saved.remove(folder);
    if (!(await saved.folders()).length) {
      for (const it of await navigator.serviceWorker.getRegistrations()) await it.unregister();
    }
    await show("removed");
    save.focus();
  });

  if (able) {
    box.querySelector(".offline-ask").hidden = false;
    show();
    size().catch(() => {}); // then the button does without
  } else say("unable");
}
