import { describe, expect, it } from "vitest";
import { sipHash } from "./sipHash.ts";

const KEY = Uint8Array.from({ length: 16 }, (_, i) => i);
/** The paper's vectors for the texts of no byte, of byte 0, of bytes 0 and 1, and so on. */
const VECTORS = [
  ...["310e0edd47db6f72", "fd67dc93c539f874", "5a4fa9d909806c0d", "2d7efbd796666785"],
  ...["b7877127e09427cf", "8da699cd64557618", "cee3fe586e46c9cb", "37d1018bf50002ab"],
  ...["6224939a79f5f593", "b0e4a90bdf82009e", "f3b9dd94c5bb5d7a", "a7ad6b22462fb3f4"],
];

describe("sipHash", () => {
  it("gives what its authors give", () => {
    const hash = sipHash(KEY);
    const found = VECTORS.map((_, length) =>
      hash(String.fromCharCode(...Array.from({ length }, (__, i) => i))),
    );
    // The vectors are bytes in the order of memory, the lowest first.
    expect(found.map((text) => text.match(/../g)?.toReversed().join(""))).toEqual(VECTORS);
  });

  it("tells nothing of the text without its key", () => {
    expect(sipHash(KEY)("A\nB")).not.toBe(sipHash(KEY.map((byte) => byte ^ 1))("A\nB"));
  });
});
