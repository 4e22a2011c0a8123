import { type Context, Hono } from "hono";
import { deskFigures } from "../../../customer/figures/deskFigures.ts";
import { randomId } from "../../../platform/ids.ts";
import { Problem } from "../../../platform/problem.ts";
import { DAY_MS } from "../../../platform/time.ts";
import type { ConsoleEnv } from "../../ConsoleEnv.ts";
import { requireArea } from "../../session/requireArea.ts";
import { requireForm } from "../../session/requireForm.ts";
import { textOf } from "../../textOf.ts";
import { alarmWords } from "../alarmWords.ts";
import { decidePage } from "./decidePage.tsx";
import { noticeWords, queueIn } from "./noticeWords.ts";
import { putNotice } from "./putNotice.ts";
import { insertMessage, selectOpenMessage, settleMessage } from "./queriesOfMessages.ts";
import type { ServiceMessage } from "./ServiceMessage.ts";
import { NOTICE_MAX_CHARS, suggestPage } from "./suggestPage.tsx";

const SERVICE = "/console/service";
const KEPT_MS = 91 * DAY_MS;

/** What a team lead asks of marketers and of the admin, and what these answer. */
export const messageRoutes = new Hono<ConsoleEnv>()
  .get(`${SERVICE}/notice`, requireArea("service", "change"), (c) => {
    const queue = queueIn(c.req.query("queue"));
    return suggestPage(c, { queue, text: noticeWords(queue) });
  })
  .post(`${SERVICE}/notice`, requireArea("service", "change"), requireForm(), async (c) => {
    const queue = queueIn(c.req.query("queue"));
    const text = textOf(c.get("form"), "text", NOTICE_MAX_CHARS + 1);
    const refuse = (error: string) => suggestPage(c, { queue, text, error });
    if (text === "") return refuse("must say something: it is what shoppers read");
    if (text.length > NOTICE_MAX_CHARS) {
      return refuse(`must be at most ${NOTICE_MAX_CHARS} characters; the rest was cut here`);
    }
    if (!(await keep(c, { kind: "notice", queue, text }))) {
      return refuse(
        "waits already: a notice about this is with the marketers, who have not decided",
      );
    }
    return c.redirect(`${SERVICE}?done=suggested`, 303);
  })
  .post(`${SERVICE}/tell-admin`, requireArea("service", "change"), requireForm(), async (c) => {
    const { alarms } = await deskFigures(c.env, c.get("site"), Date.now());
    // What is told is what stands there now, not what somebody typed.
    if (alarms.length > 0) {
      await keep(c, { kind: "looks", queue: "", text: alarms.map(alarmWords).join(" ") });
    }
    return c.redirect(`${SERVICE}?done=${alarms.length > 0 ? "told" : "calm"}#looks`, 303);
  })
  .get("/console/notices/:id", requireArea("slots", "change"), async (c) =>
    decidePage(c, { message: await openNotice(c) }),
  )
  .post("/console/notices/:id", requireArea("slots", "change"), requireForm(), async (c) => {
    const message = await openNotice(c);
    const form = c.get("form");
    if (form.get("act") === "decline") {
      await settle(c, message.id, "declined");
      return c.redirect("/console", 303);
    }
    const slot = textOf(form, "slot", 65);
    const refusal = await putNotice(c, { slot, text: message.text });
    if (refusal) return decidePage(c, { message, refusal });
    await settle(c, message.id, slot);
    return c.redirect(`/console/slots/${slot}?done=notice`, 303);
  })
  .post("/console/looks/seen", requireArea("looks", "change"), requireForm(), async (c) => {
    await settle(c, textOf(c.get("form"), "message", 30), "seen");
    return c.redirect("/console/looks", 303);
  });

async function openNotice(c: Context<ConsoleEnv>): Promise<ServiceMessage> {
  const id = c.req.param("id") ?? "";
  const found = await selectOpenMessage(c.env.DB, c.get("site").id, { id, kind: "notice" });
  if (found) return found;
  throw new Problem(404, "No suggestion waits here. Somebody may have decided already.");
}

function keep(
  c: Context<ConsoleEnv>,
  said: Pick<ServiceMessage, "kind" | "queue" | "text">,
): Promise<boolean> {
  const at = Date.now();
  const by = { id: randomId(), at, who: c.get("staff").who, forgetBefore: at - KEPT_MS };
  return insertMessage(c.env.DB, c.get("site").id, { ...said, ...by });
}

async function settle(c: Context<ConsoleEnv>, id: string, outcome: string): Promise<void> {
  const by = c.get("staff").who;
  await settleMessage(c.env.DB, c.get("site").id, { id, at: Date.now(), by, outcome });
}
