import type { Actor } from "../platform/Actor.ts";

/** What people change of a site. */
export type Act =
  | "slot.save"
  | "slot.delete"
  | "audience.save"
  | "audience.delete"
  | "slots.publish"
  | "slots.rollback"
  | "publish.ask"
  | "publish.approve"
  | "publish.decline"
  | "preview.link"
  | "site.save"
  | "session.start"
  | "session.refuse";

/** Something that is about to be changed. */
export interface Change {
  readonly act: Act;
  /** What it is done to: a slot's or an audience's id, a version. */
  readonly target: string | null;
  readonly actor: Actor;
  /** What else there is to say, as JSON. */
  readonly detail: object;
}

/** A line of the log. */
export interface ChangeEntry {
  readonly seq: number;
  readonly at: number;
  readonly act: string;
  readonly target: string | null;
  readonly actor: string | null;
  readonly role: string;
  readonly via: string;
  /** JSON. */
  readonly detail: string;
  /** The hash of the entry before. */
  readonly prev: string;
  readonly hash: string;
}
