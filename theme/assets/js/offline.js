// What was visited can be read without a network, for /sw.js keeps it (worker.js); not on the
// devices of readers who save data.

const { connection, serviceWorker } = /** @type {Navigator & {connection?: {saveData: boolean}}} */ (navigator);

if (serviceWorker && !connection?.saveData) {
  // The page that a worker finds open came without it, be it before or after this script.
  const tell = () => {
    const loaded = performance.getEntriesByType("resource").map((one) => one.name);
    serviceWorker.controller?.postMessage([location.href, ...loaded]);
  };
  serviceWorker.addEventListener("controllerchange", tell);
  tell();
  // Browsers that keep nothing refuse.
  serviceWorker.register(new URL("../../sw.js", import.meta.url)).catch(() => {});
}
