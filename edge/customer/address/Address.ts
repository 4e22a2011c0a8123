/** An address by which a person writes or calls, in the one form in which it is kept and compared. */
export interface Address {
  readonly kind: "email" | "phone";
  readonly value: string;
}
