import { join } from "node:path";
import { expect, it } from "vitest";
import { readCurrentFile, readSnapshot } from "../test/readSnapshot.ts";
import { runCli } from "../test/runCli.ts";
import { sampleEvents } from "../test/sampleShop.ts";
import { workFolder } from "../test/workFolder.ts";

const PRELOAD = join(import.meta.dirname, "../test/killAtCall.mjs");

it("shows the old snapshot or the new one, whole, whichever change to the disk kill -9 comes before", async () => {
  const work = workFolder();
  const out = work.at("out");
  const old = work.write("old.ndjson", sampleEvents().slice(6));
  const fresh = work.write("fresh.ndjson", sampleEvents());
  expect((await runCli(["build", "--events", old, "--out", out])).code).toBe(0);
  let shown = readCurrentFile(out);
  const seen = { old: 0, new: 0 };
  for (let call = 1; ; call++) {
    const run = await runCli(["build", "--events", fresh, "--out", out], {
      nodeArgs: ["--import", PRELOAD],
      env: { KILL_AT_CALL: String(call) },
    });
    const now = readCurrentFile(out);
    await readSnapshot(out, now);
    // What readers may fall back to is whole as well.
    for (const before of now.before) await readSnapshot(out, before);
    if (run.code === 0) break;
    expect(run.code).toBeNull();
    if (now.version === shown.version) {
      expect(now).toEqual(shown);
      seen.old += 1;
    } else {
      expect(now.version).toBe(shown.version + 1);
      seen.new += 1;
    }
    shown = now;
  }
  // Both sides of the moment were met, and a build after all those that died is like any other.
  expect(seen.old).toBeGreaterThan(10);
  expect(seen.new).toBeGreaterThan(1);
}, 240_000);
