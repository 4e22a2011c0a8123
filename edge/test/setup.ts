import { applyD1Migrations } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterAll } from "vitest";
import { isolateMemory } from "../platform/isolateMemory.ts";
import { emptyStores } from "./emptyStores.ts";
import { endWaits } from "./endWaits.ts";
import { quiet } from "./quiet.ts";

const end = endWaits();
const calm = quiet();
await applyD1Migrations(env.DB, env.MIGRATIONS);
if (await env.DB.prepare("SELECT 1 FROM sites").first())
  throw new Error("The file that ran before left a site behind.");

/**
 * Files of one worker share an isolate: what this one left under way is brought to its end, what it stored is deleted and
 * what the isolate remembers is forgotten, so that the next begins as in a runtime that has just been started.
 */
afterAll(async () => {
  await end();
  await calm(emptyStores);
  isolateMemory.forget();
});
