import type { Manifest } from "./Manifest.ts";

/** The keys of everything that a manifest names. */
export function partsOf(manifest: Manifest): string[] {
  const { cards, directory, lists, newcomers, popular, popular_given, traits, weights } = manifest;
  const all = [...cards, ...directory, ...Object.values(lists).flat(), popular];
  if (popular_given) all.push(popular_given);
  if (newcomers) all.push(newcomers.items, ...newcomers.lists);
  return [...all, ...(traits?.parts ?? []), ...(weights ? [weights] : [])].map(({ key }) => key);
}
