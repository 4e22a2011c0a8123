/** One look of service at a person, as the log holds it. */
export interface LookUp {
  readonly seq: number;
  readonly at: number;
  /** Whose key it was. */
  readonly role: string;
  /** Who sat behind it, where the caller says so. */
  readonly agent: string | null;
  /** Why: the caller's own words. */
  readonly purpose: string;
  /** What was looked up by. */
  readonly by: "customer" | "email" | "phone" | "order" | "code" | "refused";
  /** How many people it found. */
  readonly found: number;
  /** Stands for the person in this log alone; null where nobody was found. */
  readonly trail: string | null;
  /** SHA-256 of the entry before, 64 zeros for the first. */
  readonly prev: string;
  /** SHA-256 of this entry, without this field, as JSON with sorted keys. */
  readonly hash: string;
}
