import { CONTACT_CHANNELS, type ContactChannel } from "../../sdk/wire/index.ts";
import type { Message } from "./Message.ts";

/** The channel that was responded to most of those that may be used, each given the benefit of one doubt; null without any. */
export function bestChannel(
  usable: readonly ContactChannel[],
  sent: readonly Message[],
): ContactChannel | null {
  const share = (channel: ContactChannel): number => {
    const own = sent.filter((one) => one.state === "sent" && one.channel === channel);
    const answered = own.filter((one) => one.responded_hour !== null).length;
    return (answered + 1) / (own.length + 2);
  };
  const [best] = CONTACT_CHANNELS.filter((one) => usable.includes(one)).sort(
    (a, b) => share(b) - share(a),
  );
  return best ?? null;
}
