import type { Context } from "hono";
import type { Fault } from "../../../sdk/wire/index.ts";
import { postboxOf } from "../../webhooks/postboxOf.ts";
import { may } from "../areas.ts";
import type { ConsoleEnv } from "../ConsoleEnv.ts";
import { wordsOf } from "../figures/wordsOf.ts";
import { Alert } from "../parts/Alert.tsx";
import { Empty } from "../parts/Empty.tsx";
import { Head } from "../parts/Head.tsx";
import { showPage } from "../showPage.tsx";
import { AddEndpoint, type EndpointForm } from "./AddEndpoint.tsx";
import { DeadLetters } from "./DeadLetters.tsx";
import { EndpointsCard } from "./EndpointsCard.tsx";
import type { HooksAbout } from "./HooksAbout.ts";
import { RecentCard } from "./RecentCard.tsx";

export interface HooksTerms {
  /** A secret that was just made: shown this once. */
  readonly secret?: string;
  readonly typed?: EndpointForm;
  readonly faults?: readonly Fault[];
  readonly refusal?: string;
}

const DONE: Readonly<Record<string, string>> = {
  on: "Switched on. What is dead waits until you send it again.",
  off: "Switched off. What was on its way is kept as dead letters.",
  replayed: "On the way again, from the first try on.",
};
const RECENT = 20;
const DEAD = 50;

/** Where the shop's systems are told of what happens here, how that goes, and what came to nothing. */
export async function webhooksPage(
  c: Context<ConsoleEnv>,
  terms: HooksTerms = {},
): Promise<Response> {
  const site = c.get("site");
  const staff = c.get("staff");
  const box = postboxOf(c.env, site.id);
  const before = Number(c.req.query("before"));
  const from = Number.isSafeInteger(before) && before > 0 ? before : Number.MAX_SAFE_INTEGER;
  const [endpoints, recent, dead] = await Promise.all([
    box.states(Date.now()),
    box.messages(null, { before: Number.MAX_SAFE_INTEGER, limit: RECENT }),
    box.messages("dead", { before: from, limit: DEAD + 1 }),
  ]);
  const mayChange = may(staff.role, "webhooks", "change");
  const nameOf = (id: string): string => {
    const url = URL.parse(endpoints.find((one) => one.id === id)?.url ?? "");
    // The rest of an address may be a secret of its own.
    return (mayChange ? url?.href : url?.host) ?? "removed";
  };
  const about: HooksAbout = { staff, mayChange, endpoints, nameOf, words: wordsOf(site) };
  const shown = dead.slice(0, DEAD);
  const errors = new Map((terms.faults ?? []).map(({ path, message }) => [path, message]));
  const done = DONE[c.req.query("done") ?? ""];
  const isRefused = errors.size > 0 || terms.refusal !== undefined;
  return showPage(
    c,
    { title: "Webhooks", area: "webhooks", status: isRefused ? 422 : 200 },
    <>
      <Head
        title="Webhooks"
        lead={`How your other systems are told of what happens here.${mayChange ? "" : " An admin can change it."}`}
      />
      {terms.secret && (
        <div class="alerts">
          <Alert tone="good" live="status" title="The secret, shown this once">
            <p>
              <code class="mono secret">{terms.secret}</code>
            </p>
            <p>Give it to the receiver now: it verifies what we send. It is not shown again.</p>
          </Alert>
        </div>
      )}
      {isRefused && (
        <div class="alerts">
          <Alert tone="bad" live="alert" title="Nothing was changed">
            {terms.refusal && <p>{terms.refusal}</p>}
            {[...errors].map(([id, message]) => (
              <p>
                <a href={`#${id}`}>
                  {id === "url" ? "Address" : "What it is told"}: {message}
                </a>
              </p>
            ))}
          </Alert>
        </div>
      )}
      {done && !isRefused && !terms.secret && (
        <div class="alerts">
          <Alert tone="good" title={done} live="status" />
        </div>
      )}
      {endpoints.length === 0 ? (
        <Empty title="No endpoint yet">
          <p>
            An endpoint is an address of your mail system, advertising platform or service desk.
            Reminders by mail, audiences and calls for help go there, signed.
          </p>
        </Empty>
      ) : (
        <>
          <EndpointsCard about={about} />
          <DeadLetters
            about={about}
            messages={shown}
            older={dead.length > DEAD ? (shown.at(-1)?.seq ?? null) : null}
          />
          <RecentCard about={about} messages={recent} />
        </>
      )}
      {mayChange && (
        <AddEndpoint
          staff={staff}
          typed={terms.typed ?? { url: "", types: ["reminder.due"] }}
          errors={errors}
        />
      )}
    </>,
  );
}
