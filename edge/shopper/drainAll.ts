import { enterSample } from "../audiences/size/enterSample.ts";
import { followOutside, openOutside } from "../reminders/outside.ts";
import { sendMessages } from "../reminders/sendMessages.ts";
import { tellSuppression } from "../retargeting/suppression/tellSuppression.ts";
import { drainOutbox } from "./drainOutbox.ts";
import { sendHelp } from "./help/sendHelp.ts";
import { deleteMeta } from "./queries.ts";
import { sendRecalls } from "./recall.ts";
import { scrub } from "./scrub.ts";
import { tellReports } from "./tellReports.ts";

/** Makes unreadable what was erased, and hands on all that waits to leave; throws where it can't be taken now: then it stays for later. */
export async function drainAll(
  { id, storage }: Pick<DurableObjectState, "id" | "storage">,
  env: Env,
  now: number,
): Promise<void> {
  await scrub(storage, now);
  await sendRecalls(storage.sql, env.CONTRIBUTIONS);
  await tellReports(storage, env.CONTRIBUTIONS, now);
  await drainOutbox(storage.sql, env.CONTRIBUTIONS, now);
  await tellSuppression(storage.sql, env.DB, now);
  if (await enterSample(storage.sql, env, id.toString())) openOutside(storage.sql);
  await followOutside(storage.sql, env, { shopper: id.toString(), now });
  await sendMessages(storage, env, { shopper: id.toString(), now });
  await sendHelp(storage, env, { shopper: id.toString(), now });
  deleteMeta(storage.sql, "outbox_tries");
}
