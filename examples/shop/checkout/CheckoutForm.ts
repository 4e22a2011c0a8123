/** One field of the checkout, with what a browser may fill into it. */
export interface CheckoutField {
  readonly name: string;
  readonly label: string;
  readonly type: "text" | "email" | "tel";
  readonly autocomplete: string;
  readonly example: string;
  readonly fault: string;
  readonly maxChars: number;
  readonly isOptional?: boolean;
  readonly isShort?: boolean;
  readonly form?: RegExp;
}

export const CHECKOUT_FIELDS: readonly CheckoutField[] = [
  {
    name: "name",
    label: "Name",
    type: "text",
    autocomplete: "name",
    example: "Beth Example",
    fault: "Say whom the parcel is for.",
    maxChars: 100,
  },
  {
    name: "email",
    label: "E-mail",
    type: "email",
    autocomplete: "email",
    example: "beth@example.org",
    fault: "Give an e-mail address such as beth@example.org.",
    maxChars: 200,
    form: /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
  },
  {
    name: "phone",
    label: "Telephone",
    type: "tel",
    autocomplete: "tel",
    example: "",
    fault: "Give a telephone number in digits.",
    maxChars: 30,
    isOptional: true,
    form: /^[+()\d\s-]{6,30}$/,
  },
  {
    name: "street",
    label: "Street and number",
    type: "text",
    autocomplete: "address-line1",
    example: "1 Pippin Lane",
    fault: "Say which street and number.",
    maxChars: 100,
  },
  {
    name: "town",
    label: "Town",
    type: "text",
    autocomplete: "address-level2",
    example: "Ormsby",
    fault: "Say which town.",
    maxChars: 100,
  },
  {
    name: "postcode",
    label: "Postcode",
    type: "text",
    autocomplete: "postal-code",
    example: "OR1 2PL",
    fault: "Give a postcode such as OR1 2PL.",
    maxChars: 10,
    isShort: true,
    form: /^[A-Za-z0-9 ]{3,10}$/,
  },
];

export interface CheckoutForm {
  readonly values: Readonly<Record<string, string>>;
  /** What is wrong, by field; empty for a form that can be taken. */
  readonly errors: Readonly<Record<string, string>>;
}

/** The form as it is first shown. */
export const EXAMPLE_FORM: CheckoutForm = {
  values: Object.fromEntries(CHECKOUT_FIELDS.map(({ name, example }) => [name, example])),
  errors: {},
};

function faultOf(
  { isOptional, form, maxChars, fault }: CheckoutField,
  value: string,
): string | null {
  if (value === "") return isOptional ? null : fault;
  return value.length > maxChars || (form && !form.test(value)) ? fault : null;
}

/** Reads what was sent. Whatever is not text counts as empty. */
export function readCheckout(sent: Readonly<Record<string, unknown>>): CheckoutForm {
  const values: Record<string, string> = {};
  const errors: Record<string, string> = {};
  for (const field of CHECKOUT_FIELDS) {
    const given = sent[field.name];
    const value = typeof given === "string" ? given.trim() : "";
    values[field.name] = value.slice(0, field.maxChars);
    const fault = faultOf(field, value);
    if (fault) errors[field.name] = fault;
  }
  return { values, errors };
}
