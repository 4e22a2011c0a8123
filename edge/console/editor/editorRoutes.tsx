import { type Context, Hono } from "hono";
import { SLOT_FORM } from "../../../sdk/wire/index.ts";
import { Problem } from "../../platform/problem.ts";
import { selectDraft, selectDrafts, selectSavedDraft } from "../../slots/queries.ts";
import type { ConsoleEnv } from "../ConsoleEnv.ts";
import { callApi } from "../callApi.ts";
import { requireArea } from "../session/requireArea.ts";
import { requireForm } from "../session/requireForm.ts";
import { textOf } from "../textOf.ts";
import { BLANK_FORM } from "./BLANK_FORM.ts";
import { changeForm } from "./changeForm.ts";
import { conflictIn } from "./conflictIn.ts";
import { definitionOf } from "./definitionOf.ts";
import { explainFaults } from "./explainFaults.ts";
import { formOfSlot } from "./formOfSlot.ts";
import { previewTerms } from "./previewOf.ts";
import { readSlotForm } from "./readSlotForm.ts";
import type { SlotForm } from "./SlotForm.ts";
import { shopLinkOf } from "./shopLinkOf.ts";
import { showEditor } from "./showEditor.tsx";
import { withoutEmptyRows } from "./withoutEmptyRows.ts";

/** The editor: every button posts the form; only "Save draft" and "Delete the draft" change anything. */
export const editorRoutes = new Hono<ConsoleEnv>()
  .get("/console/slots/definitions.json", requireArea("slots"), async (c) => {
    c.header("Content-Disposition", 'attachment; filename="slots.json"');
    const slots = await selectDrafts(c.env.DB, c.get("site").id);
    return c.body(`${JSON.stringify({ slots }, null, 2)}\n`, 200, {
      "Content-Type": "application/json; charset=utf-8",
    });
  })
  .get("/console/slots/new", requireArea("slots", "change"), (c) =>
    showEditor(c, { form: { ...BLANK_FORM, id: nameIn(c.req.query("id")) }, kept: null }),
  )
  .post("/console/slots/new", requireArea("slots", "change"), requireForm(), (c) =>
    act(c, textOf(c.get("form"), "id", 65)),
  )
  .get("/console/slots/:id", requireArea("slots"), async (c) => {
    const { id: site, time_zone } = c.get("site");
    const draft = await selectSavedDraft(c.env.DB, site, c.req.param("id"));
    if (!draft) throw new Problem(404, "There is no slot of this name. It may have been deleted.");
    return showEditor(c, { form: formOfSlot(draft, time_zone), kept: draft.slot });
  })
  .post(
    "/console/slots/:id/shop-link",
    requireArea("slots", "change"),
    requireForm(),
    async (c) => {
      const { id: site, time_zone } = c.get("site");
      const draft = await selectSavedDraft(c.env.DB, site, c.req.param("id"));
      if (!draft)
        throw new Problem(404, "There is no slot of this name. It may have been deleted.");
      const posted = [...c.get("form")].filter(
        (field): field is [string, string] => typeof field[1] === "string",
      );
      const asked = previewTerms(new URLSearchParams(posted));
      const shopLink = await shopLinkOf(c, asked);
      const form = formOfSlot(draft, time_zone);
      return showEditor(c, { form, kept: draft.slot, asked, shopLink });
    },
  )
  .post("/console/slots/:id", requireArea("slots", "change"), requireForm(), (c) =>
    act(c, c.req.param("id")),
  );

const CONFLICT = 412;

async function act(c: Context<ConsoleEnv>, id: string): Promise<Response> {
  const { id: site, time_zone } = c.get("site");
  const verb = textOf(c.get("form"), "act", 40);
  const kept = SLOT_FORM.test(id) ? await selectDraft(c.env.DB, site, id) : null;
  const typed = readSlotForm(c.get("form"), id);
  const changed = changeForm(typed, verb);
  if (changed) return showEditor(c, { form: changed, kept });
  if (verb === "delete" && kept) {
    await callApi(c, { method: "DELETE", path: `/v1/admin/slots/${id}?site=${site}` });
    return c.redirect("/console/slots", 303);
  }
  const form = withoutEmptyRows(typed);
  if (!SLOT_FORM.test(id)) {
    const message = "must be 1 to 64 of A-Z a-z 0-9 _ -, a letter or digit first";
    return showEditor(c, { form, kept, faults: [{ path: "id", message }] });
  }
  const { definition, faults } = definitionOf(form, kept, time_zone);
  if (faults.length > 0) return showEditor(c, { form, kept, faults });
  if (verb === "preview") return showEditor(c, { form, kept, unsaved: { ...definition, id } });
  const answer = await callApi(c, {
    method: "PUT",
    path: `/v1/admin/slots/${id}`,
    body: { site, ...definition },
    headers: conditionOf(form, verb),
  });
  if (answer.status === CONFLICT)
    return showEditor(c, { form, kept, conflict: conflictIn(answer) });
  if (!answer.ok) {
    const explained = await explainFaults(c, answer.faults, form);
    return showEditor(c, { form, kept, faults: explained, refusal: answer.detail });
  }
  return c.redirect(`/console/slots/${id}?done=saved`, 303);
}

/** Saved only over the draft that was opened; "keep mine" was said knowing what somebody else saved. */
function conditionOf({ etag }: SlotForm, verb: string): Record<string, string> {
  if (verb === "keep") return {};
  return etag === "" ? { "If-None-Match": "*" } : { "If-Match": etag };
}

const nameIn = (text: string | undefined): string => (text && SLOT_FORM.test(text) ? text : "");
