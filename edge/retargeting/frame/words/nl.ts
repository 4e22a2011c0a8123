import type { FrameWords } from "../FrameWords.ts";

export const words: FrameWords = {
  advertisement: "Advertentie",
  label: "Advertentie van {shop}",
  why: "Waarom dit?",
  hide: "Verbergen",
  stop: "Stop deze reclame",
  choices: "Mijn keuzes openen",
  close: "Sluiten",
  undo: "Ongedaan maken",
  byShopper: "U liet {shop} toe om op andere sites producten te tonen die u daar bekeek.",
  byTopic: "Gekozen bij deze pagina, niet bij u. Niets van wat u deed is gebruikt.",
  byPopular: "Gekozen omdat het populair is, niet voor u. Niets van wat u deed is gebruikt.",
  paidBy: "{shop} toont dit en betaalt ervoor.",
  unseen: "Deze site ziet niet wat in dit vak staat, en niet wie u voor {shop} bent.",
  mainReasons:
    "Wat telt: hoe kort geleden en hoe vaak u keek, en of het in uw winkelwagen ligt. Wat u kocht, verborg of vaak genoeg zag, blijft weg.",
  stopped: "Gestopt, hier en overal. {shop} toont u niet meer wat u bekeek.",
  hidden: "Verborgen. Deze producten worden u niet meer getoond, niet hier en niet bij {shop}.",
  hiddenHere: "Verborgen op deze pagina.",
  askShop: "Het is gestopt. Bij {shop} kunt u het weer toestaan.",
  access: "Toon wat ik bekeek",
  accessUnknown: "{shop} kent deze browser niet, of u stond het daar niet toe.",
  accessRefused: "Uw browser stond het niet toe. Er is niets veranderd.",
};
