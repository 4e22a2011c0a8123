import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { Stop } from "./Stop.ts";

/** What the environment may set for `npm start`. */
export interface Settings {
  readonly root: string;
  readonly stateDir: string;
  readonly edgePort: number;
  readonly shopPort: number;
  readonly newsPort: number;
  readonly edgeUrl: string;
  readonly shopUrl: string;
  readonly newsUrl: string;
}

/** The news site is opened by number so that a browser takes it for another site than the shop. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const edgePort = port(env, "CANDOUR_EDGE_PORT", 8787);
  const shopPort = port(env, "CANDOUR_SHOP_PORT", 8788);
  const newsPort = port(env, "CANDOUR_NEWS_PORT", 8789);
  if (new Set([edgePort, shopPort, newsPort]).size < 3)
    throw new Stop(
      "CANDOUR_EDGE_PORT, CANDOUR_SHOP_PORT and CANDOUR_NEWS_PORT must be three different ports.",
    );
  return {
    root: fileURLToPath(new URL("../../", import.meta.url)),
    stateDir: resolve(env["CANDOUR_STATE_DIR"] || ".candour"),
    edgePort,
    shopPort,
    newsPort,
    edgeUrl: `http://localhost:${edgePort}`,
    shopUrl: `http://localhost:${shopPort}`,
    newsUrl: `http://127.0.0.1:${newsPort}`,
  };
}

function port(env: NodeJS.ProcessEnv, name: string, fallback: number): number {
  const text = env[name];
  if (text === undefined || text === "") return fallback;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > 65_535)
    throw new Stop(`${name} must be a port number from 1 to 65535; it is "${text}".`);
  return value;
}
