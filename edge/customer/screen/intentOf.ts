import { confidenceOf } from "../topics/confidenceOf.ts";
import type { Topic } from "../topics/Topic.ts";
import type { Evidence } from "./Evidence.ts";

/** A lone ground never makes more than likely; nothing ever makes certain. */
const LONE_MAX = 0.75;
const MAX = 0.95;

export interface Intent {
  /** Null where nothing speaks for any reason. */
  readonly topic: Topic | null;
  /** 0 to 1. */
  readonly confidence: number;
  readonly words: "quite sure" | "likely" | "unlikely" | "unknown";
  readonly evidence: readonly (Evidence & { readonly weight: "strong" | "some" | "weak" })[];
  readonly others: readonly { readonly topic: Topic; readonly confidence: number }[];
}

/** Why somebody most likely calls: the topic with the most points, its share of all points, and every fact behind it. */
export function intentOf(evidence: readonly Evidence[]): Intent {
  const scores = new Map<Topic, number>();
  for (const { topic, points } of evidence) scores.set(topic, (scores.get(topic) ?? 0) + points);
  const ranked = [...scores]
    .map(([topic, score]) => ({ topic, score }))
    .sort((a, b) => b.score - a.score || (a.topic < b.topic ? -1 : 1));
  const [first, ...rest] = ranked;
  if (!first) return { topic: null, confidence: 0, words: "unknown", evidence: [], others: [] };
  const own = evidence.filter((one) => one.topic === first.topic);
  const confidence = Math.min(confidenceOf(ranked), own.length > 1 ? MAX : LONE_MAX);
  const total = ranked.reduce((sum, one) => sum + one.score, 1);
  return {
    topic: first.topic,
    confidence: round(confidence),
    words: confidence >= 0.8 ? "quite sure" : confidence >= 0.5 ? "likely" : "unlikely",
    evidence: own
      .toSorted((a, b) => b.points - a.points || b.at - a.at)
      .map((one) => ({ ...one, points: round(one.points), weight: weightOf(one.points) })),
    others: rest.map((one) => ({ topic: one.topic, confidence: round(one.score / total) })),
  };
}

function weightOf(points: number): "strong" | "some" | "weak" {
  return points >= 2 ? "strong" : points >= 1 ? "some" : "weak";
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
