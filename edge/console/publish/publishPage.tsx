import type { Context } from "hono";
import { may } from "../areas.ts";
import { askApi } from "../askApi.ts";
import type { ConsoleEnv } from "../ConsoleEnv.ts";
import { wordsOf } from "../figures/wordsOf.ts";
import { Alert } from "../parts/Alert.tsx";
import { Head } from "../parts/Head.tsx";
import { showPage } from "../showPage.tsx";
import { DiffCard } from "./DiffCard.tsx";
import { expectationsOf } from "./expectationsOf.ts";
import { chainSchema, diffSchema, requestsSchema, versionsSchema } from "./publishAnswers.ts";
import { RollbackCard } from "./RollbackCard.tsx";
import { SayWhy } from "./SayWhy.tsx";
import { Steps } from "./Steps.tsx";
import { VersionsCard } from "./VersionsCard.tsx";

export interface PublishTerms {
  readonly refusal?: string;
  readonly note?: string;
}

const DONE: Readonly<Record<string, string>> = {
  published: "Live. Shops show it within seconds.",
  asked: "Asked for. Somebody else has to agree before it goes live.",
  declined: "Taken back. Nothing has changed for shoppers.",
  back: "Rolled back. Shops show it within seconds; your draft stays as it is.",
};

/** Where the draft stands, what it changes, what stays behind; the versions, and back to one. */
export async function publishPage(
  c: Context<ConsoleEnv>,
  terms: PublishTerms = {},
): Promise<Response> {
  const site = c.get("site");
  const staff = c.get("staff");
  const query = `site=${site.id}`;
  const [diff, versions, { requests }] = await Promise.all([
    askApi(c, { path: `/v1/admin/diff?${query}` }, diffSchema),
    askApi(c, { path: `/v1/admin/versions?${query}` }, versionsSchema),
    askApi(c, { path: `/v1/admin/publish/requests?${query}` }, requestsSchema).catch(() => ({
      requests: [],
    })),
  ]);
  const words = wordsOf(site);
  const { live } = versions;
  const expectations = await expectationsOf(c, diff);
  const waiting = requests.find(({ state }) => state === "waiting") ?? null;
  const target = versions.versions.find(({ version }) => String(version) === c.req.query("to"));
  const back =
    target && target.version !== live
      ? await askApi(
          c,
          { path: `/v1/admin/diff?${query}&from=live&to=${target.version}` },
          diffSchema,
        )
      : null;
  const chain =
    c.req.query("check") === "chain"
      ? await askApi(c, { path: `/v1/admin/log/verify?${query}` }, chainSchema)
      : null;
  const mayChange = may(staff.role, "publish", "change");
  const count = diff.slots.length;
  const done = DONE[c.req.query("done") ?? ""];
  const lead =
    count === 0
      ? "The draft is what is live: there is nothing to publish."
      : `${count} ${count === 1 ? "slot differs" : "slots differ"} from ${live === null ? "an empty shop" : `version ${live}`}. Shops see the new version within seconds, all of it at once.`;
  return showPage(
    c,
    { title: "Publish", area: "publish", status: terms.refusal ? 422 : 200 },
    <>
      <Head title="Publish the draft" lead={lead} />
      {(done || terms.refusal || chain) && (
        <div class="alerts">
          {done && !terms.refusal && <Alert tone="good" title={done} live="status" />}
          {terms.refusal && (
            <Alert tone="bad" title="Nothing was changed" live="alert">
              <p>{terms.refusal}</p>
            </Alert>
          )}
          {chain && (
            <Alert
              tone={chain.whole ? "good" : "bad"}
              live="status"
              title={
                chain.whole
                  ? `The chain is whole: ${words.number(chain.entries)} entries, each sealed with the one before`
                  : `The chain is broken after ${words.number(chain.entries)} entries`
              }
            />
          )}
        </div>
      )}
      <Steps count={count} unready={diff.unready.length} waiting={waiting} live={live} />
      <div class="g12">
        <DiffCard diff={diff} live={live} expectations={expectations} />
        <SayWhy
          staff={staff}
          words={words}
          count={count}
          waiting={waiting}
          note={terms.note ?? ""}
          mayChange={mayChange}
        />
        {target && back && mayChange && (
          <RollbackCard staff={staff} version={target.version} diff={back} />
        )}
        <VersionsCard versions={versions} words={words} mayChange={mayChange} />
      </div>
    </>,
  );
}
