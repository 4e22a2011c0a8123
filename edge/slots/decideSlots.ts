import type { Decision, DecisionItem, SlotsAnswer } from "../../sdk/wire/index.ts";
import { randomId } from "../platform/ids.ts";
import type { Candidate } from "./Candidate.ts";
import { fillSlot } from "./fillSlot.ts";
import { isHeldOut } from "./isHeldOut.ts";
import { isInAudience } from "./isInAudience.ts";
import { reasonOf } from "./reasonOf.ts";
import type { Scene } from "./Scene.ts";
import type { SlotDefinition } from "./SlotDefinition.ts";

export interface DecideRequest {
  readonly scene: Scene;
  readonly slots: ReadonlyMap<string, SlotDefinition>;
  readonly asked: readonly { readonly id: string; readonly limit?: number }[];
  /** BCP 47. */
  readonly language: string;
  /** The shopper's id, for the holdout; null for nobody. */
  readonly shopper: string | null;
}

/** Decides every slot asked for, in the order asked; an item stands in one of them only. */
export async function decideSlots(request: DecideRequest): Promise<SlotsAnswer> {
  const { scene, slots, asked } = request;
  const decisions: Decision[] = [];
  const problems: NonNullable<SlotsAnswer["problems"]> = [];
  const taken = new Set<number>();
  for (const { id, limit } of asked) {
    const slot = slots.get(id);
    const problem = problemOf(slot, scene);
    if (!slot || problem) {
      problems.push({ slot: id, ...(problem ?? UNKNOWN) });
      continue;
    }
    if (decisions.some((decision) => decision.slot === id)) continue;
    decisions.push(await decide(slot, { ...request, limit: limit ?? slot.limit, taken }));
  }
  return problems.length > 0 ? { decisions, problems } : { decisions };
}

const UNKNOWN = { code: "unknown_slot", detail: "No slot of this id is published." };

function problemOf(slot: SlotDefinition | undefined, scene: Scene) {
  if (!slot) return UNKNOWN;
  const { from = null, to = null } = slot.schedule ?? {};
  if ((from !== null && scene.now < from) || (to !== null && scene.now >= to)) {
    return { code: "not_scheduled", detail: "The slot is not shown at this time." };
  }
  if (!isInAudience(slot.audience, scene)) {
    return { code: "not_in_audience", detail: "The slot is not meant for this page or shopper." };
  }
  return null;
}

interface DecideOne extends DecideRequest {
  readonly limit: number;
  readonly taken: Set<number>;
}

async function decide(slot: SlotDefinition, request: DecideOne): Promise<Decision> {
  const { scene, shopper, taken } = request;
  const about = { slot: slot.id, decision: randomId(), title: slot.title };
  const isMeasured = shopper !== null && scene.view?.allowed.measurement === true;
  if (isMeasured && isHeldOut({ site: scene.site.id, slot: slot.id, shopper }, slot.holdout)) {
    return {
      ...about,
      strategy: slot.strategy,
      variant: "holdout",
      personalised: false,
      items: [],
    };
  }
  const limit = Math.min(request.limit, slot.limit);
  const { picks, strategy } = await fillSlot({ scene, slot, limit, taken });
  for (const { item } of picks) taken.add(item);
  return {
    ...about,
    strategy,
    // A browser that ranks on its own has to know what the slot is meant for.
    ...(strategy !== slot.strategy && { wanted: slot.strategy }),
    variant: "treatment",
    personalised: picks.some((pick) => pick.isPersonal),
    items: picks.flatMap((pick) => itemOf(pick, request)),
  };
}

function itemOf(pick: Candidate, { scene, language }: DecideOne): DecisionItem[] {
  const card = scene.reading.card(pick.item);
  if (!card) return [];
  const { brand: _, sensitive: __, ...shown } = card;
  return [{ ...shown, reason: reasonOf(pick, scene, language) }];
}
