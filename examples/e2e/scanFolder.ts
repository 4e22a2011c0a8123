import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

/** A text that was found in a file, whatever the file is: database pages, freed ones too, write-ahead logs, blobs. */
export interface Find {
  readonly file: string;
  readonly text: string;
}

/** Looks for texts in the raw bytes of every file under a folder. */
export function scanFolder(dir: string, texts: readonly string[]): Find[] {
  const found: Find[] = [];
  for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = readIfThere(path);
    for (const text of texts) {
      if (bytes?.includes(text)) found.push({ file: relative(dir, path), text });
    }
  }
  return found;
}

/** A database that is in use drops its log between our seeing and our reading it. */
function readIfThere(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}
