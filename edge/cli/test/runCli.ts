import { spawn } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The repository's own Node runs TypeScript as it is, whichever one runs the tests. */
const NODE = join(import.meta.dirname, "../../../node_modules/.bin/node");
/** Reading a hundred files anew is most of what a short command does; a test runs it fifty times. */
const COMPILED = join(tmpdir(), "candour-cli-compiled");
const MAIN = join(import.meta.dirname, "../main.ts");

export interface CliRun {
  /** Null where the process was killed. */
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line as a process of its own. */
export function runCli(
  args: readonly string[],
  { stdin = new Uint8Array(), nodeArgs = [] as readonly string[], env = {} } = {},
): Promise<CliRun> {
  const child = spawn(NODE, [...nodeArgs, MAIN, ...args], {
    env: { ...process.env, NODE_COMPILE_CACHE: COMPILED, ...env },
  });
  let out = "";
  let err = "";
  child.stdout.on("data", (chunk) => {
    out += chunk;
  });
  child.stderr.on("data", (chunk) => {
    err += chunk;
  });
  // A command that does not read its input, or is killed, closes the pipe.
  child.stdin.on("error", () => undefined);
  child.stdin.end(stdin);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, out, err }));
  });
}
