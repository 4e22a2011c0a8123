/** What a condition can be about, as the editor's rows have it. The schema has more; those are written out. */
export const FACTS: readonly {
  readonly name: string;
  readonly label: string;
  readonly kind: "list" | "text" | "boolean";
  /** What a value looks like. */
  readonly example: string;
  /** It is known only of shoppers who granted personalisation. */
  readonly isPersonal: boolean;
}[] = [
  { name: "page_type", label: "Page", kind: "list", example: "home, category", isPersonal: false },
  { name: "language", label: "Language", kind: "list", example: "en, de", isPersonal: false },
  { name: "region", label: "Country", kind: "list", example: "GB, IE", isPersonal: false },
  { name: "device", label: "Device", kind: "list", example: "phone", isPersonal: false },
  {
    name: "consent",
    label: "Has granted",
    kind: "text",
    example: "measurement",
    isPersonal: false,
  },
  { name: "interest", label: "Interested in", kind: "text", example: "BAG", isPersonal: true },
  {
    name: "has_viewed",
    label: "Has viewed something",
    kind: "boolean",
    example: "yes",
    isPersonal: true,
  },
];
