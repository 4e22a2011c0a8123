import type { Phrases } from "./Phrases.ts";

export const frenchPhrases: Phrases = {
  topics: {
    billing: "de la facturation",
    delivery: "de votre livraison",
    return: "de votre retour",
    damaged: "de l’article défectueux",
    stock: "d’un article en rupture de stock",
    order_change: "de la modification de votre commande",
    account: "de votre compte",
    website: "de notre site",
    product: "de votre question sur un produit",
  },
  today: "d’aujourd’hui",
  yesterday: "d’hier",
  date: (date) => `du ${date}`,
  times: (n) => (n === 2 ? "deux fois" : `${n} fois`),
  greet: (name) => (name ? `Bonjour ${name}.` : "Bonjour."),
  sorryAgain: ({ times, topic, byPhone }) =>
    `Je suis désolé que vous ayez dû ${byPhone ? "appeler" : "nous contacter"} ${times} au sujet ${topic}.`,
  sorryOnce: (topic, day) => `Je suis désolé du souci au sujet ${topic} ${day}.`,
  sorrySite: "Je suis désolé que notre site vous ait posé problème.",
  seen: "J’ai tout sous les yeux, vous n’avez pas à le raconter de nouveau.",
  help: "Comment puis-je vous aider ?",
  confirm: (topic, day) => `Est-ce au sujet ${topic} ${day} ?`,
  askName: (name) => `Suis-je bien en ligne avec ${name} ?`,
  askWho: "Puis-je avoir votre nom ?",
  askEmail: "À quelle adresse e-mail votre compte est-il ouvert ?",
  askOrder: "Avez-vous un numéro de commande ?",
};
