/** What `bench:ranking` was asked. */
export interface BenchArguments {
  readonly train: string;
  readonly test: string;
  /** The number, from 1, of a test line to explain instead of measuring all. */
  readonly explain: number | undefined;
}

const FLAGS = ["--train", "--test", "--explain"];

/** Reads the command's arguments, or says which one is wrong. */
export function parseArguments(given: readonly string[]): BenchArguments | string {
  const values = new Map<string, string>();
  for (let at = 0; at < given.length; at++) {
    const [flag = "", inline] = (given[at] ?? "").split(/=(.*)/s, 2);
    if (!FLAGS.includes(flag)) return `unknown argument ${JSON.stringify(given[at])}`;
    const value = inline ?? given[++at];
    if (value === undefined || value === "" || value.startsWith("--")) {
      return `${flag} needs a value`;
    }
    if (values.has(flag)) return `${flag} is given twice`;
    values.set(flag, value);
  }
  const train = values.get("--train");
  const test = values.get("--test");
  if (train === undefined) return "--train FILE is missing: sessions, one a line";
  if (test === undefined) return "--test FILE is missing: a prefix, a tab and the next item a line";
  const line = values.get("--explain");
  if (line !== undefined && !/^[1-9]\d*$/.test(line)) {
    return `--explain must be the number of a test line, from 1; it is ${JSON.stringify(line)}`;
  }
  return { train, test, explain: line === undefined ? undefined : Number(line) };
}
