import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** A folder for one test, gone after it. */
export function workFolder() {
  const folder = mkdtempSync(join(tmpdir(), "candour-cli-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return {
    at: (name: string): string => join(folder, name),
    /** Writes a file and answers its path. */
    write(name: string, content: string | readonly string[] | Uint8Array): string {
      const path = join(folder, name);
      const isBytes = typeof content === "string" || content instanceof Uint8Array;
      writeFileSync(path, isBytes ? content : `${content.join("\n")}\n`);
      return path;
    },
  };
}
