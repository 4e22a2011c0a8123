import { promisifyRequest, type UseStore } from "idb-keyval";

const STORE = "kept";

/** Opens on first use; idb-keyval's own `createStore` holds a connection that would block the database's deletion. */
export function openDatabase(name: string): UseStore {
  let opening: Promise<IDBDatabase> | null = null;

  const open = (): Promise<IDBDatabase> => {
    if (opening) return opening;
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => void request.result.createObjectStore(STORE);
    opening = promisifyRequest(request);
    opening.then(
      (database) => {
        const close = (): void => {
          database.close();
          opening = null;
        };
        // Another tab deletes it: an open connection would make it wait.
        database.onversionchange = close;
        // Safari closes connections by itself.
        database.onclose = close;
      },
      () => {
        opening = null;
      },
    );
    return opening;
  };

  return async (mode, callback) => {
    const transaction = (database: IDBDatabase): IDBObjectStore =>
      database.transaction(STORE, mode).objectStore(STORE);
    // Closed between two steps, by a deletion in another tab: opened anew, once.
    const store = await open()
      .then(transaction)
      .catch(() => open().then(transaction));
    return callback(store);
  };
}
