import type { Context } from "hono";
import * as v from "valibot";
import type { SlotDefinition } from "../../slots/SlotDefinition.ts";
import type { ConsoleEnv } from "../ConsoleEnv.ts";
import { callApi } from "../callApi.ts";
import { momentOf } from "./momentOf.ts";

const itemSchema = v.object({
  item_id: v.string(),
  title: v.string(),
  image: v.string(),
  price: v.number(),
  currency: v.string(),
  was_price: v.optional(v.number()),
  reason: v.object({ code: v.string(), because: v.optional(v.string()), text: v.string() }),
});
const traceSchema = v.object({
  slot: v.string(),
  why: v.string(),
  candidates: v.number(),
  steps: v.array(v.object({ name: v.string(), placed: v.number() })),
  places: v.array(
    v.object({
      item_id: v.string(),
      terms: v.array(v.object({ label: v.string(), value: v.number() })),
      score: v.number(),
      rank: v.nullable(v.number()),
      of: v.number(),
      final_score: v.number(),
      rules: v.array(v.object({ text: v.string(), from: v.nullable(v.number()), to: v.number() })),
    }),
  ),
  left_out: v.object({
    total: v.number(),
    causes: v.array(v.object({ text: v.string(), count: v.number() })),
    items: v.array(v.object({ item_id: v.string(), title: v.string(), text: v.string() })),
  }),
});
const answerSchema = v.object({
  traces: v.optional(v.array(traceSchema), []),
  decisions: v.array(
    v.object({ strategy: v.string(), personalised: v.boolean(), items: v.array(itemSchema) }),
  ),
  problems: v.optional(v.array(v.object({ detail: v.string() }))),
});

export type Trace = v.InferOutput<typeof traceSchema>;
export type PreviewItem = v.InferOutput<typeof itemSchema>;

/** Whom and when the preview is for, as its address says. */
export interface PreviewTerms {
  readonly as: "new" | "made" | "held";
  /** Items that the made-up shopper looked at, the latest first. */
  readonly recent: readonly string[];
  /** The item of the page, for slots of product pages. */
  readonly on: string;
  readonly date: string;
  readonly time: string;
  /** The item whose trace is open. */
  readonly why: string;
}

export interface Preview {
  readonly terms: PreviewTerms;
  readonly items: readonly PreviewItem[];
  readonly strategy: string | null;
  readonly isPersonal: boolean;
  /** Why there is nothing to see. */
  readonly problem: string | null;
  readonly trace: Trace | null;
}

export function previewTerms(query: URLSearchParams): PreviewTerms {
  const text = (name: string): string => (query.get(name) ?? "").trim().slice(0, 64);
  const as = text("as");
  const drop = text("drop");
  const recent = query
    .getAll("recent")
    .map((id) =>
      id
        .slice(id.lastIndexOf("·") + 1)
        .trim()
        .slice(0, 64),
    )
    .filter((id, at, all) => id !== "" && id !== drop && all.indexOf(id) === at)
    .slice(0, 20);
  return {
    as: as === "made" || as === "held" ? as : "new",
    recent,
    on: text("on"),
    date: text("date"),
    time: text("time"),
    why: text("why"),
  };
}

/** What the draft, or what is typed and not yet saved, would show to a made-up shopper, by the very decision that shoppers get. */
export async function previewOf(
  c: Context<ConsoleEnv>,
  slot: Pick<SlotDefinition, "id" | "pages">,
  { terms, unsaved }: { terms: PreviewTerms; unsaved: object | null },
): Promise<Preview> {
  const site = c.get("site");
  const blank = { terms, items: [], strategy: null, isPersonal: false, problem: null, trace: null };
  if (terms.as === "held") return blank;
  const at = momentOf(terms.date, terms.time, site.time_zone);
  const type = slot.pages[0] ?? "home";
  const item = terms.on || terms.recent[0];
  const answer = await callApi(c, {
    method: "POST",
    path: "/v1/admin/preview",
    body: {
      site: site.id,
      recent: terms.as === "made" ? terms.recent : [],
      page: { type, ...(item && type === "product" && { item_id: item }) },
      slots: [slot.id],
      draft: true,
      trace: true,
      ...(unsaved && { definitions: [unsaved] }),
      ...(typeof at === "number" && { at }),
    },
  });
  if (!answer.ok) {
    const faults = answer.faults.map(
      ({ path, message }) => `${path.replace(/^.*]\./, "")}: ${message}.`,
    );
    return { ...blank, problem: [answer.detail, ...faults].join(" ") };
  }
  const parsed = v.safeParse(answerSchema, answer.value);
  const decision = parsed.success ? parsed.output.decisions[0] : undefined;
  const trace = parsed.success ? (parsed.output.traces[0] ?? null) : null;
  if (!parsed.success || !decision) {
    const problem = parsed.success ? parsed.output.problems?.[0]?.detail : undefined;
    return {
      ...blank,
      trace,
      problem: trace?.why ?? problem ?? "Nothing was decided for this slot.",
    };
  }
  return {
    ...blank,
    items: decision.items,
    strategy: decision.strategy,
    isPersonal: decision.personalised,
    trace,
  };
}
