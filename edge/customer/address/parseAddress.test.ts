import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseEmail } from "./parseEmail.ts";
import { parsePhone } from "./parsePhone.ts";

describe("a phone number", () => {
  it.each([
    ["+44 20 7946 0000", "+442079460000"],
    ["0044 (0)20-7946-0000", "+442079460000"],
    ["tel:+1-212-555-0100", "+12125550100"],
    ["+49 30 / 901820", "+4930901820"],
    ["+33 1.70.18.99.00", "+33170189900"],
    ["＋34 912 345 678", "+34912345678"],
    ["+353 1 496 0000", "+35314960000"],
  ])("%s is %s", (text, phone) => expect(parsePhone(text)).toBe(phone));

  it.each([
    "020 7946 0000",
    "",
    "+",
    "+0123456789",
    "+44",
    "+1234567890123456",
    "+44 20 CALL ME",
    "+210 123456x",
    "+999",
    "+830123456",
  ])("%j is none that can be dialled from everywhere", (text) =>
    expect(parsePhone(text)).toBeNull(),
  );

  it("stays as it is once it is in form, and never throws", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const phone = parsePhone(text);
        if (phone !== null) expect(parsePhone(phone)).toBe(phone);
      }),
    );
  });
});

describe("an e-mail address", () => {
  it.each([
    [" Mira.Lind@Example.COM ", "mira.lind@example.com"],
    ["o'neil+shop@mail.example.co.uk", "o'neil+shop@mail.example.co.uk"],
    ["jürgen@müller.example", "jürgen@müller.example"],
  ])("%j is %s", (text, email) => expect(parseEmail(text)).toBe(email));

  it.each([
    "",
    "mira",
    "mira@localhost",
    "a b@example.com",
    '"a"@example.com',
    "a@b@c.example",
    `${"a".repeat(65)}@example.com`,
  ])("%j is none", (text) => expect(parseEmail(text)).toBeNull());
});
