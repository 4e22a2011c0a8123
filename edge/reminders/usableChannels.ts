import type { ContactChannel, ContactChoices } from "../../sdk/wire/index.ts";
import type { CustomerLink } from "../shopper/Access.ts";

/** Channels that the shopper allows and for which the shop holds a confirmed address. */
export function usableChannels(
  { channels }: Pick<ContactChoices, "channels">,
  link: CustomerLink | null,
): ContactChannel[] {
  return channels.filter((one) => link?.channels?.includes(one));
}
