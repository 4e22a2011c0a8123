import type { Context } from "hono";
import { purposesOf } from "../../slots/audience/purposesOf.ts";
import { selectAudiences } from "../../slots/audience/queries.ts";
import { audienceWords } from "../../slots/diff/audienceWords.ts";
import { selectDrafts } from "../../slots/queries.ts";
import { may } from "../areas.ts";
import type { ConsoleEnv } from "../ConsoleEnv.ts";
import { PURPOSE_WORDS } from "../consent/PURPOSE_WORDS.ts";
import { audienceOf } from "../editor/conditions/audienceOf.ts";
import { withoutEmptyConditions } from "../editor/conditions/changeConditions.ts";
import { wordsOf } from "../figures/wordsOf.ts";
import { Alert } from "../parts/Alert.tsx";
import { Empty } from "../parts/Empty.tsx";
import { Head } from "../parts/Head.tsx";
import { Icon } from "../parts/Icon.tsx";
import { showPage } from "../showPage.tsx";
import { AudienceEditor, type AudienceForm } from "./AudienceEditor.tsx";
import { EstimateWords } from "./EstimateWords.tsx";
import { estimateOf } from "./estimateOf.ts";

export interface AudienceTerms {
  readonly form?: AudienceForm;
  readonly refusal?: string;
}

/** Audiences that slots share: in words, with what they need and who uses them. */
export async function audiencesPage(
  c: Context<ConsoleEnv>,
  terms: AudienceTerms = {},
): Promise<Response> {
  const { form, refusal } = terms;
  const site = c.get("site");
  const staff = c.get("staff");
  const mayChange = may(staff.role, "audiences", "change");
  const typed = form && {
    group: form.group,
    conditions: withoutEmptyConditions(form.conditions),
  };
  const [audiences, drafts, estimate] = await Promise.all([
    selectAudiences(c.env.DB, site.id),
    selectDrafts(c.env.DB, site.id),
    typed ? estimateOf(c, audienceOf(typed).audience) : null,
  ]);
  const { time } = wordsOf(site);
  const done = c.req.query("done");
  return showPage(
    c,
    { title: "Audiences", area: "audiences", status: refusal ? 422 : 200 },
    <>
      <Head
        title="Audiences"
        lead="Conditions that several slots share. A slot takes a change up when it is published."
      >
        {mayChange && !form && (
          <a class="btn pri" href="/console/audiences/new">
            <Icon name="plus" />
            New audience
          </a>
        )}
      </Head>
      {(done || refusal) && (
        <div class="alerts">
          {refusal ? (
            <Alert tone="bad" live="alert" title="Not done">
              <p>{refusal}</p>
            </Alert>
          ) : (
            <Alert tone="good" live="status" title={done === "gone" ? "Deleted." : "Saved."} />
          )}
        </div>
      )}
      {form && (
        <AudienceEditor staff={staff} form={form} mayChange={mayChange}>
          <div class="est">
            {estimate ? (
              <EstimateWords estimate={estimate} words={wordsOf(site)} />
            ) : (
              <p class="sm mut">
                Say a condition, and it is counted how many shoppers it holds for.
              </p>
            )}
            {mayChange && (
              <p>
                <button class="btn s" type="submit" name="act" value="count">
                  Count again
                </button>
              </p>
            )}
          </div>
        </AudienceEditor>
      )}
      {audiences.length === 0 && !form && (
        <Empty title="No audience yet">
          <p>
            An audience says who sees a slot: by page, language, country, device, or by what
            shoppers allow us to know. One that is saved here can be named by any slot.
          </p>
        </Empty>
      )}
      {audiences.length > 0 && (
        <ul class="card flush rows sec">
          {audiences.map(({ id, name, conditions, saved_at, saved_by }) => {
            const users = drafts.filter((slot) => slot.saved_audience === id);
            const needs = purposesOf(conditions).map((purpose) => PURPOSE_WORDS[purpose].name);
            return (
              <li>
                <b>
                  <a href={`/console/audiences/${id}`}>{name}</a>
                </b>
                <span>{audienceWords(conditions)}</span>
                <span class="sm mut">
                  {needs.length > 0
                    ? `Needs ${needs.join(" and ").toLowerCase()}`
                    : "Needs no consent"}{" "}
                  ·{" "}
                  {users.length === 0
                    ? "no slot uses it"
                    : `used by ${users.map((slot) => slot.title || slot.id).join(", ")}`}{" "}
                  · saved {time(saved_at)}
                  {saved_by && ` by ${saved_by}`}
                </span>
              </li>
            );
          })}
        </ul>
      )}
    </>,
  );
}
