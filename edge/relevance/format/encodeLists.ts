import type { PackedLists } from "../build/PackedLists.ts";
import { HEADER_BYTES, MAGIC, ROWS_PER_SHARD, VERSION } from "./layout.ts";

/**
 * Writes packed lists as shards of {@link ROWS_PER_SHARD} rows, at most 1 MiB each; `first` must begin a shard.
 * Layout: header, scales (float32), row lengths (bytes, padded to 4), ids (2 or 4 bytes), weights (bytes),
 * support (half bytes, the first one low) where there is any.
 */
export function encodeLists(packed: PackedLists): Uint8Array<ArrayBuffer>[] {
  if (packed.first % ROWS_PER_SHARD !== 0) {
    throw new TypeError(`candour: lists must begin at a multiple of ${ROWS_PER_SHARD} rows`);
  }
  const shards: Uint8Array<ArrayBuffer>[] = [];
  for (let from = 0; from < packed.scales.length; from += ROWS_PER_SHARD) {
    shards.push(encodeShard(packed, from, Math.min(packed.scales.length, from + ROWS_PER_SHARD)));
  }
  return shards;
}

function encodeShard(packed: PackedLists, from: number, to: number): Uint8Array<ArrayBuffer> {
  const { ids, starts } = packed;
  const rows = to - from;
  const begin = starts[from] ?? 0;
  const end = starts[to] ?? begin;
  const idBytes = ids.BYTES_PER_ELEMENT;
  const lengthsAt = HEADER_BYTES + 4 * rows;
  const idsAt = lengthsAt + Math.ceil(rows / 4) * 4;
  const weightsAt = idsAt + (end - begin) * idBytes;
  const supportAt = weightsAt + (end - begin);
  const bytes = new Uint8Array(supportAt + (packed.support ? Math.ceil((end - begin) / 2) : 0));
  const header = new DataView(bytes.buffer);
  header.setUint32(0, MAGIC, true);
  header.setUint16(4, VERSION, true);
  header.setUint8(6, idBytes);
  header.setUint8(7, packed.support ? 1 : 0);
  header.setUint32(8, packed.first + from, true);
  header.setUint32(12, rows, true);
  header.setUint32(16, end - begin, true);
  // Every platform of ours is little-endian; the views then need no copy.
  new Float32Array(bytes.buffer, HEADER_BYTES, rows).set(packed.scales.subarray(from, to));
  for (let row = 0; row < rows; row++) {
    bytes[lengthsAt + row] = (starts[from + row + 1] ?? 0) - (starts[from + row] ?? 0);
  }
  const idView =
    idBytes === 2
      ? new Uint16Array(bytes.buffer, idsAt, end - begin)
      : new Uint32Array(bytes.buffer, idsAt, end - begin);
  idView.set(ids.subarray(begin, end));
  bytes.set(packed.weights.subarray(begin, end), weightsAt);
  packed.support?.subarray(begin, end).forEach((level, n) => {
    const at = supportAt + (n >> 1);
    bytes[at] = (bytes[at] ?? 0) | (level << (4 * (n & 1)));
  });
  return bytes;
}
