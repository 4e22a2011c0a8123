import type { Receipt } from "../../../sdk/wire/index.ts";
import type { RetargetingSettings } from "../../platform/RetargetingSettings.ts";
import type { KnownShopper } from "./KnownShopper.ts";

/** A reference as the shopper's object keeps it: a random name, and until when it is good. */
export interface HeldReference {
  readonly ref: string;
  readonly until: number;
}

/** What an advertisement may ask of the shopper's object, and what it answers. */
interface AdActs {
  /** A reference for a browser; false where retargeting is not granted. */
  readonly link: { readonly call: { readonly next: HeldReference }; readonly answer: boolean };
  /** Who comes with a reference; it is replaced by the next. Null where it is not, or no longer, good. */
  readonly open: {
    readonly call: {
      readonly ref: string;
      readonly next: HeldReference;
      readonly settings: RetargetingSettings;
    };
    readonly answer: KnownShopper | null;
  };
  /** Takes attention for what is about to be shown; gives the items for which there was some left. */
  readonly take: {
    readonly call: {
      readonly show: string;
      readonly items: readonly string[];
      readonly settings: RetargetingSettings;
    };
    readonly answer: readonly string[];
  };
  readonly seen: { readonly call: { readonly show: string }; readonly answer: number };
  readonly clicked: {
    readonly call: { readonly show: string; readonly item: string };
    readonly answer: null;
  };
  readonly mute: {
    readonly call: { readonly items: readonly string[]; readonly isMuted: boolean };
    readonly answer: null;
  };
  /** The choice as it stands. */
  readonly choice: { readonly call: object; readonly answer: Receipt | null };
}

export type AdKind = keyof AdActs;
export type AdCall = { [K in AdKind]: { readonly kind: K } & AdActs[K]["call"] }[AdKind];
export type AdAnswer = {
  [K in AdKind]: { readonly kind: K; readonly value: AdActs[K]["answer"] };
}[AdKind];
