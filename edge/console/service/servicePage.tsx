import type { Context } from "hono";
import { callFigures } from "../../customer/figures/callFigures.ts";
import { deskFigures } from "../../customer/figures/deskFigures.ts";
import { figuresOf } from "../../customer/figures/figuresOf.ts";
import type { Site } from "../../platform/Site.ts";
import { may } from "../areas.ts";
import type { ConsoleEnv } from "../ConsoleEnv.ts";
import { wordsOf } from "../figures/wordsOf.ts";
import { Alert } from "../parts/Alert.tsx";
import { Head } from "../parts/Head.tsx";
import { Segments } from "../parts/Segments.tsx";
import { showPage } from "../showPage.tsx";
import { CallsPart } from "./CallsPart.tsx";
import { ItemsPart } from "./ItemsPart.tsx";
import { LateCalls } from "./LateCalls.tsx";
import { LooksPart } from "./LooksPart.tsx";
import { selectMessages } from "./messages/queriesOfMessages.ts";
import { QueuesPart } from "./QueuesPart.tsx";
import { RepeatsPart } from "./RepeatsPart.tsx";
import { SavingStat } from "./SavingStat.tsx";
import { ShareStat } from "./ShareStat.tsx";
import { TopicsPart } from "./TopicsPart.tsx";
import { WeeksPart } from "./WeeksPart.tsx";

const SPANS = [7, 28, 91] as const;
const LATE_MS = 2 * 86_400_000;
const LAST_NOTICES = 20;
const DONE: Readonly<Record<string, string>> = {
  suggested: "Suggested. The marketers read it on their first page.",
  told: "The admin is told on the first page of the console.",
  calm: "Nothing is unusual any more: there was nothing to tell.",
};

/** Customer service without a person: what is late, what is solved at once, what comes again; by role. */
export async function servicePage(c: Context<ConsoleEnv>): Promise<Response> {
  const site = c.get("site");
  const staff = c.get("staff");
  const { role } = staff;
  const now = Date.now();
  const days = SPANS.find((one) => `${one}` === c.req.query("days")) ?? 28;
  const words = wordsOf(site);
  const of = (kind: "notice" | "looks", limit: number) =>
    selectMessages(c.env.DB, site.id, { kind, limit });
  const [figures, looks, calls, notices, [told]] = await Promise.all([
    figuresOf(c.env, site, { now, days }),
    deskFigures(c.env, site, now),
    callFigures(c.env, site, now),
    of("notice", LAST_NOTICES),
    of("looks", 1),
  ]);
  const isLead = role === "lead" || role === "admin";
  const isBuyer = role === "buyer" || role === "admin";
  const late = figures.queues.filter((one) => now - one.oldest_at > LATE_MS).length;
  const done = DONE[c.req.query("done") ?? ""];
  return showPage(
    c,
    { title: "Service", area: "service" },
    <>
      <Head
        title="Service"
        lead="What waits, what comes again and what is solved at first contact. Customers aren’t named here, nor are agents compared; groups under 20 aren’t shown."
      >
        <Segments
          label="Period"
          options={SPANS.map((one) => ({
            href: `/console/service?days=${one}`,
            label: `${one} days`,
            isChosen: one === days,
          }))}
        />
      </Head>
      {isLead && (
        <div class="alerts">
          {done && <Alert tone="good" title={done} live="status" />}
          <LateCalls calls={calls} now={now} notices={notices} words={words} />
          {late > 0 && (
            <Alert
              tone="warn"
              title={`${late} ${late === 1 ? "kind of matter has" : "kinds of matters have"} waited for more than two days`}
            >
              <p>Which they are stands under Open now.</p>
            </Alert>
          )}
          {looks.alarms.length > 0 && (
            <Alert tone="warn" title="Some look-ups are unusual">
              <p>What they are stands under Look-ups. The log is the admin’s.</p>
            </Alert>
          )}
        </div>
      )}
      <section class="card flush k4" aria-label="Main figures">
        <ShareStat
          label={`Solved at first contact, ${days} days`}
          figure={figures.first_contact}
          wanted="more"
        />
        <ShareStat
          label={`Contact again within 7 days, ${days} days`}
          figure={figures.repeat}
          wanted="less"
        />
        <SavingStat figures={figures} words={words} maySet={may(role, "setup", "change")} />
      </section>
      <div class="g12 sec">
        <div class="stack c5">
          {isLead && <CallsPart calls={calls} now={now} at={timeIn(site, now)} />}
          {isLead && <QueuesPart figures={figures} now={now} />}
          {isBuyer && <ItemsPart figures={figures} />}
          {role === "manager" && <WeeksPart figures={figures} site={site} />}
          {isLead && <LooksPart looks={looks} staff={staff} words={words} told={told} />}
        </div>
        <div class="stack c7">
          <RepeatsPart figures={figures} />
          <TopicsPart figures={figures} />
          {isLead && <WeeksPart figures={figures} site={site} />}
        </div>
      </div>
    </>,
  );
}

const timeIn = ({ time_zone: timeZone, locale }: Site, at: number): string =>
  new Intl.DateTimeFormat(locale, { timeZone, hour: "2-digit", minute: "2-digit" }).format(at);
