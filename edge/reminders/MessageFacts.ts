import type { Availability } from "../../sdk/wire/index.ts";

/** What the catalogue says of a product when a message about it is due. */
export interface MessageFacts {
  readonly title: string;
  readonly url: string;
  readonly image: string;
  readonly price: number;
  readonly currency: string;
  readonly availability: Availability;
  readonly category: string | null;
  readonly sensitive: boolean;
}
