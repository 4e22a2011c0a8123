import type { Topic } from "../topics/Topic.ts";

/** What is said to a person in one language. `topic` and `day` come from the same language. */
export interface Phrases {
  /** Each as it follows the language's "about". */
  readonly topics: Readonly<Record<Topic, string>>;
  today: string;
  yesterday: string;
  date(date: string): string;
  times(n: number): string;
  greet(name: string | null): string;
  sorryAgain(said: { times: string; topic: string; byPhone: boolean }): string;
  sorryOnce(topic: string, day: string): string;
  readonly sorrySite: string;
  readonly seen: string;
  readonly help: string;
  confirm(topic: string, day: string): string;
  askName(name: string): string;
  readonly askWho: string;
  readonly askEmail: string;
  readonly askOrder: string;
}
