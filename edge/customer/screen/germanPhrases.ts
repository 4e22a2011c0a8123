import type { Phrases } from "./Phrases.ts";

export const germanPhrases: Phrases = {
  topics: {
    billing: "der Abrechnung",
    delivery: "Ihrer Lieferung",
    return: "Ihrer Rücksendung",
    damaged: "des fehlerhaften Artikels",
    stock: "eines vergriffenen Artikels",
    order_change: "der Änderung Ihrer Bestellung",
    account: "Ihres Kundenkontos",
    website: "unserer Website",
    product: "Ihrer Frage zu einem Produkt",
  },
  today: "von heute",
  yesterday: "von gestern",
  date: (date) => `vom ${date}`,
  times: (n) => (n === 2 ? "zweimal" : `${n}-mal`),
  greet: (name) => (name ? `Guten Tag, ${name}.` : "Guten Tag."),
  sorryAgain: ({ times, topic, byPhone }) =>
    `Es tut mir leid, dass Sie sich ${times} wegen ${topic} ${byPhone ? "am Telefon " : ""}melden mussten.`,
  sorryOnce: (topic, day) => `Es tut mir leid, dass Sie wegen ${topic} ${day} Ärger hatten.`,
  sorrySite: "Es tut mir leid, dass unsere Website Ihnen Ärger gemacht hat.",
  seen: "Ich habe alles vor mir, Sie müssen nichts noch einmal erzählen.",
  help: "Wie kann ich helfen?",
  confirm: (topic, day) => `Melden Sie sich wegen ${topic} ${day}?`,
  askName: (name) => `Spreche ich mit ${name}?`,
  askWho: "Wie ist Ihr Name?",
  askEmail: "Unter welcher E-Mail-Adresse läuft Ihr Konto?",
  askOrder: "Haben Sie eine Bestellnummer zur Hand?",
};
