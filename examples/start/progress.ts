/** One line a step: on a terminal it is rewritten as the step goes on, elsewhere it is printed when the step ends. */
export async function step<T>(
  name: string,
  work: (report: (detail: string) => void) => Promise<T>,
): Promise<T> {
  const started = performance.now();
  const live = process.stdout.isTTY;
  let detail = "";
  const draw = (): void => {
    if (live) process.stdout.write(`\r\x1b[2K  ${name}${detail && ` · ${detail}`} ...`);
  };
  draw();
  const value = await work((text) => {
    detail = text;
    draw();
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(
    `${live ? "\r\x1b[2K" : ""}  ${name}${detail && ` · ${detail}`} · ${seconds} s\n`,
  );
  return value;
}
