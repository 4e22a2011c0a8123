/** Weighs what an isolate holds. */
export interface Weigher {
  /** MiB of heap and array buffers now, with what no collection has let go of yet. */
  weigh(): Promise<number>;
  close(): void;
}

const MIB = 1_048_576;

/** Asks the isolate itself, over its inspector: what collections print counts buffers that they are just letting go of. */
export async function createWeigher(inspector: URL): Promise<Weigher> {
  const list = await fetch(`http://${inspector.host}/json`);
  const [target]: { webSocketDebuggerUrl: string }[] = JSON.parse(await list.text());
  if (!target) throw new Error("the runtime has no isolate to inspect");
  const socket = new WebSocket(target.webSocketDebuggerUrl);
  const waiting = new Map<number, (result: Record<string, number>) => void>();
  socket.addEventListener("message", ({ data }) => {
    const { id, result = {} } = JSON.parse(String(data));
    waiting.get(id)?.(result);
    waiting.delete(id);
  });
  await new Promise((done, fail) => {
    socket.addEventListener("open", done);
    socket.addEventListener("error", fail);
  });
  let last = 0;
  const send = async (method: string): Promise<Record<string, number>> => {
    const id = ++last;
    const answer = new Promise<Record<string, number>>((done) => waiting.set(id, done));
    socket.send(JSON.stringify({ id, method }));
    return answer;
  };
  return {
    async weigh() {
      const { usedSize = 0, backingStorageSize = 0 } = await send("Runtime.getHeapUsage");
      return (usedSize + backingStorageSize) / MIB;
    },
    close: () => socket.close(),
  };
}
