import { Problem } from "../../platform/problem.ts";
import type { Role } from "../../platform/secrets.ts";
import { siteOrDefault } from "../../platform/sites.ts";
import { termsOf } from "../../shopper/termsOf.ts";
import { parseEmail } from "../address/parseEmail.ts";
import { parsePhone } from "../address/parsePhone.ts";
import type { Look } from "./Look.ts";
import type { LookBy } from "./Sight.ts";

type Field = "site" | "purpose" | "agent" | LookBy;
export type Asked = Readonly<Partial<Record<Field, string | null | undefined>>>;

const MAX_CHARS = { purpose: 200, agent: 64, customer: 128, order: 128 } as const;
const CODE = /^\d{8}$/;

/** Forms of what somebody may be looked up by, and what to say where it is in none. */
const FORMS: Readonly<
  Record<LookBy, readonly [(text: string, country: string | null) => string | null, string]>
> = {
  customer: [
    (text) => (text.length <= MAX_CHARS.customer && !/\p{C}/u.test(text) ? text : null),
    `must be at most ${MAX_CHARS.customer} characters`,
  ],
  email: [(text) => parseEmail(text), "must be an e-mail address"],
  // In a query a plus sign means a space: a number that begins with one was sent unescaped.
  phone: [
    (text, country) => parsePhone(text.replace(/^ (?=[1-9])/, "+"), country),
    "must be an international number, such as +44 20 7946 0000",
  ],
  order: [
    (text) => (text.length <= MAX_CHARS.order && !/\p{C}/u.test(text) ? text : null),
    `must be at most ${MAX_CHARS.order} characters`,
  ],
  code: [
    (text) => [text.replace(/\D/g, "")].find((code) => CODE.test(code)) ?? null,
    "must be 8 digits",
  ],
};

/** A wish to look somebody up, as a request says it; a 400 names every field at fault. */
export async function readLook(
  env: Env,
  by: { readonly request: Request; readonly role: Role; readonly what: Look["what"] },
  asked: Asked,
): Promise<Look> {
  const site = await siteOrDefault(env, asked.site);
  const errors: { path: string; message: string }[] = [];
  const purpose = asked.purpose?.trim() ?? "";
  if (purpose === "") errors.push({ path: "purpose", message: "is needed: the shopper reads it" });
  for (const path of ["purpose", "agent"] as const) {
    const text = asked[path] ?? "";
    if (text.length > MAX_CHARS[path]) {
      errors.push({ path, message: `must be at most ${MAX_CHARS[path]} characters` });
    } else if (/[\p{Cc}\p{Cs}]/u.test(text)) {
      errors.push({ path, message: "must be text without control characters" });
    }
  }
  const given = (["customer", "email", "phone", "order", "code"] as const).filter((by) =>
    asked[by]?.trim(),
  );
  const [found] = given;
  let value: string | null = null;
  if (found === undefined || given.length > 1) {
    errors.push({
      path: found ?? "customer",
      message: "give one of customer, email, phone, order and code",
    });
  } else {
    const [read, message] = FORMS[found];
    const text = asked[found] ?? "";
    value = read(found === "phone" ? text : text.trim(), site.settings.phone_country);
    if (value === null) errors.push({ path: found, message });
  }
  if (found === undefined || value === null || errors.length > 0) {
    throw new Problem(400, `${errors[0]?.path} ${errors[0]?.message}.`, { errors });
  }
  // The agent's own browser says nothing about the shopper's wishes.
  const terms = { ...termsOf(site, by.request), gpc: false };
  const agent = asked.agent?.trim() || null;
  const { role, what } = by;
  return { site, terms, role, agent, purpose, what, by: found, value };
}
