import { type Context, Hono } from "hono";
import { deskObject } from "../../customer/desk/deskObject.ts";
import { endContact } from "../../customer/endContact.ts";
import { lookUp } from "../../customer/screen/lookUp.ts";
import { type Asked, readLook } from "../../customer/screen/readLook.ts";
import { screenOf } from "../../customer/screen/screenOf.ts";
import { spokenLanguage } from "../../customer/screen/spokenLanguage.ts";
import { randomId } from "../../platform/ids.ts";
import { Problem } from "../../platform/problem.ts";
import type { ConsoleEnv } from "../ConsoleEnv.ts";
import { requireArea } from "../session/requireArea.ts";
import { requireForm } from "../session/requireForm.ts";
import { textOf } from "../textOf.ts";
import { askedOf } from "./askedOf.ts";
import { askedWords } from "./askedWords.ts";
import { cardPage } from "./cardPage.tsx";
import { keyOf } from "./keyOf.ts";
import { PURPOSES } from "./purposes.ts";
import { searchPage } from "./searchPage.tsx";
import { watchAddress, watchers } from "./watchAddress.ts";

const WAYS = ["customer", "email", "phone", "order", "code"] as const;
const OUTCOMES = ["resolved", "promised", "handed_over"] as const;

/** The agent's pages: one field, one person. They open by address, from a telephone system or inside a service desk. */
export const agentPages = new Hono<ConsoleEnv>()
  .get("/console/agent", requireArea("agent"), async (c) => {
    const query = c.req.query();
    const purpose = (query["purpose"] ?? "").trim() || PURPOSES[0].read;
    const typed = query["q"]?.trim() ?? "";
    const isPopped = WAYS.some((way) => query[way]?.trim());
    const country = c.get("site").settings.phone_country;
    const understood = askedOf(typed, country);
    const state = { typed, purpose, understood: understood?.words ?? null, error: null };
    if (!isPopped && !understood) {
      const error =
        typed === "" ? null : "This is no address, order or code. Names can’t be searched.";
      return searchPage(c, { ...state, error }, { sight: null, status: error ? 400 : 200 });
    }
    const asked = understood && !isPopped ? { [understood.by]: understood.value } : wayOf(query);
    try {
      return await openCard(c, { ...asked, purpose }, state);
    } catch (error) {
      if (!(error instanceof Problem) || ![400, 404, 429].includes(error.status)) throw error;
      const status = error.status === 429 ? 429 : error.status === 404 ? 404 : 400;
      const shown = typed || Object.values(asked).join("");
      return searchPage(
        c,
        { ...state, typed: shown, error: error.detail },
        { sight: null, status },
      );
    }
  })
  .get("/console/agent/watch", requireArea("agent"), async (c) => {
    if (!(await watchers(c))) throw new Problem(404, "There is nothing to be shown of them now.");
    return c.json({ granted: true });
  })
  .post("/console/agent/ending", requireArea("agent", "change"), requireForm(), async (c) => {
    const form = c.get("form");
    const customer = textOf(form, "customer", 128);
    const outcome = OUTCOMES.find((one) => one === form.get("outcome"));
    if (!outcome || customer === "") throw new Problem(400, "Say how it ended, and for whom.");
    const isKept = await endContact(c.env, c.get("site").id, {
      ...{ id: `desk-${randomId()}`, customer, outcome, now: Date.now() },
      note: textOf(form, "note", 900),
      until: textOf(form, "until", 10) || null,
      topic: textOf(form, "topic", 32) || null,
    });
    if (!isKept) throw new Problem(404, "There is no such customer any more. Nothing was saved.");
    const purpose = textOf(form, "purpose", 200);
    return c.redirect(
      `/console/agent?${new URLSearchParams({ customer, purpose, saved: outcome })}`,
      303,
    );
  });

const SAVED: Readonly<Record<string, string>> = {
  resolved: "Saved. What was open about it is resolved.",
  promised: "Saved. The next agent sees the promise.",
  handed_over: "Saved, and handed over.",
};

async function openCard(
  c: Context<ConsoleEnv>,
  asked: Asked,
  state: Parameters<typeof searchPage>[1],
): Promise<Response> {
  const [site, staff] = [c.get("site"), c.get("staff")];
  const role = keyOf(staff);
  const named = { ...asked, site: site.id, agent: staff.who.slice(0, 64) };
  const look = await readLook(c.env, { request: c.req.raw, role, what: "screen" }, named);
  const sight = await lookUp(c.env, look);
  const isSomebody = sight.customers.length + sight.interactions.length + sight.views.length > 0;
  if (sight.people > 1 || !isSomebody) return searchPage(c, state, { sight });
  const screen = await screenOf(c.env, sight, { site, language: spokenLanguage(site.locale) });
  return cardPage(c, {
    ...{ screen, site, staff, purpose: look.purpose, now: sight.now },
    asked: askedWords(look, c.req.query()),
    used: {
      looks: await deskObject(c.env, site.id).lookUpsOfHour(role, sight.now),
      perHour: site.settings.look_ups_per_hour,
    },
    watch: await watchAddress(c.env, sight.shoppers),
    saved: SAVED[c.req.query("saved") ?? ""] ?? null,
  });
}

function wayOf(query: Readonly<Record<string, string>>): Asked {
  return Object.fromEntries(WAYS.flatMap((way) => (query[way]?.trim() ? [[way, query[way]]] : [])));
}
