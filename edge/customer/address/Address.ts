/** What leads to a person: an address by which they write or call, or an order. In the one form in which it is kept and compared. */
export interface Address {
  readonly kind: "email" | "phone" | "order" | "handle";
  readonly value: string;
}
