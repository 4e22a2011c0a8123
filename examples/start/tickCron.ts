const MINUTE_MS = 60_000;

/** Cron triggers never fire by themselves locally: this asks for them once a minute. Answers how to stop. */
export function tickCron(edgeUrl: string): () => void {
  const timer = setInterval(() => {
    fetch(`${edgeUrl}/cdn-cgi/handler/scheduled?cron=*+*+*+*+*`).catch(() => undefined);
  }, MINUTE_MS);
  return () => clearInterval(timer);
}
