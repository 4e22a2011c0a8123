import type { Phrases } from "./Phrases.ts";

export const spanishPhrases: Phrases = {
  topics: {
    billing: "la facturación",
    delivery: "su entrega",
    return: "su devolución",
    damaged: "el artículo defectuoso",
    stock: "un artículo agotado",
    order_change: "el cambio de su pedido",
    account: "su cuenta",
    website: "nuestra página web",
    product: "su pregunta sobre un producto",
  },
  today: "de hoy",
  yesterday: "de ayer",
  date: (date) => `del ${date}`,
  times: (n) => (n === 2 ? "dos veces" : `${n} veces`),
  greet: (name) => (name ? `Hola, ${name}.` : "Hola."),
  sorryAgain: ({ times, topic, byPhone }) =>
    `Siento que haya tenido que ${byPhone ? "llamar" : "contactarnos"} ${times} por ${topic}.`,
  sorryOnce: (topic, day) => `Siento las molestias por ${topic} ${day}.`,
  sorrySite: "Siento que nuestra página web le haya dado problemas.",
  seen: "Lo tengo todo delante, no hace falta que lo cuente otra vez.",
  help: "¿En qué puedo ayudarle?",
  confirm: (topic, day) => `¿Es por ${topic} ${day}?`,
  askName: (name) => `¿Hablo con ${name}?`,
  askWho: "¿Me dice su nombre?",
  askEmail: "¿Con qué correo electrónico está su cuenta?",
  askOrder: "¿Tiene a mano un número de pedido?",
};
