import { recordChange } from "../../changes/recordChange.ts";
import type { Actor } from "../../platform/Actor.ts";
import { nameOfActor } from "../../platform/nameOfActor.ts";
import { Problem } from "../../platform/problem.ts";
import type { Site } from "../../platform/Site.ts";
import { diffSlots } from "../diff/diffSlots.ts";
import { slotWordsOf } from "../diff/slotWordsOf.ts";
import { draftDeletion, draftUpsert, selectSavedDraft } from "../queries.ts";
import type { SlotDefinition } from "../SlotDefinition.ts";
import { checkPrecondition } from "./checkPrecondition.ts";
import type { Draft } from "./Draft.ts";
import { etagOf } from "./etagOf.ts";
import type { Precondition } from "./Precondition.ts";

/** How often another's save may come in between. */
const TRIES = 10;
/** Holds while the draft is still what was read. */
const UNCHANGED = "(SELECT definition FROM slot_drafts WHERE site = ?1 AND id = ?5) IS ?12";

interface Edit {
  readonly site: Site;
  readonly id: string;
  /** Null deletes. */
  readonly slot: SlotDefinition | null;
  readonly actor: Actor;
  readonly precondition: Precondition;
}

/** Saves or deletes a draft, together with its line in the log; answers what was there before. */
export async function saveDraft(env: Env, edit: Edit): Promise<Draft | null> {
  const { site, id, slot, actor, precondition } = edit;
  for (let tried = 0; tried < TRIES; tried++) {
    const draft = await selectSavedDraft(env.DB, site.id, id);
    await checkPrecondition(env.DB, { ...precondition, site: site.id, id, draft });
    if (!draft && !slot) return null;
    const text = slot && JSON.stringify(slot);
    if (draft?.text === text) return draft;
    const [before, after] = [draft ? [draft.slot] : [], slot ? [slot] : []];
    const words = await slotWordsOf(env, site, [...before, ...after]);
    const [difference] = diffSlots(before, after, words);
    const change = {
      act: slot ? "slot.save" : "slot.delete",
      target: id,
      actor,
      detail: { etag: text && etagOf(text), changes: difference?.changes ?? [] },
    } as const;
    const row = { site: site.id, id, before: draft?.text ?? null };
    const statement =
      text === null
        ? draftDeletion(env.DB, row)
        : draftUpsert(env.DB, { ...row, text, by: nameOfActor(actor) });
    const condition = { sql: UNCHANGED, values: [row.before] };
    const done = await recordChange(env.DB, {
      site: site.id,
      change,
      statements: [statement],
      condition,
    });
    if (done) return draft;
  }
  throw new Problem(503, "Others save this slot at the same moment. Try again.", {
    headers: { "Retry-After": "1" },
  });
}
