import type { Context } from "hono";
import { LIMITS } from "../../../../sdk/wire/index.ts";
import { etagOf } from "../../../slots/drafts/etagOf.ts";
import { selectSavedDraft } from "../../../slots/queries.ts";
import type { ConsoleEnv } from "../../ConsoleEnv.ts";
import { callApi } from "../../callApi.ts";

/** Puts a text at the first free place of a slot's draft, the way every change of a draft goes; gives why not, where it can't be. */
export async function putNotice(
  c: Context<ConsoleEnv>,
  { slot: id, text }: { slot: string; text: string },
): Promise<string | null> {
  const { id: site } = c.get("site");
  const draft = await selectSavedDraft(c.env.DB, site, id);
  if (!draft) return "There is no slot of this name any more. Choose another.";
  const { slot } = draft;
  const taken = new Set(slot.blocks.map(({ position }) => position));
  let position = 1;
  while (taken.has(position) && position < LIMITS.itemsPerSlot) position += 1;
  const answer = await callApi(c, {
    method: "PUT",
    path: `/v1/admin/slots/${id}`,
    body: { site, ...slot, blocks: [...slot.blocks, { kind: "text", position, text }] },
    headers: { "If-Match": etagOf(draft.text) },
  });
  if (answer.ok) return null;
  const [fault] = answer.faults;
  return fault ? `${answer.detail} ${fault.path}: ${fault.message}` : answer.detail;
}
