/** Why an agent looks: what they choose, and what the shopper reads of it, word for word. */
export const PURPOSES = [
  { label: "They contacted us", hint: "call, letter, chat, visit", read: "You contacted us." },
  { label: "An open complaint", hint: "I follow it up", read: "Following up your open complaint." },
  {
    label: "An order problem",
    hint: "delivery, return, payment",
    read: "A problem with one of your orders.",
  },
  {
    label: "A wish about data",
    hint: "to see, correct, erase",
    read: "Your wish about your data.",
  },
] as const;
