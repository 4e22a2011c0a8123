/** A price that holds for a while. Milliseconds since the epoch; `from` is in, `to` is out. */
export interface Sale {
  readonly regular: number;
  readonly price: number;
  readonly from: number;
  readonly to: number;
}
