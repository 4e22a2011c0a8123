/** What the largest isolate of a runtime held, in MiB of heap and array buffers, as its collector tells. */
export interface HeapWatch {
  /** V8's flags under which the collector tells, and every collection is a full one. */
  readonly flags: string;
  /** Takes what the runtime prints. */
  read(text: string): void;
  /** The most since the last call: what was left after a full collection, and what there was before one. */
  peaks(): { held: number; reached: number };
}

const COLLECTION = /^\[\d+:(0x\w+)\].*Mark-Compact.*? ([\d.]+) \([\d.]+\) -> ([\d.]+) \(/;
const BUFFERS = /^\[\d+:(0x\w+)\] Backing store memory: +(\d+) KB/;

export function watchHeap(): HeapWatch {
  const isolates = new Map<
    string,
    { before: number; after: number; held: number; reached: number }
  >();
  return {
    flags: "--trace-gc --trace-gc-verbose --gc-global --min-semi-space-size=8",
    read(text) {
      for (const line of text.split(/(?=\[\d+:0x\w+\])/)) {
        const [, name = "", before, after] = COLLECTION.exec(line) ?? [];
        if (before !== undefined && after !== undefined) {
          const known = isolates.get(name) ?? { held: 0, reached: 0 };
          isolates.set(name, { ...known, before: Number(before), after: Number(after) });
        }
        const [, owner = "", kib] = BUFFERS.exec(line) ?? [];
        const isolate = isolates.get(owner);
        if (kib === undefined || !isolate) continue;
        // Buffers that the same collection let go of are in both: what was reached is rather more than said.
        const buffers = Number(kib) / 1_024;
        isolate.held = Math.max(isolate.held, isolate.after + buffers);
        isolate.reached = Math.max(isolate.reached, isolate.before + buffers);
      }
    },
    peaks() {
      const all = [...isolates.values()];
      // The others are the runtime's own, which stand in for the platform's storage.
      const held = Math.round(Math.max(0, ...all.map((one) => one.held)));
      const reached = Math.round(Math.max(0, ...all.map((one) => one.reached)));
      for (const isolate of all) Object.assign(isolate, { held: 0, reached: 0 });
      return { held, reached };
    },
  };
}
