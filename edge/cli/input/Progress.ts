/** Tells on standard error what is going on; standard output is for results. */
export interface Progress {
  /** Always written. */
  say(what: string): void;
  /** Written at most every two seconds. */
  tick(what: () => string): void;
}

const TICK_MS = 2_000;

export function createProgress(write: (line: string) => void): Progress {
  const started = performance.now();
  let last = started;
  const say = (what: string): void => {
    const seconds = ((performance.now() - started) / 1_000).toFixed(1);
    write(`${seconds.padStart(7)} s  ${what}\n`);
    last = performance.now();
  };
  return {
    say,
    tick(what) {
      if (performance.now() - last > TICK_MS) say(what());
    },
  };
}
