import { createHmac } from "node:crypto";

/** What a shop's server says of the person who is signed in: a JWT by the identity secret of local development. */
export function assertionOf(customer: string): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");
  const exp = Math.floor(Date.now() / 1_000) + 300;
  const signed = `${part({ alg: "HS256", typ: "JWT" })}.${part({ sub: customer, exp })}`;
  return `${signed}.${createHmac("sha256", "local-identity").update(signed).digest("base64url")}`;
}
