/** The fields of one line of CSV, quoted ones unwrapped. */
export function parseCsvLine(line: string): string[] {
  const fields: string[] = [];
  for (const match of line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)) {
    const [, quoted, plain] = match;
    fields.push(quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"'));
  }
  return fields;
}
