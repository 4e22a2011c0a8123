import type { Core } from "../Core.ts";
import type { History } from "../delivery/createHistory.ts";
import type { Store } from "../delivery/createStore.ts";
import type { DeviceLoaders } from "../device/DeviceLoaders.ts";
import type { Counterfactual, ShownDecision } from "../panelContext.ts";
import { askSlots } from "../slots/askSlots.ts";
import type { DecisionItem } from "../wire/messages.ts";
import { counterfactualOf } from "./counterfactualOf.ts";
import { deviceMe } from "./deviceMe.ts";

interface Parts {
  readonly core: Core;
  readonly chunks: DeviceLoaders;
  readonly store: Store;
  readonly history: History;
  readonly decision: ShownDecision;
  /** What to leave out; the views that moved the decision most where undefined. */
  readonly items: readonly string[] | undefined;
}

const TIMEOUT_MS = 4_000;
/** How many products' views are named at most, as at the edge. */
const CAUSES_MAX = 3;

/** The same question as the edge's, answered here: what is the same for everyone is asked for, the history stays. */
export async function withoutOnDevice(parts: Parts): Promise<Counterfactual | null> {
  const { core, chunks, store, history, decision, items } = parts;
  const [{ rankOnDevice }, rank, { parseSlotsAnswer: parse }] = await Promise.all([
    chunks.device(),
    chunks.rank(),
    chunks.draw(),
  ]);
  const { body } = await askSlots(core, { ids: [decision.slot], timeoutMs: TIMEOUT_MS });
  const public_ = parse(body);
  if (!public_.ok) throw new Error("no decisions");
  const decide = async (without: readonly string[]): Promise<readonly DecisionItem[]> => {
    const [decided] = await rankOnDevice({
      ...{ core, rank, parse, store, without },
      decisions: public_.value.decisions,
    });
    return decided?.items ?? [];
  };
  const { recent } = await deviceMe(history, core);
  const viewed = new Map(recent.map((one) => [one.item_id, one]));
  const now = await decide([]);
  const causes = [...new Set(now.map(({ reason }) => reason.because ?? ""))]
    .filter((id) => viewed.has(id))
    .slice(0, CAUSES_MAX);
  const sets = items ? [items] : causes.map((_, last) => causes.slice(0, last + 1));
  for (const set of sets) {
    const views = set.flatMap((id) => {
      const one = viewed.get(id);
      return one ? [{ ...one, at: one.last_at }] : [];
    });
    const answer = { views, now, without: await decide(set) };
    const found = counterfactualOf(answer, { decision, parse });
    if (found?.change || items) return found;
  }
  return null;
}
