/** What the shop has written about a product. */
export interface ProductNotes {
  readonly about: string;
  readonly more?: Readonly<Record<string, string>>;
}

const BAKELIKE: ProductNotes = {
  about: "A twin-bell clock with a real bell. Winds with a key, ticks like it means it.",
  more: { Size: "12 cm tall, 8 cm across.", Power: "None. Wind it every evening." },
};

const REGENCY_CUP: ProductNotes = {
  about:
    "A cup to drink from and a saucer to look at. Made to go with the others without matching them.",
  more: {
    Size: "Holds 200 ml. Saucer 15 cm across.",
    Care: "Wash by hand. The gilt does not like the dishwasher.",
  },
};

const JUMBO_BAG: ProductNotes = {
  about:
    "Folds to the size of a paperback and opens to the size of a week\u2019s laundry. Zip at the top, two long handles.",
  more: { Size: "48 by 44 by 20 cm.", Care: "Wipe it down. It dries while you watch." },
};

const LUNCH_BAG: ProductNotes = {
  about: "Keeps a lunch cool until lunch. Insulated, wipes clean inside, closes with a flap.",
  more: { Size: "20 by 20 by 14 cm.", Care: "Wipe with a damp cloth." },
};

const NOTES: Readonly<Record<string, ProductNotes>> = {
  "20725": LUNCH_BAG,
  "22383": LUNCH_BAG,
  "22384": LUNCH_BAG,
  "22423": {
    about:
      "Three porcelain plates with roses, on a stem that unscrews. Carries a Victoria sponge without complaint.",
    more: {
      Size: "36 cm tall. Plates 17, 22 and 27 cm across.",
      Care: "Wash by hand. The gilt does not like the dishwasher.",
    },
  },
  "22697": REGENCY_CUP,
  "22698": REGENCY_CUP,
  "22699": REGENCY_CUP,
  "22726": BAKELIKE,
  "22727": BAKELIKE,
  "22728": BAKELIKE,
  "22729": BAKELIKE,
  "22730": BAKELIKE,
  "47566": {
    about:
      "Sixteen cotton flags on three metres of tape. Goes up in a minute, and tends to stay up.",
    more: { Size: "3 m long. Flags 20 cm tall.", Care: "Wash at 30 degrees, iron if you must." },
  },
  "85099B": JUMBO_BAG,
  "22411": JUMBO_BAG,
  "21931": JUMBO_BAG,
  "85123A": {
    about:
      "A wooden heart, whitewashed by hand, with a little dish for a T\u2011light. Hang it where nothing hangs above it.",
    more: { Size: "16 cm tall. T\u2011light not included." },
  },
};

/** What the shop has to say about a product beyond its title; undefined for most of them. */
export function productNotes(id: string): ProductNotes | undefined {
  return NOTES[id];
}
