import type { Command } from "../Command.ts";
import { adminClient, EDGE_OPTIONS } from "./adminClient.ts";
import { differenceOf } from "./differenceOf.ts";
import { readSlotsFile } from "./SlotsFile.ts";
import { serverState } from "./serverState.ts";

/** `candour diff`: what a push would change. */
export const diff: Command = {
  about: "Tells how a file of slots differs from what is being edited, setting by setting.",
  options: EDGE_OPTIONS,
  async run(values, { print }) {
    const client = adminClient(values);
    const file = readSlotsFile(values.get("file") ?? "");
    const { lines } = await differenceOf(client, file, await serverState(client));
    for (const line of lines) print(line);
    if (lines.length === 0) print("no difference");
  },
};
