import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { type Browser, chromium } from "playwright-core";

const ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
];

const INSTALLED = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/google-chrome",
];

/** Finds a Chromium: the one asked for, the system's, playwright's own, then the one inside an npm package. */
async function findChromium(): Promise<string> {
  const asked = process.env["CANDOUR_CHROMIUM"];
  if (asked) return asked;
  const found = [...INSTALLED, chromium.executablePath()].find((path) => existsSync(path));
  if (found) return found;
  if (process.platform !== "linux" || process.arch !== "x64")
    throw new Error("No Chromium found: set CANDOUR_CHROMIUM to the path of one.");
  const { default: packed, inflate, setupLambdaEnvironment } = await import("@sparticuz/chromium");
  const bin = fileURLToPath(new URL("../bin", import.meta.resolve("@sparticuz/chromium")));
  // NSS, NSPR and expat come with the package, so that no library of the system is needed.
  setupLambdaEnvironment(join(await inflate(join(bin, "al2023.tar.br")), "lib"));
  return packed.executablePath(bin);
}

/** A headless Chromium on a machine that may have none installed. */
export async function launchBrowser(extraArgs: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: await findChromium(),
    headless: true,
    args: [...ARGS, ...extraArgs],
  });
}

/** A browser with a profile on disk, as a shopper has it: nothing of Playwright's own is switched off in it. */
export interface OwnBrowser {
  readonly browser: Browser;
  /** As a power cut or the system's own memory killer ends it. */
  kill(): Promise<void>;
  /** As its user ends it. */
  quit(): Promise<void>;
}

/** Starts one and answers how to kill it. */
async function start(folder: string, more: readonly string[]) {
  const own = ["--headless=new", `--user-data-dir=${folder}`];
  const child = spawn(await findChromium(), [...ARGS, ...own, ...more], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  const gone = new Promise<void>((done) => child.once("exit", () => done()));
  return {
    child,
    gone,
    async kill() {
      child.kill("SIGKILL");
      await gone;
    },
  };
}

/** One that nobody watches, at an address: with a debugger attached a browser renders no page ahead. */
export async function launchUnwatched(
  folder: string,
  address: string,
): Promise<Pick<OwnBrowser, "kill">> {
  const { child, kill } = await start(folder, [address]);
  child.stderr.resume();
  return { kill };
}

export async function launchProfile(folder: string): Promise<OwnBrowser> {
  const { child, gone, kill } = await start(folder, ["--remote-debugging-port=0", "about:blank"]);
  for await (const line of createInterface({ input: child.stderr })) {
    const [, address] = /^DevTools listening on (ws:\S+)/.exec(line) ?? [];
    if (!address) continue;
    child.stderr.resume();
    const browser = await chromium.connectOverCDP(address);
    return {
      browser,
      kill,
      async quit() {
        const session = await browser.newBrowserCDPSession();
        await session.send("Browser.close").catch(() => {});
        await gone;
      },
    };
  }
  throw new Error("Chromium said no address to reach it by");
}
