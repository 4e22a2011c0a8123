import type { Lexicon } from "./Topic.ts";

/** Italian words by topic, parted by commas, without accents. */
export const italian: Lexicon = {
  billing: {
    strong:
      "fattura, addebit, pagament, rimbors, importo, prelevat, carta di credito, bonifico, due volte, doppio pagamento, codice sconto, iva, estratto conto",
    some: "prezzo, sconto, soldi, euro, conto, pagat, costo, buono, ricevuta, banca",
  },
  delivery: {
    strong:
      "consegn, spedizion, pacco, corriere, tracciamento, dov e il mio ordine, non e arrivat, non arriva, in transito, dogana, punto di ritiro",
    some: "arriv, ritardo, aspett, ricevut, vicino, spedit, ieri",
  },
  return: {
    strong:
      "reso, restitu, rendere, rimandare, rispedire, cambiare taglia, recesso, etichetta di reso, cambio merce",
    some: "indietro, troppo strett, troppo larg, troppo piccol, non mi piace, taglia",
  },
  damaged: {
    strong:
      "rott, dannegg, difett, graffi, crepa, non funziona piu, articolo sbagliato, manca un pezzo, garanzia, perde acqua, strappat, scheggiat, colore sbagliato, macchi",
    some: "manca, sbagliat, qualita, riparazion, sostituzion",
  },
  stock: {
    strong:
      "esaurit, disponibil, di nuovo in vendita, riassortiment, ne avete ancora, prenotare, in magazzino, tornera",
    some: "ancora, quando, negozio, quant",
  },
  order_change: {
    strong:
      "annull, modificare l ordine, cambiare indirizzo, indirizzo sbagliato, aggiungere all ordine, per errore, numero civico, cambiare l ordine",
    some: "ordine, indirizzo, aggiungere, invece, errore",
  },
  account: {
    strong:
      "password, acced, accesso, il mio account, iscri, newsletter, cancellare i miei dati, codice di verifica, profilo, registra, punti fedelta",
    some: "account, bloccat, e mail, dati",
  },
  website: {
    strong:
      "sito, pagina, messaggio di errore, si blocca, non carica, pulsante, browser, applicazione, carrello vuoto, il link, la ricerca",
    some: "errore, lent, carrello, schermo, clicc",
  },
  product: {
    strong:
      "che misura, dimension, materiale, lavastoviglie, compatibil, adatt, istruzioni, quanto pesa, quanto e grande, di che colore, lavabile, differenza tra, forno",
    some: "colore, misura, peso, consigli",
  },
};
