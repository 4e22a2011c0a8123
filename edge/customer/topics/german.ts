import type { Lexicon } from "./Topic.ts";

/** German words by topic, parted by commas; umlauts without their dots, ß as ss. */
export const german: Lexicon = {
  billing: {
    strong:
      "rechnung, abgebucht, abbuchung, doppelt berechnet, doppelt bezahlt, zahlung, lastschrift, kontoauszug, geld zuruck, erstattung, erstattet, mahnung, uberweis, belastet",
    some: "konto, karte, kreditkarte, betrag, preis, gutschein, rabatt, bezahlt, bezahlen, gutschrift, berechnet, bank, paypal, zweimal",
  },
  delivery: {
    strong:
      "lieferung, geliefert, lieferzeit, liefertermin, sendung, paket, zustell, zugestellt, sendungsverfolgung, versand, wo bleibt, nicht angekommen, noch nicht da, verschickt",
    some: "warte, bestellung, verspat, bote, nachbar, post, angekommen, spat",
  },
  return: {
    strong:
      "rucksend, retour, zuruckschick, zuruckgeb, zurucksend, umtausch, umzutauschen, ruckgabe, widerruf, schicke zuruck, rucksendeetikett",
    some: "zuruck, passt nicht, zu klein, zu gross, gefallt, etikett",
  },
  damaged: {
    strong:
      "kaputt, beschadigt, defekt, zerbrochen, gebrochen, funktioniert nicht mehr, fehlt ein teil, teil fehlt, teile fehlen, falscher artikel, falschen artikel, falsche ware, kratzer, riss, undicht, garantie, reklamation, gewahrleistung, gesprungen, scherben",
    some: "fehlt, ersatz, qualitat, falsch, reparatur, schmutzig, funktioniert nicht, fleck",
  },
  stock: {
    strong:
      "ausverkauft, vorratig, auf lager, wieder verfugbar, verfugbar, lieferbar, nachschub, wieder da",
    some: "wieder, wann, reservier, filiale, lager, bestand",
  },
  order_change: {
    strong:
      "storn, bestellung andern, adresse andern, lieferadresse, abbestell, falsche adresse, bestellung ander, nachtraglich, versehentlich, aus versehen",
    some: "andern, adresse, bestellung, stattdessen, hinzufug, irrtum",
  },
  account: {
    strong:
      "passwort, kennwort, anmelde, einlogg, anmeldung, kundenkonto, mein konto, login, registrier, newsletter, zugang, daten loschen, gesperrt",
    some: "konto, benutzer, profil, e mail adresse, code",
  },
  website: {
    strong:
      "webseite, website, internetseite, fehlermeldung, absturz, sturzt, ladt nicht, seite ladt, knopf, schaltflache, browser, die app, zur kasse, kasse geht, weisse seite",
    some: "fehler, seite, online, langsam, warenkorb, klick, bildschirm, kasse",
  },
  product: {
    strong:
      "welche grosse, masse, abmessung, wie gross, wie hoch, wie breit, material, woraus, geeignet, spulmaschine, anleitung, kompatibel, unterschied, empfehl, inhaltsstoff, waschbar, passt das zu, benutze ich, farben gibt",
    some: "grosse, farbe, gewicht, frage zu, zentimeter, beratung, backofen",
  },
};
