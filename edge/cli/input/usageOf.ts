import type { Option } from "./Option.ts";

/** A command's usage, with every option explained. */
export function usageOf(command: string, options: readonly Option[], about: string): string {
  const width = Math.max(...options.map(({ name, value }) => name.length + value.length + 3));
  const required = options.filter(({ isRequired }) => isRequired);
  const line = required
    .map(({ name, value, isPositional }) => (isPositional ? ` ${value}` : ` --${name} ${value}`))
    .join("");
  const rows = options.map(
    ({ name, value, help }) => `  ${`--${name} ${value}`.padEnd(width)}  ${help}`,
  );
  return [`usage: candour ${command}${line} [options]`, "", about, "", ...rows].join("\n");
}
