import { inject } from "vitest";

const demos = inject("demos");
/** Vitest counts its workers from 1; two that run at one time never have the same number. */
const worker = Number(process.env.VITEST_POOL_ID) - 1;

/**
 * The demo that this file's worker has to itself while the file runs, so that tests may change its site's settings.
 * Within it each test uses its own browser context, hence its own shopper.
 */
export const { edge, shop, news, stateDir } = demos[worker % demos.length] ?? noDemo();

function noDemo(): never {
  throw new Error(`no demo runs for worker ${process.env.VITEST_POOL_ID}`);
}
