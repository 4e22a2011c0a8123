import type { MeContact } from "../../sdk/wire/index.ts";
import { linkOf } from "../shopper/queriesOfService.ts";
import { contactOf } from "./contactOf.ts";
import type { Message } from "./Message.ts";
import { allMessages } from "./queriesOfMessages.ts";
import { learnedHourOf } from "./whenToSend.ts";

/** What is held of messages, as facts. */
export interface HeldContact extends Omit<MeContact, "messages"> {
  readonly messages: readonly Message[];
}

export function heldContact(sql: SqlStorage, siteTimeZone: string): HeldContact {
  return {
    ...contactOf(sql, siteTimeZone),
    available: [...(linkOf(sql)?.channels ?? [])],
    learned_hour: learnedHourOf(sql),
    messages: allMessages(sql),
  };
}
