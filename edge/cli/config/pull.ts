import type { Command } from "../Command.ts";
import { adminClient, EDGE_OPTIONS } from "./adminClient.ts";
import { writeSlotsFile } from "./SlotsFile.ts";
import { serverState } from "./serverState.ts";

/** `candour pull`: the drafts and audiences of a site as a file. */
export const pull: Command = {
  about: "Writes the slots and audiences of a site, as they are being edited, to a file.",
  options: EDGE_OPTIONS,
  async run(values, { print }) {
    const client = adminClient(values);
    const { slots, etags, audiences } = await serverState(client);
    const path = values.get("file") ?? "";
    writeSlotsFile(path, {
      $schema: `${client.endpoint}/schemas/slots.json`,
      slots,
      audiences,
      etags,
    });
    print(`${path}: ${slots.length} slots, ${audiences.length} audiences`);
  },
};
