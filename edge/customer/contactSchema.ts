import * as v from "valibot";
import { MINUTE_MS } from "../platform/time.ts";
import { parseEmail } from "./address/parseEmail.ts";
import { parsePhone } from "./address/parsePhone.ts";

/** How far ahead the sender's clock may be. */
const AHEAD_MS = 5 * MINUTE_MS;

const text = (maxChars: number) =>
  v.pipe(
    v.string("must be a string"),
    v.maxLength(maxChars, `must be at most ${maxChars} characters`),
    // A lone half of a surrogate pair can't be written as UTF-8: what was read back would differ.
    v.check((one) => !/\p{Cs}/u.test(one), "must be well-formed text"),
  );
const id = v.pipe(
  v.string("must be a string"),
  v.regex(/^[^\p{C}\s]{1,128}$/u, "must be 1 to 128 characters without spaces"),
);
const word = v.pipe(
  v.string("must be a string"),
  v.toLowerCase(),
  v.regex(/^[a-z][a-z0-9_-]{0,31}$/, "must be a word of 1 to 32 of a-z 0-9 _ -"),
);
const time = v.pipe(
  v.number("must be milliseconds since the epoch"),
  v.integer("must be a whole number of milliseconds"),
  v.minValue(0, "must not be before 1970"),
  v.check((at) => at <= Date.now() + AHEAD_MS, "must not lie in the future"),
);
const absent = <S extends v.GenericSchema>(schema: S) => v.optional(v.nullable(schema), null);

/** `POST /v1/interactions`: a contact in any channel. `phoneCountry`: where a number without a country code was dialled. */
export const contactSchemaOf = (phoneCountry: string | null) =>
  v.pipe(
    v.object({
      site: v.optional(v.string("must be the id of a site")),
      id,
      customer: absent(
        v.pipe(
          text(128),
          v.trim(),
          v.regex(/^\P{C}+$/u, "must not be empty, nor have control characters"),
        ),
      ),
      email: absent(
        v.pipe(text(300), v.transform(parseEmail), v.string("must be an e-mail address")),
      ),
      phone: absent(
        v.pipe(
          text(60),
          v.transform((number) => parsePhone(number, phoneCountry)),
          v.string("must be an international number, such as +44 20 7946 0000"),
        ),
      ),
      /** Whoever said it in public: `platform:name`. Leads to nobody by itself; it waits there until somebody says whose it is. */
      handle: absent(
        v.pipe(text(160), v.trim(), v.regex(/^[a-z0-9_-]{1,30}:\P{C}+$/u, "must be platform:name")),
      ),
      channel: word,
      kind: word,
      subject: text(1_000),
      body: absent(text(20_000)),
      at: time,
      status: word,
      updated_at: absent(time),
      order: absent(text(128)),
      /** Id of the product that it is about. */
      item: absent(text(128)),
    }),
    v.forward(
      v.check(
        ({ customer, email, phone, handle }) =>
          [customer, email, phone, handle].some((one) => one !== null),
        "one of customer, email and phone is needed",
      ),
      ["customer"],
    ),
  );

/** The same where every number names its country. */
export const contactSchema = contactSchemaOf(null);

export type ContactBody = v.InferOutput<typeof contactSchema>;
