import {
  type Decision,
  type DecisionItem,
  type SlotsAnswer,
  withoutAbsent,
} from "../../sdk/wire/index.ts";
import { randomId } from "../platform/ids.ts";
import { bucketOf } from "../relevance/snapshot/bucketOf.ts";
import type { Placed } from "./Candidate.ts";
import { fillSlot } from "./fillSlot.ts";
import { helpOf } from "./help/helpOf.ts";
import { isInAudience } from "./isInAudience.ts";
import { placeIn } from "./placeIn.ts";
import { reasonOf } from "./reasonOf.ts";
import type { Scene } from "./Scene.ts";
import type { SlotDefinition } from "./SlotDefinition.ts";
import { isScheduled } from "./schedule/isScheduled.ts";
import { shownOf } from "./shownOf.ts";
import { createTracer, type SlotTracer } from "./trace/SlotTracer.ts";

export interface DecideRequest {
  readonly scene: Scene;
  readonly slots: ReadonlyMap<string, SlotDefinition>;
  readonly asked: readonly { readonly id: string; readonly limit?: number }[];
  /** Ids of items that other slots of the page show already. */
  readonly beside?: readonly string[] | undefined;
  /** BCP 47. */
  readonly language: string;
  /** The shopper's id, for the holdout; null for nobody. */
  readonly shopper: string | null;
  /** 32 random bits for slots that explore; by default those of each decision's id, null for no exploration. */
  readonly seed?: number | null;
  /** As if every slot held this visitor out. */
  readonly isHeldOut?: boolean;
  /** Gets the ids of those items shown that are about a private matter. */
  readonly privateItems?: Set<string>;
  /** Gets how each slot was filled, by its id. */
  readonly traces?: Map<string, SlotTracer>;
}

/**
 * Decides every slot asked for, in the order asked; an item stands in one of them only: in that of the higher priority,
 * else in the one asked for first.
 */
export async function decideSlots(request: DecideRequest): Promise<SlotsAnswer> {
  const { scene, slots, asked, beside = [] } = request;
  const decisions: Decision[] = [];
  const problems: NonNullable<SlotsAnswer["problems"]> = [];
  const taken = new Set(beside.length > 0 ? (await scene.reading.resolve(beside)).values() : []);
  const order = inOrder(asked, slots);
  for (const { id, limit } of order) {
    const slot = slots.get(id);
    const problem = problemOf(slot, scene);
    if (!slot || problem) {
      problems.push({ slot: id, ...(problem ?? UNKNOWN) });
      continue;
    }
    if (decisions.some((decision) => decision.slot === id)) continue;
    decisions.push(await decide(slot, request, { limit: limit ?? slot.limit, taken }));
  }
  if (order !== asked) {
    const place = new Map(asked.map(({ id }, at) => [id, at]));
    decisions.sort((a, b) => (place.get(a.slot) ?? 0) - (place.get(b.slot) ?? 0));
  }
  return problems.length > 0 ? { decisions, problems } : { decisions };
}

/** Who chooses first; as asked where no slot comes before another. */
function inOrder(
  asked: DecideRequest["asked"],
  slots: DecideRequest["slots"],
): DecideRequest["asked"] {
  const priority = (id: string): number => slots.get(id)?.priority ?? 0;
  if (asked.length < 2 || asked.every(({ id }) => priority(id) === 0)) return asked;
  return asked.toSorted((a, b) => priority(b.id) - priority(a.id));
}

const UNKNOWN = { code: "unknown_slot", detail: "No slot of this id is published." };

function problemOf(slot: SlotDefinition | undefined, scene: Scene) {
  if (!slot) return UNKNOWN;
  if (!isScheduled(slot.schedule, { now: scene.now, timeZone: scene.site.time_zone })) {
    return { code: "not_scheduled", detail: "The slot is not shown at this time." };
  }
  if (!isInAudience(slot.audience, scene)) {
    return { code: "not_in_audience", detail: "The slot is not meant for this page or shopper." };
  }
  if (slot.promotion && scene.view?.isComplaintOpen) {
    return { code: "muted", detail: "The slot is not shown while a complaint is open." };
  }
  return null;
}

async function decide(
  given: SlotDefinition,
  request: DecideRequest,
  { limit: most, taken }: { limit: number; taken: Set<number> },
): Promise<Decision> {
  const { scene, shopper, traces } = request;
  const about = { slot: given.id, decision: randomId(), title: given.title };
  if (given.strategy === "help") {
    const help = helpOf(scene, request.language);
    const personalised = help !== undefined;
    const decided = { ...about, strategy: "help", variant: "treatment", personalised } as const;
    return { ...decided, items: [], ...(help && { help }) };
  }
  const isMeasured = shopper !== null && scene.view?.allowed.measurement === true;
  const { slot, arm, isOut } =
    isMeasured && request.isHeldOut === undefined
      ? placeIn(given, { site: scene.site, shopper })
      : { slot: given, arm: undefined, isOut: request.isHeldOut === true };
  if (isOut) {
    return {
      ...about,
      strategy: slot.strategy,
      variant: "holdout",
      ...(arm && { arm }),
      personalised: false,
      items: [],
    };
  }
  const limit = Math.min(most, slot.limit);
  const trace = traces && createTracer();
  if (trace) traces.set(slot.id, trace);
  const seed = request.seed === undefined ? bucketOf(about.decision, 2 ** 32) : request.seed;
  const { picks, strategy } = await fillSlot({ scene, slot, limit, taken, trace, seed });
  for (const { item } of picks) taken.add(item);
  const explored = picks.find(({ propensity }) => propensity !== undefined);
  return {
    ...about,
    strategy,
    // A browser that ranks on its own has to know what the slot is meant for.
    ...(strategy !== slot.strategy && { wanted: slot.strategy }),
    variant: "treatment",
    ...(arm && { arm }),
    personalised: picks.some((pick) => pick.isPersonal),
    items: picks.flatMap((pick) => itemOf(pick, strategy, request)),
    ...(explored && {
      exploration: {
        item_id: scene.reading.idOf(explored.item),
        propensity: explored.propensity ?? 0,
      },
    }),
    // Beside items only: without any, the shop's own content stays.
    ...(slot.blocks.length > 0 && picks.length > 0 && { blocks: slot.blocks.map(withoutAbsent) }),
  };
}

function itemOf(pick: Placed, strategy: string, request: DecideRequest): DecisionItem[] {
  const { scene, language, privateItems } = request;
  const card = scene.reading.card(pick.item);
  if (!card) return [];
  if (card.sensitive) privateItems?.add(card.item_id);
  const shown = shownOf(card);
  const reason = reasonOf(pick, scene, language);
  return [
    pick.strategy === strategy
      ? { ...shown, reason }
      : { ...shown, reason, strategy: pick.strategy },
  ];
}
