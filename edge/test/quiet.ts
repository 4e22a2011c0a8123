import main, { Shopper } from "../index.ts";

/** A little more than the queue waits for a batch to fill (vitest.config.ts). */
const SETTLE_MS = 100;
/** What hangs is not waited for any longer. */
const PATIENCE_MS = 5_000;

type Work = (...given: never[]) => Promise<void>;

/**
 * What a file's shoppers leave for later would come into the next file, or into stores that are being emptied. Answers how to do
 * something while none of their alarms rings any more, and those that rang, and what the queue took from them, are through.
 */
export function quiet(): (then: () => Promise<void>) => Promise<void> {
  let underWay = 0;
  let isOver = false;
  const counted = (own: Work): Work =>
    async function (this: unknown, ...given) {
      underWay += 1;
      try {
        await Reflect.apply(own, this, given);
      } finally {
        underWay -= 1;
      }
    };
  const { alarm } = Shopper.prototype;
  const { queue } = main;
  const ring = counted(alarm);
  Object.assign(Shopper.prototype, {
    alarm(this: Shopper) {
      return isOver ? Promise.resolve() : Reflect.apply(ring, this, []);
    },
  });
  Object.assign(main, { queue: counted(queue) });

  return async (then) => {
    isOver = true;
    const until = Date.now() + PATIENCE_MS;
    do await scheduler.wait(SETTLE_MS);
    while (underWay > 0 && Date.now() < until);
    await then();
    Object.assign(Shopper.prototype, { alarm });
    Object.assign(main, { queue });
  };
}
