/** A message as a vendor sent it. */
export interface VendorMessage {
  /** As the vendor called it: its signature may cover the address. */
  readonly url: string;
  readonly headers: Headers;
  readonly body: Uint8Array;
  readonly nowMs: number;
}

/** What a contact of ours is made of, before it is checked like any other; null where a message tells of none. */
export type SentContact = Readonly<Record<string, unknown>> | null;

/** A system that tells us of contacts in words of its own. */
export interface Vendor {
  /** Lets a genuine message pass; throws a 401 otherwise, and a 404 where no secret is set. */
  verify(env: Env, message: VendorMessage): Promise<void>;
  /** The contacts that a message tells of. What can't be read throws a 400. */
  read(message: VendorMessage): Promise<readonly SentContact[]>;
}
