import type { BrowserContext, Page, Request } from "playwright-core";

/** Everything a browser context keeps: cookies, and per page the names of what is stored. */
export interface Kept {
  readonly cookies: string[];
  readonly local: Record<string, string>;
  readonly session: Record<string, string>;
  readonly databases: string[];
  readonly caches: string[];
}

/** Reads every kind of storage of the page's origin, and all cookies of the context. */
export async function readKept(page: Page): Promise<Kept> {
  const cookies = await page.context().cookies();
  const inPage = await page.evaluate(async () => ({
    local: { ...localStorage },
    session: { ...sessionStorage },
    databases: (await indexedDB.databases()).map((database) => database.name ?? ""),
    caches: "caches" in globalThis ? await caches.keys() : [],
  }));
  return { cookies: cookies.map((cookie) => `${cookie.name}=${cookie.value}`), ...inPage };
}

/** All that the origin keeps in the browser, contents included, as text. */
export async function readStored(page: Page): Promise<string> {
  return JSON.stringify([await readKept(page), await readDatabases(page)]);
}

/** Every entry of every IndexedDB store of the origin, as text. */
function readDatabases(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const found: unknown[] = [];
    for (const { name } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>((done, fail) => {
        const open = indexedDB.open(name ?? "");
        open.onsuccess = () => done(open.result);
        open.onerror = () => fail(open.error);
      });
      for (const store of db.objectStoreNames) {
        const all = db.transaction(store).objectStore(store);
        const read = <T>(request: IDBRequest<T>): Promise<T> =>
          new Promise((done, fail) => {
            request.onsuccess = () => done(request.result);
            request.onerror = () => fail(request.error);
          });
        found.push([
          name,
          store,
          await read(all.getAllKeys()),
          await read(db.transaction(store).objectStore(store).getAll()),
        ]);
      }
      db.close();
    }
    return JSON.stringify(found);
  });
}

/** Logs every request of the context to one origin, bodies included. */
export function logRequests(context: BrowserContext, origin: string): Request[] {
  const seen: Request[] = [];
  context.on("request", (request) => {
    if (request.url().startsWith(origin)) seen.push(request);
  });
  return seen;
}

/** The form of a shopper token anywhere in a text. */
export const TOKEN = /c1\.[\w-]+\.[\w-]+\.[\w-]{20,}\.[\w-]{20,}/;

/** True where a request carries anything that identifies the shopper. */
export function isIdentifying(request: Pick<Request, "url" | "headers" | "postData">): boolean {
  const headers = request.headers();
  return [
    request.url(),
    request.postData() ?? "",
    headers["authorization"] ?? "",
    headers["cookie"] ?? "",
  ].some((text) => TOKEN.test(text));
}
