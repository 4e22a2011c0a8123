import type { Visitor } from "../Visitor.ts";
import type { MadeUp } from "./previewSchema.ts";

/** What a made-up visitor's request would say. */
export function madeUpVisitor(
  { language, region, device = "desktop" }: MadeUp,
  locale: string,
): Visitor {
  const [country = ""] = region?.split("-") ?? [];
  return {
    language: language ?? locale,
    places: () => (region ? [...new Set([country, region])] : []),
    device: () => device,
  };
}
