import { applyD1Migrations, reset } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterAll } from "vitest";

/** A little more than the queue waits for a batch to fill (vitest.config.ts). */
const SETTLE_MS = 300;

await applyD1Migrations(env.DB, env.MIGRATIONS);

// An alarm or a queue that rings once the file is done would find the runner gone, and bring the whole run down.
afterAll(async () => {
  await reset();
  await scheduler.wait(SETTLE_MS);
});
