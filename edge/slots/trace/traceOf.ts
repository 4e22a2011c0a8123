import type { Decision } from "../../../sdk/wire/index.ts";
import { strategyWords } from "../diff/strategyWords.ts";
import type { Scene } from "../Scene.ts";
import type { SlotDefinition } from "../SlotDefinition.ts";
import type { DropCause } from "./DropCause.ts";
import { dropWords } from "./dropWords.ts";
import { rulesOf } from "./rulesOf.ts";
import type { SlotTrace, TracePlace } from "./SlotTrace.ts";
import type { SlotTracer } from "./SlotTracer.ts";
import { termsOf } from "./termsOf.ts";
import { whyOf } from "./whyOf.ts";

const ITEMS_MAX = 100;

interface Traced {
  readonly slot: SlotDefinition;
  readonly decision: Decision;
  readonly tracer: SlotTracer | undefined;
  readonly scene: Scene;
}

/** How a slot was filled, in words. */
export async function traceOf({ slot, decision, tracer, scene }: Traced): Promise<SlotTrace> {
  const { reading } = scene;
  if (!tracer) {
    const why =
      "This visitor is held out: the shop's own content stays, so that the two can be compared.";
    return { ...NOTHING, slot: slot.id, outcome: "held_out", why };
  }
  const { picks, ranks, steps } = tracer;
  const sources = picks.flatMap(({ terms = [] }) =>
    terms.flatMap(({ source }) => (typeof source === "number" ? [source] : [])),
  );
  await reading.loadCards([...sources, ...tracer.dropped.keys()]);
  const places = picks.flatMap((pick, at): TracePlace[] => {
    const card = reading.card(pick.item);
    const rank = ranks.get(pick.item);
    if (!card) return [];
    const isPin = pick.strategy === "pin";
    const terms = isPin && rank ? termsOf(rank.candidate, scene) : termsOf(pick, scene);
    const score = (isPin ? rank?.candidate.score : undefined) ?? pick.score;
    return [
      {
        place: at + 1,
        item_id: card.item_id,
        title: card.title,
        strategy: pick.strategy,
        terms,
        score,
        rank: rank?.from ?? null,
        of: rank?.of ?? 0,
        final_score: score * (rank?.factor ?? 1),
        rules: rulesOf(slot, { card, place: at + 1, isPin, rank }),
      },
    ];
  });
  const shown = new Set(picks.map(({ item }) => item));
  const left = leftOut({ slot, tracer, scene }, shown);
  const traced = {
    slot: slot.id,
    outcome: places.length > 0 ? ("shown" as const) : ("empty" as const),
    candidates: new Set([...ranks.keys(), ...tracer.dropped.keys()]).size,
    steps: steps.map((step) => ({ ...step, name: strategyWords[step.strategy] })),
    places,
    left_out: left,
  };
  return { ...traced, why: whyOf(traced, decision) };
}

const NOTHING = {
  candidates: 0,
  steps: [],
  places: [],
  left_out: { total: 0, causes: [], items: [] },
} as const;

function leftOut(
  { slot, tracer, scene }: Pick<Traced, "slot" | "scene"> & { tracer: SlotTracer },
  shown: ReadonlySet<number>,
): SlotTrace["left_out"] {
  const { dropped, pinsDropped, ranks } = tracer;
  const items: SlotTrace["left_out"]["items"][number][] = [];
  const counts = new Map<DropCause, number>();
  const count = (cause: DropCause, by = 1): unknown =>
    counts.set(cause, (counts.get(cause) ?? 0) + by);
  for (const [id, cause] of pinsDropped) {
    const at = slot.rules.pin.findIndex(({ item_id }) => item_id === id);
    count(cause);
    items.push({
      item_id: id,
      title: id,
      strategy: "pin",
      cause,
      text: dropWords[cause],
      path: `rules.pin[${at}]`,
    });
  }
  for (const [item, { cause, strategy }] of dropped) {
    const card = scene.reading.card(item);
    if (shown.has(item)) continue;
    count(cause);
    if (card) {
      items.push({
        item_id: card.item_id,
        title: card.title,
        strategy,
        cause,
        text: dropWords[cause],
      });
    }
  }
  let lower = 0;
  for (const item of ranks.keys()) if (!shown.has(item) && !dropped.has(item)) lower += 1;
  const causes = [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([cause, number]) => ({ cause, text: dropWords[cause], count: number }));
  const total = causes.reduce((sum, one) => sum + one.count, 0);
  const all =
    lower > 0
      ? [...causes, { cause: "no_room" as const, text: dropWords.no_room, count: lower }]
      : causes;
  return { total, causes: all, items: items.slice(0, ITEMS_MAX) };
}
