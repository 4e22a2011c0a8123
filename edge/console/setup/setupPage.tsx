import type { Context } from "hono";
import type { Fault } from "../../../sdk/wire/index.ts";
import { may } from "../areas.ts";
import type { ConsoleEnv } from "../ConsoleEnv.ts";
import { wordsOf } from "../figures/wordsOf.ts";
import { Alert } from "../parts/Alert.tsx";
import { Form } from "../parts/Form.tsx";
import { Head } from "../parts/Head.tsx";
import { selectLog, selectOpenSessions } from "../session/queriesOfSessions.ts";
import { showPage } from "../showPage.tsx";
import { DoorCard } from "./DoorCard.tsx";
import { LimitsPart } from "./LimitsPart.tsx";
import { ServicePart } from "./ServicePart.tsx";
import { ShopPart } from "./ShopPart.tsx";
import { formOfSite, type SetupForm } from "./setupForm.ts";

export interface SetupTerms {
  readonly form?: SetupForm;
  readonly faults?: readonly Fault[];
}

const DONE: Readonly<Record<string, string>> = {
  saved: "Saved. The edge knows within seconds.",
  ended: "That session is over.",
};
const LOG_ROWS = 30;

/** The site itself: who may call for it, how long things are kept, who is signed in. Admins change it, others look. */
export async function setupPage(c: Context<ConsoleEnv>, terms: SetupTerms = {}): Promise<Response> {
  const site = c.get("site");
  const staff = c.get("staff");
  const mayChange = may(staff.role, "setup", "change");
  const errors = new Map((terms.faults ?? []).map(({ path, message }) => [fieldOf(path), message]));
  const about = { site: site.id, form: terms.form ?? formOfSite(site), errors };
  const [sessions, log] = mayChange
    ? await Promise.all([
        selectOpenSessions(c.env.DB, site.id, Date.now()),
        selectLog(c.env.DB, site.id, LOG_ROWS),
      ])
    : [[], []];
  const done = DONE[c.req.query("done") ?? ""];
  return showPage(
    c,
    { title: "Site settings", area: "setup", status: errors.size > 0 ? 422 : 200 },
    <>
      <Head
        title="Site settings"
        lead={
          mayChange
            ? "Who may call for this shop, and how its shoppers are treated."
            : "Who may call for this shop, and how its shoppers are treated. An admin can change it."
        }
      />
      {(done || errors.size > 0) && (
        <div class="alerts">
          {done && errors.size === 0 && <Alert tone="good" title={done} live="status" />}
          {errors.size > 0 && (
            <Alert
              tone="bad"
              live="alert"
              title={`Not saved: ${errors.size} ${errors.size === 1 ? "thing" : "things"} to put right`}
            >
              {[...errors].map(([id, message]) => (
                <p>
                  <a href={`#${id}`}>
                    {id.replaceAll("_", " ")}: {message}
                  </a>
                </p>
              ))}
            </Alert>
          )}
        </div>
      )}
      <Form staff={staff} action="/console/setup" class="form">
        <fieldset class="stack" disabled={!mayChange}>
          <legend class="vh">Settings of the site</legend>
          <ShopPart about={about} />
          <LimitsPart about={about} />
          <ServicePart about={about} />
          {mayChange && (
            <div class="row">
              <button class="btn pri" type="submit" accesskey="s">
                Save settings
              </button>
            </div>
          )}
        </fieldset>
      </Form>
      {mayChange && <DoorCard staff={staff} sessions={sessions} log={log} words={wordsOf(site)} />}
    </>,
  );
}

/** `origins[2]` is typed into `origins`. */
const fieldOf = (path: string): string => path.replace(/^settings\./, "").replace(/[.[].*$/, "");
