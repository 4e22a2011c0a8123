/** A product as the catalogue has it now. */
export interface Stocked {
  readonly title: string;
  readonly availability: string;
}

export type Stock = ReadonlyMap<string, Stocked>;
