import type { Lexicon } from "./Topic.ts";

/** Polish words by topic, parted by commas, without accents; ł stays, for it is a letter of its own. */
export const polish: Lexicon = {
  billing: {
    strong:
      "faktur, płatnos, zapłac, pobran, obciazon, zwrot pieniedzy, zwrot srodkow, rachunek, przelew, kwot, dwa razy, karty kredytowej, kod rabatowy, pieniadz, paragon",
    some: "cen, rabat, konto bankowe, bank, złot, karta, koszt, opłat",
  },
  delivery: {
    strong:
      "dostaw, przesyłk, paczk, kurier, wysyłk, wysłan, gdzie jest moje zamowienie, nie dotar, nie otrzymał, sledzeni, paczkomat, doreczen, odpraw celn",
    some: "czekam, wczoraj, sasiad, opoznien, kiedy, dojdzie",
  },
  return: {
    strong:
      "zwroc, odesła, odesłac, oddac, wymien, wymiana, odstapi, etykiet, reklamacja rozmiaru, zwrot towaru, zwroty",
    some: "zwrot, za mał, za duz, nie pasuj, rozmiar",
  },
  damaged: {
    strong:
      "uszkodzon, zepsut, pekniet, rozbit, porysowan, rysa, nie działa, brakuje czesci, zły produkt, niewłasciwy produkt, gwarancj, przecieka, podart, dziur, zły kolor, wadliw, plam",
    some: "brakuje, jakos, napraw, zamiast",
  },
  stock: {
    strong:
      "wyprzedan, dostepn, w magazynie, na stanie, kiedy bedzie, ponownie w sprzedazy, macie jeszcze, zarezerwowac, wroci do",
    some: "jeszcze, znowu, sklepie, sztuk",
  },
  order_change: {
    strong:
      "anulowa, anuluj, zmienic zamowienie, zmienic adres, zły adres, błedny adres, przez pomyłke, dodac do zamowienia, pomyłk, numer domu, inny adres",
    some: "zmienic, adres, zamowieni, dodac",
  },
  account: {
    strong:
      "hasło, hasła, zalogow, logowan, moje konto, newsletter, usunac konto, usunac dane, kod weryfikacyjny, rejestracj, punkty lojalnosciowe, profil",
    some: "konto, konta, e mail, zablokowan, dane",
  },
  website: {
    strong:
      "strona, stronie, komunikat o błedzie, nie ładuje, zawiesza, przycisk, przegladark, aplikacj, pusty koszyk, link nie, wyszukiwark",
    some: "bład, koszyk, woln, ekran, klik",
  },
  product: {
    strong:
      "jaki rozmiar, wymiar, jak duz, z czego, materiał, zmywark, nadaje sie, instrukcj, ile wazy, roznica miedzy, mozna prac, jaki kolor, pasuje do",
    some: "kolor, waga, bateri, poleca",
  },
};
