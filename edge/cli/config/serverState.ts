import { isRecord } from "../../../sdk/wire/index.ts";
import { InputError } from "../InputError.ts";
import type { AdminClient } from "./adminClient.ts";
import type { FileAudience, SlotsFile } from "./SlotsFile.ts";

export interface ServerState {
  readonly slots: SlotsFile["slots"];
  readonly etags: Readonly<Record<string, string>>;
  readonly savedBy: Readonly<Record<string, string>>;
  readonly audiences: readonly FileAudience[];
}

/** The drafts and audiences as the edge has them now. */
export async function serverState(client: AdminClient): Promise<ServerState> {
  const [drafts, saved] = await Promise.all([
    client.call({ method: "GET", path: "/v1/admin/slots" }),
    client.call({ method: "GET", path: "/v1/admin/audiences" }),
  ]);
  const { slots, states } = isRecord(drafts.body) ? drafts.body : {};
  const { audiences } = isRecord(saved.body) ? saved.body : {};
  if (!Array.isArray(slots) || !isRecord(states) || !Array.isArray(audiences)) {
    throw new InputError(`${client.endpoint} does not answer as an edge of this version does`);
  }
  const named = (field: string): Record<string, string> =>
    Object.fromEntries(
      Object.entries(states).flatMap(([id, state]) =>
        isRecord(state) && typeof state[field] === "string" ? [[id, state[field]]] : [],
      ),
    );
  return {
    slots: slots as SlotsFile["slots"],
    etags: named("etag"),
    savedBy: named("saved_by"),
    audiences: audiences
      .filter(isRecord)
      .map(({ id, name, conditions }) => ({ id: String(id), name: String(name), conditions })),
  };
}
