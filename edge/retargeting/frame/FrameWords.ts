/** What the box says, in one language. `{shop}` is the shop's name, `{name}` a product's. */
export interface FrameWords {
  readonly advertisement: string;
  /** What the box is to a screen reader. */
  readonly label: string;
  readonly why: string;
  readonly hide: string;
  readonly stop: string;
  readonly choices: string;
  readonly close: string;
  readonly undo: string;
  /** Why this is here: who it is from, what it rests on, who can see it. */
  readonly byShopper: string;
  readonly byTopic: string;
  readonly byPopular: string;
  readonly paidBy: string;
  readonly unseen: string;
  readonly mainReasons: string;
  readonly stopped: string;
  readonly hidden: string;
  /** Nobody was known: only this box is emptied. */
  readonly hiddenHere: string;
  /** An undo that came too late. */
  readonly askShop: string;
  /** Asks the browser for the shop's own cookie, where it keeps this box's apart. */
  readonly access: string;
  /** It was given, and nobody is known by it; it was not given. */
  readonly accessUnknown: string;
  readonly accessRefused: string;
}
