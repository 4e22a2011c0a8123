import type { CandourClient } from "./CandourClient.ts";
import type { CandourOptions } from "./CandourOptions.ts";
import { checkOptions } from "./checkOptions.ts";
import { chunks } from "./chunks.ts";
import { createClient } from "./client.ts";
import { createCore } from "./createCore.ts";
import { settingsOf } from "./settingsOf.ts";

/**
 * Starts Candour on a page and answers its client.
 *
 * Throws a `TypeError` that names the option where one is wrong. Afterwards nothing throws into the page, and nothing is
 * stored or sent about a shopper before a choice.
 */
export function createCandour(options: CandourOptions): CandourClient {
  checkOptions(options);
  return createClient(createCore(settingsOf(options), { script: null, chunks }), chunks);
}
