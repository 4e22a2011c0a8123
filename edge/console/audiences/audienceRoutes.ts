import { type Context, Hono } from "hono";
import { SLOT_FORM } from "../../../sdk/wire/index.ts";
import { Problem } from "../../platform/problem.ts";
import { selectAudiences } from "../../slots/audience/queries.ts";
import type { ConsoleEnv } from "../ConsoleEnv.ts";
import { callApi } from "../callApi.ts";

import { changeForm } from "../editor/changeForm.ts";
import { audienceOf } from "../editor/conditions/audienceOf.ts";
import { BLANK_ROW } from "../editor/conditions/ConditionRow.ts";
import { withoutEmptyConditions } from "../editor/conditions/changeConditions.ts";
import { conditionRows } from "../editor/conditions/conditionRows.ts";
import { rowOfPath } from "../editor/conditions/rowOfPath.ts";
import { readSlotForm } from "../editor/readSlotForm.ts";
import { requireArea } from "../session/requireArea.ts";
import { requireForm } from "../session/requireForm.ts";
import { textOf } from "../textOf.ts";
import type { AudienceForm } from "./AudienceEditor.tsx";
import { audiencesPage } from "./audiencesPage.tsx";

const AT = "/console/audiences";
const NONE: ReadonlyMap<number, string> = new Map();
const BLANK: AudienceForm = {
  ...{ id: "", name: "", isNew: true, group: "all", conditions: [BLANK_ROW], errors: NONE },
};

/** Saved audiences: a list, and a form whose rows are those of the slot's editor. */
export const audienceRoutes = new Hono<ConsoleEnv>()
  .get(AT, requireArea("audiences"), (c) => audiencesPage(c))
  .get(`${AT}/new`, requireArea("audiences", "change"), (c) => audiencesPage(c, { form: BLANK }))
  .post(`${AT}/new`, requireArea("audiences", "change"), requireForm(), (c) =>
    act(c, textOf(c.get("form"), "id", 65), true),
  )
  .get(`${AT}/:id`, requireArea("audiences"), async (c) => {
    const all = await selectAudiences(c.env.DB, c.get("site").id);
    const found = all.find(({ id }) => id === c.req.param("id"));
    if (!found) throw new Problem(404, "There is no audience of this id.");
    const { id, name, conditions } = found;
    return audiencesPage(c, {
      form: { id, name, isNew: false, errors: NONE, ...conditionRows(conditions) },
    });
  })
  .post(`${AT}/:id`, requireArea("audiences", "change"), requireForm(), (c) =>
    act(c, c.req.param("id"), false),
  );

async function act(c: Context<ConsoleEnv>, id: string, isNew: boolean): Promise<Response> {
  const site = c.get("site").id;
  const verb = textOf(c.get("form"), "act", 40);
  const typed = readSlotForm(c.get("form"), id);
  const changed = changeForm(typed, verb);
  const { group, conditions } = changed ?? typed;
  const name = textOf(c.get("form"), "name", 200);
  const about: AudienceForm = { ...{ id, isNew, name, group, conditions }, errors: NONE };
  if (changed || verb === "count") return audiencesPage(c, { form: about });
  const form = { ...about, conditions: withoutEmptyConditions(conditions) };
  const path = `/v1/admin/audiences/${encodeURIComponent(id)}?site=${site}`;
  if (verb === "delete") {
    const answer = await callApi(c, { method: "DELETE", path });
    if (!answer.ok) return audiencesPage(c, { form: about, refusal: answer.detail });
    return c.redirect(`${AT}?done=gone`, 303);
  }
  const { audience, paths } = audienceOf(form);
  if (!SLOT_FORM.test(id)) {
    const idError = "must be 1 to 64 of A-Z a-z 0-9 _ -, a letter or digit first";
    return audiencesPage(c, { form: { ...form, idError }, refusal: "Give it an id." });
  }
  if (audience === null) {
    return audiencesPage(c, { form: about, refusal: "Say at least one condition." });
  }
  const body = { site, name, conditions: audience };
  const answer = await callApi(c, { method: "PUT", path, body });
  if (answer.ok) return c.redirect(`${AT}?done=saved`, 303);
  const errors = new Map<number, string>();
  for (const fault of answer.faults) {
    const row = rowOfPath(
      paths,
      fault.path.replace(/^conditions\./, "").replace(/\.(\d+)/g, "[$1]"),
    );
    if (row >= 0) errors.set(row, fault.message);
  }
  const nameError = answer.faults.find((fault) => fault.path === "name")?.message;
  const placed = errors.size + (nameError ? 1 : 0);
  const rest = placed > 0 ? [] : answer.faults.map((fault) => `${fault.path}: ${fault.message}.`);
  return audiencesPage(c, {
    form: { ...form, errors, nameError },
    refusal: [placed > 0 ? "Put right what is marked below." : answer.detail, ...rest].join(" "),
  });
}
