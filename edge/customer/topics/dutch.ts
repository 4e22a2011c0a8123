import type { Lexicon } from "./Topic.ts";

/** Dutch words by topic, parted by commas, without accents. */
export const dutch: Lexicon = {
  billing: {
    strong:
      "factuur, afgeschreven, betaling, betaald, terugbetaling, geld terug, in rekening gebracht, creditcard, ideal, incasso, bedrag, dubbel betaald, kortingscode, btw",
    some: "prijs, korting, rekening, geld, euro, kosten, bon, bank, twee keer",
  },
  delivery: {
    strong:
      "bezorg, levering, geleverd, pakket, verzending, verzonden, waar blijft, track en trace, niet aangekomen, niet ontvangen, pakketpunt, douane, koerier, levertijd",
    some: "wacht, gisteren, buren, onderweg, vertraging, aangekomen, postnl, komen",
  },
  return: {
    strong:
      "terugstur, retour, ruilen, omruilen, terugbrengen, teruggeven, herroep, retourlabel, bedenktijd",
    some: "terug, te klein, te groot, past niet, bevalt niet, maat",
  },
  damaged: {
    strong:
      "kapot, beschadigd, gebroken, stuk, barst, kras, defect, verkeerde artikel, verkeerd artikel, ontbreekt, garantie, lekt, gescheurd, verkeerde kleur, doet het niet, vlek",
    some: "verkeerd, kwaliteit, reparatie, onderdeel, mist",
  },
  stock: {
    strong:
      "uitverkocht, op voorraad, voorraad, weer leverbaar, leverbaar, verkrijgbaar, komt het terug, reserveren, nog te koop, nabestel",
    some: "weer, wanneer, winkel, nog",
  },
  order_change: {
    strong:
      "annuleren, annuleer, bestelling wijzigen, adres wijzigen, verkeerd adres, per ongeluk, toevoegen aan, huisnummer, bestelling aanpassen, ander adres",
    some: "wijzig, adres, bestelling, in plaats van, toevoeg",
  },
  account: {
    strong:
      "wachtwoord, inloggen, mijn account, nieuwsbrief, uitschrijven, gegevens verwijderen, verificatiecode, profiel, registreren, spaarpunten, geblokkeerd",
    some: "account, e mailadres, code, gegevens",
  },
  website: {
    strong:
      "website, webshop, foutmelding, laadt niet, loopt vast, knop, browser, de app, winkelwagen leeg, winkelmandje, lege pagina, de link, zoekfunctie",
    some: "fout, pagina, traag, scherm, klik",
  },
  product: {
    strong:
      "welke maat, afmeting, hoe groot, materiaal, vaatwasser, geschikt, handleiding, hoe zwaar, verschil tussen, wasbaar, welke kleur, gemaakt van, past het op",
    some: "kleur, gewicht, advies, batterij",
  },
};
