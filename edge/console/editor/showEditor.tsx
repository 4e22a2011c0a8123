import type { Context } from "hono";
import { type Fault, PAGE_TYPES } from "../../../sdk/wire/index.ts";
import { titlesOf } from "../../catalogue/titlesOf.ts";
import { selectAudiences } from "../../slots/audience/queries.ts";
import type { SlotDefinition } from "../../slots/SlotDefinition.ts";
import { may } from "../areas.ts";
import { askApi } from "../askApi.ts";
import { estimateOf } from "../audiences/estimateOf.ts";
import type { ConsoleEnv } from "../ConsoleEnv.ts";
import { draftState } from "../draftState.ts";
import { wordsOf } from "../figures/wordsOf.ts";
import { diffSchema } from "../publish/publishAnswers.ts";
import { selectCategories, selectCounts } from "../queriesOfProducts.ts";
import { showPage } from "../showPage.tsx";
import { slotStates } from "../slots/slotStates.ts";
import { audienceOf } from "./conditions/audienceOf.ts";
import { withoutEmptyConditions } from "./conditions/changeConditions.ts";
import type { Conflict } from "./conflictIn.ts";
import { DraftBeside } from "./DraftBeside.tsx";
import { Editor } from "./Editor.tsx";
import type { EditorState } from "./EditorState.ts";
import { fieldOf } from "./fieldOf.ts";
import { PreviewPane } from "./PreviewPane.tsx";
import { type PreviewTerms, previewOf, previewTerms } from "./previewOf.ts";
import { type OpenShop, ShopLink } from "./ShopLink.tsx";
import type { SlotForm } from "./SlotForm.ts";

export interface EditorTerms {
  readonly form: SlotForm;
  /** The draft as it is saved; null where there is none. */
  readonly kept: SlotDefinition | null;
  readonly faults?: readonly Fault[];
  readonly refusal?: string;
  readonly conflict?: Conflict;
  /** The definition that is typed, to be previewed without saving it. */
  readonly unsaved?: object;
  /** Where the preview's terms were posted rather than asked for by the address. */
  readonly asked?: PreviewTerms;
  readonly shopLink?: OpenShop;
}

const DONE: Readonly<Record<string, string>> = {
  saved: "Saved as a draft. Shoppers see it once it is published.",
  notice: "The notice is a block of this draft now. Shoppers see it once it is published.",
};

/** The editor with a form in it, whatever was typed; refused with 422 where something has to be put right. */
export async function showEditor(c: Context<ConsoleEnv>, terms: EditorTerms): Promise<Response> {
  const { form, kept, faults = [], refusal = null, conflict = null, unsaved = null } = terms;
  const site = c.get("site");
  const staff = c.get("staff");
  const { asked = previewTerms(new URL(c.req.url).searchParams), shopLink = null } = terms;
  const pages = PAGE_TYPES.filter((type) => form.pages.includes(type));
  const previewable = unsaved ? { id: form.id, pages } : kept;
  const named = [...form.pins.map(({ item }) => item), ...asked.recent].filter((id) => id !== "");
  const [state, titles, audiences, categories, counts, preview, diff] = await Promise.all([
    draftState(c.env, site.id),
    titlesOf(c.env, site.id, named),
    selectAudiences(c.env.DB, site.id),
    selectCategories(c.env.DB, site.id),
    selectCounts(c.env.DB, site.id),
    previewable ? previewOf(c, previewable, { terms: asked, unsaved }) : null,
    kept ? askApi(c, { path: `/v1/admin/diff?site=${site.id}` }, diffSchema) : null,
  ]);
  const { paths } = audienceOf(form);
  const shared = audiences.find(({ id }) => id === form.savedAudience)?.conditions;
  const own = audienceOf({ ...form, conditions: withoutEmptyConditions(form.conditions) }).audience;
  const estimate = await estimateOf(c, shared && own ? { all: [shared, own] } : (shared ?? own));
  const errors = new Map(
    faults.map(({ path, message }) => {
      const { id, part } = fieldOf(path, paths);
      return [id, { message, part }] as const;
    }),
  );
  const editor: EditorState = {
    ...{ staff, site, form, errors, refusal, conflict, titles, audiences, categories, counts },
    estimate,
    state: slotStates(state, Date.now()).find(({ slot }) => slot.id === kept?.id) ?? null,
    mayChange: may(staff.role, "slots", "change"),
  };
  const words = wordsOf(site);
  const isRefused = errors.size > 0 || refusal !== null;
  return showPage(
    c,
    {
      title: kept ? kept.title || kept.id : "New slot",
      area: "slots",
      shape: "rail",
      status: conflict ? 412 : isRefused ? 422 : 200,
    },
    <Editor editor={editor} live={state.live} done={DONE[c.req.query("done") ?? ""] ?? null}>
      {preview && (
        <PreviewPane editor={editor} preview={preview} isUnsaved={unsaved !== null}>
          {kept && (
            <div class="shoplink">
              <ShopLink {...{ staff, id: kept.id, terms: asked, link: shopLink, words }} />
            </div>
          )}
          {kept && diff && (
            <DraftBeside
              diff={{ ...diff, slots: diff.slots.filter(({ slot }) => slot === kept.id) }}
              live={state.live}
            />
          )}
        </PreviewPane>
      )}
    </Editor>,
  );
}
