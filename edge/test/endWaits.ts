const LOOK_MS = 100;
/** What is told once a wait is over is told within this. */
const TOLD_MS = 100;
/** A request that was cut off takes its timer along, and never says that it is over. */
const PATIENCE_MS = 1_000;

/**
 * What is gathered in an isolate's memory for some seconds and then told in one call would be told into the next file. Lets
 * such waits be ended early: answers how to end all that are under way. Each keeps its own timer, for none can be ended out
 * of another request.
 */
export function endWaits(): () => Promise<void> {
  const wait: typeof scheduler.wait = Reflect.get(Object.getPrototypeOf(scheduler), "wait").bind(
    scheduler,
  );
  const underWay = new Set<object>();
  let isOver = false;
  const endable = async (ms: number, options?: SchedulerWaitOptions): Promise<void> => {
    const until = Date.now() + ms;
    const one = {};
    underWay.add(one);
    for (let left = ms; left > 0 && !isOver; left = until - Date.now())
      await wait(Math.min(LOOK_MS, left), options);
    underWay.delete(one);
  };
  Object.assign(scheduler, {
    wait: (ms: number, options?: SchedulerWaitOptions) =>
      ms < 1_000 ? wait(ms, options) : endable(ms, options),
  });
  return async () => {
    isOver = true;
    if (underWay.size === 0) return;
    const until = Date.now() + PATIENCE_MS;
    while (underWay.size > 0 && Date.now() < until) await wait(LOOK_MS);
    await wait(TOLD_MS);
  };
}
