import type { Option } from "./input/Option.ts";
import type { Progress } from "./input/Progress.ts";

export interface CommandTools {
  /** On standard error. */
  readonly progress: Progress;
  /** A line on standard output. */
  readonly print: (line: string) => void;
}

/** One of the commands of the command line. */
export interface Command {
  readonly about: string;
  readonly options: readonly Option[];
  run(values: ReadonlyMap<string, string>, tools: CommandTools): Promise<void>;
}
