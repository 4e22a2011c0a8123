import type { DecisionHelp } from "../../../sdk/wire/index.ts";
import type { Scene } from "../Scene.ts";
import { helpWordsOf } from "./helpWordsOf.ts";

/** What a slot of the strategy `help` says; undefined where nothing went wrong, or service may not know of it. */
export function helpOf({ view }: Scene, language: string): DecisionHelp | undefined {
  if (!view?.trouble) return undefined;
  const { code } = view.trouble;
  const { [code]: text, why, talk, dismiss } = helpWordsOf(language);
  return { code, text, why, talk, dismiss };
}
