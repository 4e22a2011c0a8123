/** What a colour says; words always say it too. */
export type Tone = "good" | "warn" | "bad" | "teal" | "";
