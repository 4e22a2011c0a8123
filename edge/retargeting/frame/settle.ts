/** Longer than a frame takes: whoever waits for it can't tell from the time whether a shopper was known. */
const STEP_MS = 150;

/** Waits until a whole number of steps has passed since the start. */
export async function settle(startedAt: number): Promise<void> {
  const passed = Date.now() - startedAt;
  await scheduler.wait(STEP_MS - (passed % STEP_MS));
}
