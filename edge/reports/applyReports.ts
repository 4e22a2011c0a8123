import { applyBySite } from "../platform/applyBySite.ts";
import { siteObject } from "../platform/residency/siteObject.ts";
import { loadSite } from "../platform/sites.ts";
import type { ChoiceMessage } from "./ChoiceMessage.ts";
import type { DemandMessage } from "./DemandMessage.ts";
import type { ReportMessage } from "./ReportMessage.ts";

/** All that the queue brings for the reports. */
export type ReportedMessage = ReportMessage | ChoiceMessage | DemandMessage;

/** Gives what came to the reports of their sites. Answers the messages that have to come again. */
export function applyReports<M>(env: Env, messages: ReadonlyMap<M, ReportedMessage>): Promise<M[]> {
  return applyBySite(messages, "reports", (site, reported) => applyTo(env, site, reported));
}

/** One call for each kind there is. Each is applied once, so that all may come again where one fails. */
async function applyTo(
  env: Env,
  site: string,
  messages: readonly ReportedMessage[],
): Promise<void> {
  const store = siteObject(env.REPORTS, site);
  const only = <K extends ReportedMessage["kind"]>(kind: K) =>
    messages.filter((one): one is Extract<ReportedMessage, { kind: K }> => one.kind === kind);
  const [reports, choices] = [only("report"), only("choice")];
  const marks = only("demand").flatMap(({ marks, lot }) =>
    lot === undefined ? marks : marks.map((mark) => ({ ...mark, lot })),
  );
  if (reports.length > 0) await store.apply(reports);
  if (choices.length > 0) await store.applyChoices(choices);
  if (marks.length === 0) return;
  await store.applyDemand(marks, (await loadSite(env, site)).settings.k);
}
