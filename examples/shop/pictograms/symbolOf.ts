import { hasAny, words } from "../products/words.ts";

/** What is drawn for which words. The order is the rule: the first line with a whole-word hit wins. */
const SYMBOLS: readonly (readonly [symbol: string, ...phrases: string[]])[] = [
  ["t-light", "T-LIGHT", "TEALIGHT", "TEA LIGHT"],
  ["hot-water-bottle", "HOT WATER BOTTLE", "HAND WARMER"],
  ["lunch-bag", "LUNCH BAG"],
  ["lunch-box", "LUNCH BOX", "LUNCHBOX", "SNACK BOX", "SNACK BOXES"],
  ["bag", "BAG", "SHOPPER", "PURSE", "HANDBAG", "WASHBAG", "TOTE"],
  ["cake-stand", "CAKESTAND", "CAKE STAND"],
  ["cupcake", "CAKE CASE", "BAKING", "COOKIE CUTTER", "JELLY MOULD"],
  ["bunting", "BUNTING", "PAPER CHAIN", "GARLAND"],
  ["lights", "LIGHT", "FAIRY LIGHT"],
  ["teapot", "TEAPOT", "TEA SET"],
  ["teacup", "TEACUP", "TEA CUP", "CUP AND SAUCER"],
  ["mug", "MUG", "BEAKER"],
  ["bird", "BIRD", "OWL", "DOVE", "LOVEBIRD", "ROBIN"],
  ["clock", "CLOCK"],
  ["notebook", "NOTEBOOK", "PENCIL", "SKETCHBOOK", "JOURNAL"],
  ["umbrella", "UMBRELLA", "PARASOL"],
  ["cushion", "CUSHION", "KNEELING PAD"],
  ["jar", "JAR", "JAM MAKING"],
  ["basket", "BASKET"],
  ["candle", "CANDLE", "CANDLEHOLDER", "CANDLESTICK"],
  ["tin", "TIN"],
  ["doormat", "DOORMAT", "DOOR MAT", "RUG"],
  ["sign", "SIGN", "PLAQUE", "CHALKBOARD", "BLACKBOARD"],
  ["card", "CARD", "TAG", "WRAP", "NAPKIN", "POSTCARD"],
  ["frame", "FRAME", "MIRROR"],
  ["necklace", "NECKLACE", "BRACELET", "EARRING", "RING"],
  ["doll", "DOLL", "BABUSHKA", "KNITTING NANCY"],
  ["apron", "APRON", "TOWEL"],
  ["heart", "HEART"],
  ["bowl", "BOWL", "PLATE", "DISH", "TRAY"],
  ["plant", "GARDEN", "FLOWER", "PLANT", "POT"],
  ["bauble", "CHRISTMAS", "DECORATION", "WREATH", "BAUBLE"],
];

/** The name of the symbol that stands for a product, read off its title. */
export function symbolOf(title: string): string {
  const line = words(title);
  if (hasAny(line, ["HEART"]) && hasAny(line, ["T-LIGHT"])) return "heart-light";
  return SYMBOLS.find(([, ...phrases]) => hasAny(line, phrases))?.[0] ?? "gift";
}
