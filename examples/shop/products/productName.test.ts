import { describe, expect, it } from "vitest";
import { samples } from "../pictograms/samples.ts";
import { loadProducts } from "./loadProducts.ts";
import { productName } from "./productName.ts";

const all = loadProducts();

describe("the name of a product", () => {
  it("is written as the designer wrote it", () => {
    const products = new Map(all.map((product) => [product.id, product.name]));
    for (const { id, name } of samples) expect(products.get(id)).toBe(name);
  });

  it.each([
    ["SET 3 RETROSPOT TEA,COFFEE,SUGAR", "Set 3 retrospot tea, coffee, sugar"],
    ["KEY FOB , SHED", "Key fob, shed"],
    ["FANCY FONT BIRTHDAY CARD,", "Fancy font birthday card"],
    ["CHARLIE + LOLA RED HOT WATER BOTTLE", "Charlie + Lola red hot water bottle"],
    ["12 PENCILS TALL TUBE WOODLAND", "12 pencils tall tube woodland"],
    ["PAPER CHAIN KIT 50'S CHRISTMAS", "Paper chain kit 50's Christmas"],
    ['LETTER "H" BLING KEY RING', 'Letter "H" bling key ring'],
    ["EMPIRE UNION JACK TV DINNER TRAY", "Empire Union Jack TV dinner tray"],
    ["NEW BAROQUE B'FLY NECKLACE CRYSTAL", "New baroque butterfly necklace crystal"],
    ["YOU'RE CONFUSING ME METAL SIGN", "You're confusing me metal sign"],
  ])("reads %s as %s", (title, name) => {
    expect(productName(title)).toBe(name);
  });

  it("never shouts: no word of four letters or more in capitals", () => {
    const shouting = all.filter(({ name }) => /\b[A-Z]{4,}\b/.test(name));
    expect(shouting.map(({ name }) => name)).toEqual([]);
  });
});
