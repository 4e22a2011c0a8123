import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, it } from "vitest";

const MODULE = new URL("./endOnSignal.ts", import.meta.url).href;
/** Something that would end at once, as failed, and an end that takes its time. */
const PROGRAM = `
  import { endOnSignal } from ${JSON.stringify(MODULE)};
  endOnSignal(async () => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    console.log("closed");
    process.exit(0);
  });
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(143));
  setTimeout(() => console.log("ready"), 1);
  setInterval(() => {}, 1_000);
`;

it.each(["SIGINT", "SIGTERM"] as const)(
  "ends in order at %s, sent once or twice",
  async (signal) => {
    for (const times of [1, 2]) {
      const child = spawn(process.execPath, ["--input-type=module", "-e", PROGRAM]);
      const said: string[] = [];
      child.stdout.on("data", (chunk) => said.push(String(chunk)));
      await once(child.stdout, "data");
      const exit = once(child, "exit");
      child.kill(signal);
      if (times === 2) setTimeout(() => child.kill(signal), 50);
      expect(await exit).toEqual([0, null]);
      expect(said.join("")).toContain("closed");
    }
  },
);
