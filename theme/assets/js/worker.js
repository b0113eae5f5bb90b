// Keeps what a reader has seen, to be read without a network. While there is one, it alone answers:
// nothing is older than without this worker. Runs as /sw.js, which says the version of the theme.

/**
 * What TypeScript's types of pages do not know.
 * @typedef {ExtendableMessage & {request: Request, respondWith: (answer: Promise<Response>) => void}} Asked
 * @typedef {Event & {data: string[], waitUntil: (work: Promise<unknown>) => void}} ExtendableMessage
 */
const worker = /** @type {any} */ (globalThis);
const SCOPE = worker.registration.scope;
/** Beginning of the names of our stores: other sites may share the host. */
const OURS = `methodica ${SCOPE} `;
const STORE = OURS + worker.VERSION;
const MOST = 1000;

/** Under what a file is kept: the query of a page is for its scripts. @param {string} url */
const keyOf = (url) => url.split(/[?#]/)[0] ?? url;

/** Tell whether a file is kept: those of this site but for the whole data, which are for programs. @param {string} url */
const isKept = (url) => url.startsWith(SCOPE) && !/^api\/v1\/[^/]*$/.test(keyOf(url).slice(SCOPE.length));

/** Keep an answer in place of the former one; what was not asked for longest goes. @param {string} url @param {Response} answer */
async function keep(url, answer) {
  // A worker whose store was thrown away may still be at its last answers.
  if (answer.status !== 200 || answer.redirected || !(await caches.has(STORE))) return;
  const store = await caches.open(STORE);
  await store.put(keyOf(url), answer);
  const kept = await store.keys();
  await Promise.all(kept.slice(0, Math.max(0, kept.length - MOST)).map((one) => store.delete(one)));
}

/** @param {Asked} event */
async function answer(event) {
  const { url } = event.request;
  try {
    const fresh = await fetch(event.request); // not preloaded: when that fails, Firefox asks no worker
    event.waitUntil(keep(url, fresh.clone()));
    return fresh;
  } catch (error) {
    const kept = await caches.match(keyOf(url), { cacheName: STORE });
    if (kept) return kept;
    throw error;
  }
}

/** Throw away what a former version kept, and take over the pages that are open. */
async function begin() {
  const former = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== STORE);
  await Promise.all(former.map((name) => caches.delete(name)));
  await caches.open(STORE);
  await worker.clients.claim();
}

worker.addEventListener("install", () => worker.skipWaiting());
worker.addEventListener("activate", (/** @type {ExtendableMessage} */ event) => event.waitUntil(begin()));
worker.addEventListener("message", (/** @type {ExtendableMessage} */ event) => {
  const urls = event.data.filter(isKept);
  const opened = caches.open(STORE); // a page may write before this worker has begun
  event.waitUntil(opened.then((store) => Promise.allSettled(urls.map(async (url) => {
    if (!(await store.match(keyOf(url)))) await keep(url, await fetch(url));
  }))));
});
worker.addEventListener("fetch", (/** @type {Asked} */ event) => {
  if (event.request.method === "GET" && isKept(event.request.url)) event.respondWith(answer(event));
});
