import type { Phrases } from "./Phrases.ts";

export const englishPhrases: Phrases = {
  topics: {
    billing: "the billing transaction",
    delivery: "your delivery",
    return: "your return",
    damaged: "the item that was not right",
    stock: "an item that was out of stock",
    order_change: "the change to your order",
    account: "your account",
    website: "our website",
    product: "your question about a product",
  },
  today: "from today",
  yesterday: "from yesterday",
  date: (date) => `of ${date}`,
  times: (n) => (n === 2 ? "twice" : `${n} times`),
  greet: (name) => (name ? `Hello ${name}.` : "Hello."),
  sorryAgain: ({ times, topic, byPhone }) =>
    `I'm sorry that you had to ${byPhone ? "call" : "contact us"} ${times} about ${topic}.`,
  sorryOnce: (topic, day) => `I'm sorry about the trouble with ${topic} ${day}.`,
  sorrySite: "I'm sorry that our website gave you trouble.",
  seen: "I have it in front of me, so you need not tell it again.",
  help: "How can I help?",
  confirm: (topic, day) => `Is it about ${topic} ${day}?`,
  askName: (name) => `Am I speaking with ${name}?`,
  askWho: "May I have your name?",
  askEmail: "Which e-mail address is your account under?",
  askOrder: "Do you have an order number at hand?",
};
