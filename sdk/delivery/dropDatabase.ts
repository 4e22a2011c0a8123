import { databaseName } from "./databaseName.ts";

/** Deletes what lies in this browser, whether or not delivery was ever loaded. Creates nothing; never rejects. */
export function dropDatabase(site: string): Promise<void> {
  return new Promise((resolve) => {
    try {
      const request = indexedDB.deleteDatabase(databaseName(site));
      request.onsuccess = request.onerror = request.onblocked = () => resolve();
    } catch {
      resolve();
    }
  });
}
