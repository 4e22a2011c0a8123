/** Content of the shop among a slot's items. Text is text, addresses are http or https. */
export interface Block {
  kind: "text" | "image" | "link";
  /** Counted from 1 among all that the slot shows, items and blocks. */
  position: number;
  title?: string;
  text?: string;
  image?: string;
  alt?: string;
  url?: string;
}
