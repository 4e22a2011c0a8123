import { describe, expect, it } from "vitest";
import { EXAMPLE_FORM, readCheckout } from "./CheckoutForm.ts";

describe("the checkout form", () => {
  it("takes the example that it is filled with", () => {
    expect(readCheckout(EXAMPLE_FORM.values).errors).toEqual({});
  });

  it("says of each field what is wrong, and keeps what was typed", () => {
    const form = readCheckout({
      ...EXAMPLE_FORM.values,
      name: "  ",
      email: "beth",
      phone: "call me",
    });
    expect(Object.keys(form.errors)).toEqual(["name", "email", "phone"]);
    expect(form.values.email).toBe("beth");
  });

  it("counts what is no text as empty", () => {
    const form = readCheckout({
      name: ["a", "b"],
      email: 7,
      street: null,
      town: {},
      postcode: undefined,
    });
    expect(Object.keys(form.errors)).toEqual(["name", "email", "street", "town", "postcode"]);
  });
});
