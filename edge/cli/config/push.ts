import { isRecord } from "../../../sdk/wire/index.ts";
import type { Command } from "../Command.ts";
import { InputError } from "../InputError.ts";
import { type AdminClient, adminClient, EDGE_OPTIONS } from "./adminClient.ts";
import { differenceOf } from "./differenceOf.ts";
import { readSlotsFile, type SlotsFile, writeSlotsFile } from "./SlotsFile.ts";
import { type ServerState, serverState } from "./serverState.ts";

/** `candour push`: the file becomes the drafts, and is published where that is asked for. */
export const push: Command = {
  about:
    "Makes the slots of a file the drafts of a site. Refuses to write over what somebody saved since the file was pulled.",
  options: [
    ...EDGE_OPTIONS,
    { name: "publish", value: "NOTE", kind: "text", help: "publish afterwards, with this note" },
    { name: "prune", value: "yes", kind: "text", help: "delete what the file does not have" },
  ],
  async run(values, { print }) {
    const client = adminClient(values);
    const path = values.get("file") ?? "";
    const file = readSlotsFile(path);
    const server = await serverState(client);
    const { lines, changed, missing, audiences } = await differenceOf(client, file, server);
    const isPruned = values.get("prune") === "yes";
    refuseConflicts(file, server, [...changed, ...(isPruned ? missing.slots : [])]);
    for (const line of lines) if (isPruned || !line.startsWith("-")) print(line);
    for (const { id, name, conditions } of audiences) {
      const call = {
        method: "PUT",
        path: `/v1/admin/audiences/${id}`,
        body: { name, conditions },
      } as const;
      await client.call(call);
    }
    const etags: Record<string, string> = { ...server.etags };
    for (const id of changed) etags[id] = await save(client, file, { id, known: server.etags[id] });
    if (isPruned) await prune(client, missing, etags);
    if (file.etags) writeSlotsFile(path, { ...file, etags });
    const done = `${changed.length + audiences.length} saved`;
    print(isPruned ? `${done}, ${missing.slots.length + missing.audiences.length} deleted` : done);
    const note = values.get("publish");
    if (note !== undefined) print(await publish(client, note));
  },
};

/** What somebody saved since is named before anything is done. */
function refuseConflicts(file: SlotsFile, server: ServerState, ids: readonly string[]): void {
  const { etags } = file;
  if (!etags) return;
  const lost = ids.filter((id) => server.etags[id] !== etags[id]);
  if (lost.length === 0) return;
  const said = lost.map((id) => `\n  ${id}: saved by ${server.savedBy[id] ?? "somebody"} since`);
  throw new InputError(
    `nothing was pushed: the file is not of what is there now.${said.join("")}\nPull again, or take these out of etags to write over them.`,
  );
}

async function save(
  client: AdminClient,
  { slots }: SlotsFile,
  { id, known }: { id: string; known: string | undefined },
): Promise<string> {
  const headers = known ? { "If-Match": known } : { "If-None-Match": "*" };
  const body = slots.find((slot) => slot.id === id) ?? {};
  const answer = await client.call({ method: "PUT", path: `/v1/admin/slots/${id}`, body, headers });
  if (answer.status === 412) {
    const detail = isRecord(answer.body) ? answer.body.detail : "";
    throw new InputError(`${id}: ${detail} What came before it in the file was saved.`);
  }
  return answer.etag ?? "";
}

async function prune(
  client: AdminClient,
  missing: { slots: readonly string[]; audiences: readonly string[] },
  etags: Record<string, string>,
): Promise<void> {
  for (const id of missing.slots) {
    await client.call({ method: "DELETE", path: `/v1/admin/slots/${id}` });
    delete etags[id];
  }
  for (const id of missing.audiences) {
    await client.call({ method: "DELETE", path: `/v1/admin/audiences/${id}` });
  }
}

async function publish(client: AdminClient, note: string): Promise<string> {
  const headers = { "Idempotency-Key": crypto.randomUUID() };
  const answer = await client.call({
    method: "POST",
    path: "/v1/admin/publish",
    body: { note },
    headers,
  });
  const { version, request } = isRecord(answer.body) ? answer.body : {};
  if (isRecord(request)) return `waits for a second person: request ${request.id}`;
  return `live as version ${version}`;
}
