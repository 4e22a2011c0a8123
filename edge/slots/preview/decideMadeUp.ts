import type { SlotsAnswer, SlotsPage } from "../../../sdk/wire/index.ts";
import type { Site } from "../../platform/Site.ts";
import { publishedSite } from "../../relevance/snapshot/publishedSite.ts";
import { createScene } from "../createScene.ts";
import { decideSlots } from "../decideSlots.ts";
import type { SlotDefinition } from "../SlotDefinition.ts";
import type { SlotTrace } from "../trace/SlotTrace.ts";
import type { SlotTracer } from "../trace/SlotTracer.ts";
import { traceOf } from "../trace/traceOf.ts";
import { madeUpView } from "./madeUpView.ts";
import { madeUpVisitor } from "./madeUpVisitor.ts";
import type { MadeUp } from "./previewSchema.ts";

export interface MadeUpRequest {
  readonly site: Site;
  readonly page: SlotsPage;
  /** Null: those that are published. */
  readonly slots: ReadonlyMap<string, SlotDefinition> | null;
  readonly asked: readonly { readonly id: string; readonly limit?: number }[];
  readonly madeUp: MadeUp;
  readonly isTraced: boolean;
}

const NOT_SHOWN = ["not_scheduled", "not_in_audience", "unknown_slot"] as const;

/** Decides for somebody made up, by the same code as for everybody. Nothing of it is kept. */
export async function decideMadeUp(
  env: Env,
  request: MadeUpRequest,
): Promise<SlotsAnswer & { traces?: SlotTrace[] }> {
  const { site, page, asked, madeUp, isTraced } = request;
  const published = await publishedSite(env, site.id);
  const slots = request.slots ?? published.slots;
  const now = madeUp.at ?? Date.now();
  const visitor = madeUpVisitor(madeUp, site.locale);
  const view = madeUpView(madeUp, now);
  const scene = await createScene({ site, page, now, reading: published.open(), view, visitor });
  const tracers = new Map<string, SlotTracer>();
  const answer = await decideSlots({
    ...{ scene, slots, asked, language: visitor.language, shopper: null },
    ...(madeUp.held_out && { isHeldOut: true }),
    ...(isTraced && { traces: tracers }),
  });
  if (!isTraced) return answer;
  const traces = answer.decisions.map(async (decision): Promise<SlotTrace[]> => {
    const slot = slots.get(decision.slot);
    const tracer = tracers.get(decision.slot);
    return slot ? [await traceOf({ slot, decision, tracer, scene })] : [];
  });
  const absent = (answer.problems ?? []).map(({ slot, code, detail }): SlotTrace => {
    const outcome = NOT_SHOWN.find((one) => one === code) ?? "unknown_slot";
    const left_out = { total: 0, causes: [], items: [] };
    return { slot, outcome, why: detail, candidates: 0, steps: [], places: [], left_out };
  });
  return { ...answer, traces: [...(await Promise.all(traces)).flat(), ...absent] };
}
