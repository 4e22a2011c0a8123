import { isRecord } from "../../../sdk/wire/index.ts";
import type { AdminClient } from "./adminClient.ts";
import type { FileAudience, SlotsFile } from "./SlotsFile.ts";
import type { ServerState } from "./serverState.ts";

export interface Difference {
  readonly lines: readonly string[];
  readonly changed: readonly string[];
  /** Slots and audiences that the edge has and the file does not. */
  readonly missing: { readonly slots: readonly string[]; readonly audiences: readonly string[] };
  readonly audiences: readonly FileAudience[];
}

const SIGNS: Readonly<Record<string, string>> = { added: "+", changed: "~", removed: "-" };

/** How the file differs from the drafts, in the words of the edge; a file that can't work is refused with every fault. */
export async function differenceOf(
  client: AdminClient,
  file: SlotsFile,
  server: ServerState,
): Promise<Difference> {
  const { slots, audiences: given = server.audiences } = file;
  const answer = await client.call({ method: "POST", path: "/v1/admin/diff", body: { slots } });
  const told = isRecord(answer.body) && Array.isArray(answer.body.slots) ? answer.body.slots : [];
  const lines: string[] = [];
  const changed: string[] = [];
  const missing: string[] = [];
  for (const { slot, kind, changes } of told.filter(isRecord)) {
    lines.push(`${SIGNS[String(kind)] ?? " "} ${slot}`);
    if (kind === "removed") missing.push(String(slot));
    else changed.push(String(slot));
    const settings = kind !== "removed" && Array.isArray(changes) ? changes.filter(isRecord) : [];
    for (const { setting, from, to } of settings) {
      lines.push(`    ${setting}: ${from ?? "nothing"} -> ${to ?? "nothing"}`);
    }
  }
  const known = new Map(server.audiences.map((one) => [one.id, one]));
  const audiences = given.filter((one) => !isSame(one, known.get(one.id)));
  for (const { id, name } of audiences)
    lines.push(`${known.has(id) ? "~" : "+"} audience ${id} (${name})`);
  const ids = new Set(given.map(({ id }) => id));
  const gone = server.audiences.filter(({ id }) => !ids.has(id)).map(({ id }) => id);
  for (const id of gone) lines.push(`- audience ${id}`);
  return { lines, changed, missing: { slots: missing, audiences: gone }, audiences };
}

function isSame(a: FileAudience, b: FileAudience | undefined): boolean {
  return JSON.stringify([a.name, a.conditions]) === JSON.stringify([b?.name, b?.conditions]);
}
