/** A block of the article: a paragraph, or a heading over the next ones. */
export interface Block {
  readonly kind: "paragraph" | "heading";
  readonly text: string;
}

const paragraph = (text: string): Block => ({ kind: "paragraph", text });
const heading = (text: string): Block => ({ kind: "heading", text });

/** The one story of the demo's newspaper. */
export const article = {
  section: "Harbour",
  title: "The woman who winds the town",
  standfirst:
    "Ormsby has nineteen public clocks. For the first time since the war they agree, and one retired bus driver is to blame.",
  byline: "By Ines Halloran. Published at 06:40",
  caption:
    "The harbour clock on Friday, at five to four by everyone\u2019s reckoning. Drawing: Courier",
  blocks: [
    paragraph(
      "Every Tuesday at half past six, before the bakery opens, Maud Ferrier carries a ladder, a thermos and a key as long as her forearm up the ninety-one steps of the harbour tower. She gives the clock eight turns, listens, and gives it half a turn more. \u201cIt sulks on seven,\u201d she says. \u201cEight and a half, and it is company for the week.\u201d",
    ),
    paragraph(
      "For sixty years the town\u2019s clocks kept sixty opinions. The station ran four minutes fast, so that nobody missed the train. The school ran slow, and was believed. The town hall stopped in 1987, at ten past two, and generations learned to say that they would meet when it was right again.",
    ),
    paragraph(
      "Ms Ferrier drove the number 4 for thirty-one years and passed all of them, twice an hour, late by every one. When she retired she wrote to the council and asked for the keys. The council, which had lost them, asked what she would need. She replied with a list: oil, time, and somebody to hold the ladder.",
    ),
    heading("Mostly dust, sometimes a wasp"),
    paragraph(
      "There is no secret to an old clock, she says, and very little to buy. Most stop because of dust, some because of kindness: someone has oiled them every spring and cleaned them never. She takes the movement out, lays the wheels on a tea towel in the order in which they came, and washes them in a pan that is no longer used for milk. In the library clock she found a wasps\u2019 nest, and in the school\u2019s a note from 1951 that read: not my fault.",
    ),
    paragraph(
      "What can\u2019t be cleaned is made. Her neighbour Tom Abara, who keeps the ironmonger\u2019s, cut a new tooth for the station from the brass of a coat hook. It is the only one of two hundred and eight that shines.",
    ),
    paragraph(
      "On Friday the last of them, the one over the fish market, was set going before a crowd of forty. At four o\u2019clock nineteen bells rang within the same breath. Then, for a moment, nobody in Ormsby had an excuse, and everybody went home for tea.",
    ),
  ] satisfies readonly Block[],
  mostRead: [
    "Library keeps its Sunday hours after petition",
    "Why the weathercock faces east",
    "Under-14s win on penalties, eventually",
  ],
} as const;
