#!/usr/bin/env node
import { build } from "./build/build.ts";
import type { Command } from "./Command.ts";
import { diff } from "./config/diff.ts";
import { pull } from "./config/pull.ts";
import { push } from "./config/push.ts";
import { evaluate } from "./evaluate/evaluate.ts";
import { InputError } from "./InputError.ts";
import { createProgress } from "./input/Progress.ts";
import { readOptions } from "./input/readOptions.ts";
import { usageOf } from "./input/usageOf.ts";
import { tune } from "./tune/tune.ts";
import { UsageError } from "./UsageError.ts";

const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ["build", build],
  ["tune", tune],
  ["evaluate", evaluate],
  ["pull", pull],
  ["diff", diff],
  ["push", push],
]);

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const printError = (text: string): void => {
  process.stderr.write(text);
};

async function main(name: string | undefined, given: readonly string[]): Promise<number> {
  const command = COMMANDS.get(name ?? "");
  const isHelp = (text: string): boolean => text === "--help" || text === "-h";
  if (name === undefined || isHelp(name) || name === "help") {
    (name === undefined ? printError : print)(overview());
    return name === undefined ? 2 : 0;
  }
  if (!command) {
    printError(`candour: unknown command ${JSON.stringify(name)}\n\n${overview()}\n`);
    return 2;
  }
  if (given.some(isHelp)) {
    print(usageOf(name, command.options, command.about));
    return 0;
  }
  try {
    const values = readOptions(command.options, given);
    await command.run(values, { progress: createProgress(printError), print });
    return 0;
  } catch (error) {
    if (error instanceof UsageError) {
      for (const fault of error.faults) printError(`candour ${name}: ${fault}\n`);
      printError(`candour ${name} --help tells what it takes\n`);
      return 2;
    }
    if (!(error instanceof InputError || isOfTheSystem(error))) throw error;
    printError(`candour ${name}: ${error.message}\n`);
    return 1;
  }
}

/** A disk that is full, a folder that is none or may not be written to: its message says what, and where. */
function isOfTheSystem(error: unknown): error is Error {
  return error instanceof Error && "syscall" in error;
}

function overview(): string {
  const rows = [...COMMANDS].map(([name, { about }]) => `  ${name.padEnd(10)}${about}`);
  return [
    "usage: candour COMMAND [options]",
    "",
    ...rows,
    "",
    "candour COMMAND --help tells more",
  ].join("\n");
}

// What reads the results may have seen enough (`| head`).
process.stdout.on("error", () => process.exit(0));
process.exitCode = await main(process.argv[2], process.argv.slice(3));
