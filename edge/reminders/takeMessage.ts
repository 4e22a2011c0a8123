import { takeAttention } from "../retargeting/budget/takeAttention.ts";
import { judgeMessage } from "./judgeMessage.ts";
import type { Message } from "./Message.ts";
import { deleteMessage, putMessage } from "./queriesOfMessages.ts";

/**
 * Judges a message whose time has come, and does what follows; gives what to send with where it is to be sent now. Run it in a
 * transaction.
 */
export function takeMessage(
  sql: SqlStorage,
  message: Message,
  now: Parameters<typeof judgeMessage>[2],
): { wasPrice: number | null } | null {
  const judgement = judgeMessage(sql, message, now);
  switch (judgement.verdict) {
    case "forget":
      deleteMessage(sql, message.id);
      return null;
    case "drop":
      putMessage(sql, { ...message, state: "dropped", why: judgement.why });
      return null;
    case "wait":
      putMessage(sql, { ...message, send_at: judgement.until, why: judgement.why });
      return null;
    case "send": {
      const { id, item_id: item, state } = message;
      const ask = { show: `message-${id}`, kind: "message", item, at: now.terms.now } as const;
      if (state === "waiting") takeAttention(sql, ask, now.budget);
      putMessage(sql, { ...message, state: "sending", why: null });
      return judgement;
    }
  }
}
