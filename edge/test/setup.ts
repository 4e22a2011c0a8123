import { applyD1Migrations, reset } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterAll } from "vitest";
import { isolateMemory } from "../platform/isolateMemory.ts";
import { endWaits } from "./endWaits.ts";

/** A little more than the queue waits for a batch to fill (vitest.config.ts). */
const SETTLE_MS = 100;

const end = endWaits();
await applyD1Migrations(env.DB, env.MIGRATIONS);

/**
 * Files of one worker share an isolate: what this one left under way is brought to its end, what it stored is deleted and
 * what the isolate remembers is forgotten, so that the next begins as in a runtime that has just been started.
 */
afterAll(async () => {
  await end();
  await reset();
  await scheduler.wait(SETTLE_MS);
  isolateMemory.forget();
});
