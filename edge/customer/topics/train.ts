import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Features, featuresOf } from "./featuresOf.ts";
import { plainWords } from "./plainWords.ts";
import { TOPICS } from "./Topic.ts";

const FOLDER = fileURLToPath(new URL("./training/", import.meta.url).href);
const OUT = fileURLToPath(new URL("./weights.json", import.meta.url).href);
/** The same, to look any word up in. */
const NAMES: readonly string[] = TOPICS;
const ROUNDS = 40;
const STEP = 0.5;
/** Holds weights small, so that a word seen once decides nothing. */
const DECAY = 0.006;
/** The lists' points count for more than a lone word from the first round on. */
const POINTS_AT_START = 4;
/** A lone word teaches less than a sentence. */
const WORD_WORTH = 0.4;
/** People word things more freely than these sentences: what is promised is held back by as much. */
const CAUTION = 0.7;
/** Smaller weights are left out. */
const MIN_WEIGHT = 0.12;

interface Sample extends Features {
  /** Index in TOPICS; its length for none of them. */
  readonly topic: number;
  /** How much it teaches: a lone word less than a sentence. */
  readonly worth: number;
}

interface Model {
  points: number;
  readonly stems: Map<string, number[]>;
}

/** Learns the weights of stems from the written sentences (log-linear, one step for each sentence, always in the same order). */
export function train(samples: readonly Sample[]): Model {
  const model: Model = { points: POINTS_AT_START, stems: new Map() };
  for (const { stems } of samples) {
    for (const stem of stems)
      if (!model.stems.has(stem))
        model.stems.set(
          stem,
          TOPICS.map(() => 0),
        );
  }
  for (let round = 0; round < ROUNDS; round++) {
    const step = (STEP * (ROUNDS - round)) / ROUNDS;
    for (let i = 0; i < samples.length; i++) {
      // A stride that is prime to most counts: no topic's sentences come in a row.
      const sample = samples[(i * 7919) % samples.length];
      if (sample) learn(model, sample, step * sample.worth);
    }
  }
  return model;
}

function learn(model: Model, sample: Sample, step: number): void {
  const shares = sharesOf(model, sample);
  const errors = shares.map((share, topic) => (topic === sample.topic ? 1 : 0) - share);
  const own = [...sample.stems].flatMap((stem) => model.stems.get(stem) ?? []).length;
  const gain = step / Math.sqrt(1 + own / TOPICS.length);
  let drift = 0;
  for (const [topic, error] of errors.entries()) {
    drift += error * (sample.points.get(TOPICS[topic] ?? "") ?? 0);
  }
  model.points += 0.05 * gain * drift;
  for (const stem of sample.stems) {
    const weights = model.stems.get(stem);
    if (!weights) continue;
    for (const [topic, error] of errors.entries()) {
      weights[topic] = (weights[topic] ?? 0) * (1 - step * DECAY) + gain * error;
    }
  }
}

/** How likely each topic is; the rest is none. */
function sharesOf(model: Model, { stems, points }: Features, sharpness = 1): number[] {
  const sums = TOPICS.map((topic, i) => {
    let sum = model.points * (points.get(topic) ?? 0);
    for (const stem of stems) sum += model.stems.get(stem)?.[i] ?? 0;
    return Math.exp(sharpness * sum);
  });
  const total = sums.reduce((sum, one) => sum + one, 1);
  return sums.map((one) => one / total);
}

/** The sentences and words of `training/`, read. */
export function readSamples(): Sample[] {
  return readdirSync(FOLDER)
    .sort()
    .flatMap((file) => {
      const lines = readFileSync(FOLDER + file, "utf8")
        .trim()
        .split("\n");
      const isWords = file === "words.txt";
      const worth = isWords ? WORD_WORTH : 1;
      return (isWords ? lines.flatMap(eachWord) : lines).map((line) => ({ line, worth }));
    })
    .map(({ line, worth }) => {
      const [topic = "", ...rest] = line.split(": ");
      const index = NAMES.indexOf(topic);
      if (index < 0 && topic !== "none") throw new TypeError(`candour: no topic in "${line}"`);
      const features = featuresOf(plainWords(rest.join(": ")));
      return { ...features, topic: index < 0 ? TOPICS.length : index, worth };
    });
}

/** A line of words parted by commas as a line for each. */
function eachWord(line: string): string[] {
  const [topic, words = ""] = line.split(": ");
  return words.split(", ").map((word) => `${topic}: ${word}`);
}

/** The sharpness at which, over tenths left out in turn, what is promised is what holds; and how often the first is right. */
export function sharpnessBy(samples: readonly Sample[], parts = 10) {
  const tried = [0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.15, 1.3, 1.5, 1.75, 2];
  const loss = tried.map(() => 0);
  let right = 0;
  for (let part = 0; part < parts; part++) {
    const model = train(samples.filter((_, i) => i % parts !== part));
    for (const sample of samples.filter((one, i) => i % parts === part && one.worth === 1)) {
      const shares = sharesOf(model, sample);
      const none = 1 - shares.reduce((sum, one) => sum + one, 0);
      right += [...shares, none].every((one) => one <= ([...shares, none][sample.topic] ?? 0))
        ? 1
        : 0;
      for (const [i, sharpness] of tried.entries()) {
        const at = sharesOf(model, sample, sharpness);
        const rest = 1 - at.reduce((sum, one) => sum + one, 0);
        loss[i] = (loss[i] ?? 0) - Math.log(Math.max(1e-9, [...at, rest][sample.topic] ?? 0));
      }
    }
  }
  const best = loss.indexOf(Math.min(...loss));
  return {
    sharpness: tried[best] ?? 1,
    right: right / samples.filter((one) => one.worth === 1).length,
  };
}

/** What is kept: for each stem pairs of topic and weight in hundredths. */
export function toJson(model: Model, sharpness: number): string {
  const round = (value: number): number => Math.round(value * 100) / 100;
  const stems = [...model.stems]
    .map(([stem, weights]) => {
      const own = weights.flatMap((one, i) =>
        Math.abs(one) < MIN_WEIGHT ? [] : [i, Math.round(one * 100)],
      );
      return [stem, own] as const;
    })
    .filter(([, own]) => own.length > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = stems.map(([stem, own]) => `    ${JSON.stringify(stem)}: ${JSON.stringify(own)}`);
  const head = {
    sharpness: round(sharpness),
    points: round(model.points),
  };
  return `${JSON.stringify(head).slice(0, -1)},\n"stems": {\n${lines.join(",\n")}\n}}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const samples = readSamples();
  const { sharpness, right } = sharpnessBy(samples);
  console.info(
    `${samples.length} sentences; of those left out in turn ${(100 * right).toFixed(1)} in 100 right; sharpness ${sharpness}`,
  );
  writeFileSync(OUT, toJson(train(samples), CAUTION * sharpness));
}
