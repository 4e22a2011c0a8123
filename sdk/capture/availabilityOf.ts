/** What pages write for each, as bare words or as schema.org's addresses; of several offers the best one counts. */
const FORMS = [
  ["in_stock", /(?<!\bnot?\b.*)(in.?sto|limited|online|\bavail(?!.*back))/i],
  ["preorder", /pre.?(or|sa)/i],
  ["backorder", /order/i],
  ["out_of_stock", /out|oos|discont|unavail|\bnot?\b/i],
] as const;

/** Whether a product can be had, by what its page says of that; undefined for words that nobody knows. */
export const availabilityOf = (said: string): string | undefined =>
  FORMS.find(([, form]) => form.test(said))?.[0];
