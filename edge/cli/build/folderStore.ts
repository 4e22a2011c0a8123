import { mkdir, open, readFile, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { PartStore } from "../../relevance/snapshot/PartStore.ts";

/** Parts as files below a folder, under the keys they have in R2. A part that is put is on the disk. */
export function folderStore(root: string): PartStore {
  const at = (key: string): string => join(root, ...key.split("/"));
  return {
    head: (key) => stat(at(key)).catch(() => null),
    async put(key, bytes) {
      await mkdir(dirname(at(key)), { recursive: true });
      const file = await open(at(key), "w");
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
    },
    async get(key) {
      const bytes = await readFile(at(key)).catch(() => null);
      if (!bytes) return null;
      return { arrayBuffer: async () => new Uint8Array(bytes).buffer };
    },
  };
}
