import { queueName } from "../../customer/screen/queueName.ts";
import { may } from "../areas.ts";
import type { Words } from "../figures/wordsOf.ts";
import type { StaffRole } from "../roles.ts";
import type { ServiceMessage } from "../service/messages/ServiceMessage.ts";
import type { TodayAlert } from "./alertsOf.ts";

/** What customer service asks of whoever looks at this page. */
export function askedAlerts(
  open: readonly ServiceMessage[],
  { role, words }: { role: StaffRole; words: Words },
): TodayAlert[] {
  return open.flatMap(({ id, kind, queue, text, who, at }): TodayAlert[] => {
    const from = `${who}, ${words.time(at)}`;
    if (kind === "looks") {
      if (!may(role, "looks", "see")) return [];
      const action = { href: "/console/looks", label: "Look at the log" };
      return [
        {
          tone: "warn",
          title: "Unusual look-ups of customers",
          says: `${text} Told by ${from}.`,
          action,
        },
      ];
    }
    if (!may(role, "slots", "change")) return [];
    return [
      {
        tone: "warn",
        title: `Customer service suggests a notice: ${queueName(queue)}`,
        says: `“${text}” ${from}.`,
        action: { href: `/console/notices/${id}`, label: "Decide" },
      },
    ];
  });
}
