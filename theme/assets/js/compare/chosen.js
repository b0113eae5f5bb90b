// The methods that a reader has chosen to compare: at most six ids, kept on this device only.

/** As many columns as a reader can follow. */
export const MOST = 6;
const KEY = "methodica.compare";
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * Return what may be an id, each once.
 * @param {readonly unknown[]} ids
 * @returns {string[]}
 */
export const tidy = (ids) => [...new Set(ids.filter((id) => typeof id === "string" && ID.test(id)))].map(String);

/** Return the methods collected on this device; none where storage is closed to us. */
export function collected() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? tidy(kept).slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** @param {readonly string[]} ids */
export function collect(ids) {
  try {
    if (ids.length) localStorage.setItem(KEY, JSON.stringify(ids));
    else localStorage.removeItem(KEY);
  } catch {
    // A reader who keeps storage closed chooses on the compare page, whose address holds all.
  }
}

/** @param {(ids: string[]) => void} changed  called when another tab changed the collection */
export function watch(changed) {
  addEventListener("storage", (event) => {
    if (event.key === KEY || event.key === null) changed(collected());
  });
  // A page from the back-forward cache may show what has changed since.
  addEventListener("pageshow", (event) => {
    if (event.persisted) changed(collected());
  });
}
