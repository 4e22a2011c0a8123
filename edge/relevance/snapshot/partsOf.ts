import type { Manifest } from "./Manifest.ts";

/** The keys of everything that a manifest names. */
export function partsOf({ cards, directory, lists, popular, traits, weights }: Manifest): string[] {
  const all = [...cards, ...directory, ...Object.values(lists).flat(), popular];
  return [...all, ...(traits?.parts ?? []), ...(weights ? [weights] : [])].map(({ key }) => key);
}
