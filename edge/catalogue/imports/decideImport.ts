import { Problem } from "../../platform/problem.ts";
import { applyChanges } from "./applyChanges.ts";
import type { ImportDetail } from "./ImportRecord.ts";
import { moveImport, selectImport } from "./importQueries.ts";
import { showCatalogue } from "./runImport.ts";
import { deleteParts, type ImportKey } from "./waitingParts.ts";

/**
 * A person's yes to a held feed: does exactly what was shown. They type how many products are at stake, so that nobody empties
 * a shop by a slip. Cut short, it can be said again.
 */
export async function acceptImport(
  env: Env,
  key: ImportKey,
  confirm: number,
): Promise<ImportDetail> {
  const held = await findImport(env, key);
  if (held.status !== "held" && held.status !== "applying") throw notHeld(held);
  if (confirm !== held.at_stake) {
    throw new Problem(
      422,
      "The number is not that of the products at stake. Nothing was changed.",
      {
        errors: [{ path: "confirm", message: `must be ${held.at_stake}` }],
      },
    );
  }
  const now = Date.now();
  const from = ["held", "applying"] as const;
  if (!(await moveImport(env.DB, key, { from, to: "applying", now }))) {
    throw notHeld(await findImport(env, key));
  }
  await applyChanges({ db: env.DB, bucket: env.SNAPSHOTS, now }, key, held.parts);
  await moveImport(env.DB, key, { from: ["applying"], to: "applied", now: Date.now() });
  await showCatalogue(env, key.site);
  return findImport(env, key);
}

/** A no: what waited is forgotten, the catalogue stays as it is. */
export async function discardImport(env: Env, key: ImportKey): Promise<ImportDetail> {
  const move = { from: ["held"], to: "discarded", now: Date.now() } as const;
  if (!(await moveImport(env.DB, key, move))) throw notHeld(await findImport(env, key));
  await deleteParts(env.SNAPSHOTS, key);
  return findImport(env, key);
}

/** An import of the log; a 404 problem where there is none. */
export async function findImport(env: Env, key: ImportKey): Promise<ImportDetail> {
  const found = await selectImport(env.DB, key);
  if (found) return found;
  throw new Problem(404, "There is no such import.", {
    errors: [{ path: "id", message: "is not the id of an import" }],
  });
}

function notHeld({ status }: ImportDetail): Problem {
  const why =
    status === "superseded"
      ? "a later feed came after it: send it again if it is still meant"
      : `it is ${status}`;
  return new Problem(409, `This import does not wait for a yes: ${why}. Nothing was changed.`);
}
