import type { Lexicon } from "./Topic.ts";

/** German words by topic, parted by commas; umlauts without their dots, ß as ss. */
export const german: Lexicon = {
  billing: {
    strong:
      "rechnung, abgebucht, abbuchung, doppelt berechnet, doppelt bezahlt, zahlung, lastschrift, kontoauszug, geld zuruck, erstattung, erstattet, mahnung, uberweis, belastet, buchung, abgezogen, eingezogen, kreditkarte, paypal, klarna, ratenzahlung, mehrwertsteuer, zu viel, falscher betrag, falschen betrag, falscher preis, gutscheincode, bankkonto, doppelt",
    some: "konto, karte, kreditkarte, betrag, preis, gutschein, rabatt, bezahlt, bezahlen, gutschrift, berechnet, bank, paypal, zweimal, kosten, geld, visa, steuer",
  },
  delivery: {
    strong:
      "lieferung, geliefert, lieferzeit, liefertermin, sendung, paket, zustell, zugestellt, sendungsverfolgung, versand, wo bleibt, nicht angekommen, noch nicht da, verschickt, nicht erhalten, nichts erhalten, nichts bekommen, nicht bekommen, abholstation, packstation, geklingelt, abgestellt, zoll, lieferstatus, wann kommt, unterwegs, ankomm, lieferant, dhl, kommt meine",
    some: "warte, bestellung, verspat, bote, nachbar, post, angekommen, spat, kommt, endlich, erhalten, bekommen",
  },
  return: {
    strong:
      "rucksend, retour, zuruckschick, zuruckgeb, zurucksend, umtausch, umzutauschen, ruckgabe, widerruf, schicke zuruck, rucksendeetikett, zuruckgegeben, zuruckzugeben, zurucknehmen, zuruckbringen, eine nummer grosser, andere grosse",
    some: "zuruck, passt nicht, zu klein, zu gross, gefallt, etikett, grossere, kleinere, nicht mehr haben, grosser",
  },
  damaged: {
    strong:
      "kaputt, beschadigt, defekt, zerbrochen, gebrochen, funktioniert nicht mehr, fehlt ein teil, teil fehlt, teile fehlen, falscher artikel, falschen artikel, falsche ware, kratzer, riss, undicht, garantie, reklamation, gewahrleistung, gesprungen, scherben, abgebrochen, abgefallen, abgerissen, geht nicht mehr, geht nicht an, lasst sich nicht, verbogen, delle, loch, gerissen, geplatzt, stucken, unvollstandig, falsche farbe, schimmel, mangel, nicht wie beschrieben, anders als, nur eine, nur ein",
    some: "fehlt, ersatz, qualitat, falsch, reparatur, schmutzig, funktioniert nicht, fleck, ging, gebraucht",
  },
  stock: {
    strong:
      "ausverkauft, vorratig, auf lager, wieder verfugbar, verfugbar, lieferbar, nachschub, wieder da, noch zu haben, haben sie noch, bekommen sie, gibt es noch, vorbestell, vergriffen, nachbestell, kommt wieder, noch einmal rein, wieder rein",
    some: "wieder, wann, reservier, filiale, lager, bestand, noch",
  },
  order_change: {
    strong:
      "storn, bestellung andern, adresse andern, lieferadresse, abbestell, falsche adresse, bestellung ander, nachtraglich, versehentlich, aus versehen, postleitzahl, hausnummer, andere adresse, grosse andern, farbe andern, menge andern, hinzufugen, zusammenfassen, zu meiner bestellung, doch nicht",
    some: "andern, adresse, bestellung, stattdessen, hinzufug, irrtum, artikel",
  },
  account: {
    strong:
      "passwort, kennwort, anmelde, einlogg, anmeldung, kundenkonto, mein konto, login, registrier, newsletter, zugang, daten loschen, gesperrt, zurucksetz, konto losch, datenschutz, treuepunkt, gehackt, benutzername, mein profil",
    some: "konto, benutzer, profil, e mail adresse, code, punkte, losche",
  },
  website: {
    strong:
      "webseite, website, internetseite, fehlermeldung, absturz, sturzt, ladt nicht, seite ladt, knopf, schaltflache, browser, die app, zur kasse, kasse geht, weisse seite, passiert nichts, hangt sich, eingefroren, link geht, link funktioniert, suche funktioniert, bezahlvorgang, bestellvorgang, auf dem handy, warenkorb leer, warenkorb ist leer, wenn ich auf",
    some: "fehler, seite, online, langsam, warenkorb, klick, bildschirm, kasse, klicke, drucke, handy, link",
  },
  product: {
    strong:
      "welche grosse, masse, abmessung, wie gross, wie hoch, wie breit, material, woraus, geeignet, spulmaschine, anleitung, kompatibel, unterschied, empfehl, inhaltsstoff, waschbar, passt das zu, benutze ich, farben gibt, passt der, passt die, passt das, passt dies, mikrowelle, batterie, wie lang, wie schwer, wie viele, welche farbe, aus welchem, aufbau, zusammenbau, allerg, vegan, baumwolle, leder, kann man, kann ich ihn, kann ich sie in",
    some: "grosse, farbe, gewicht, frage zu, zentimeter, beratung, backofen, deckel, passt, braucht",
  },
};
