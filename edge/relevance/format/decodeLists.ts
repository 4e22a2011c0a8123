import type { PackedLists } from "../build/PackedLists.ts";
import { HEADER_BYTES, MAGIC, ROWS_PER_SHARD, VERSION } from "./layout.ts";

/**
 * Reads one shard; null where it is cut, of another version or not a shard. Its hash is the caller's to check first.
 * The arrays are views of the given bytes where those are aligned.
 */
export function decodeLists(shard: Uint8Array): PackedLists | null {
  if (shard.byteLength < HEADER_BYTES) return null;
  const bytes = shard.byteOffset % 4 === 0 ? shard : shard.slice();
  const { buffer, byteOffset } = bytes;
  const header = new DataView(buffer, byteOffset, HEADER_BYTES);
  const idBytes = header.getUint8(6);
  const flags = header.getUint8(7);
  const rows = header.getUint32(12, true);
  const size = header.getUint32(16, true);
  if (header.getUint32(0, true) !== MAGIC || header.getUint16(4, true) !== VERSION) return null;
  if ((idBytes !== 2 && idBytes !== 4) || flags > 1 || rows > ROWS_PER_SHARD) return null;
  const lengthsAt = HEADER_BYTES + 4 * rows;
  const idsAt = lengthsAt + Math.ceil(rows / 4) * 4;
  const weightsAt = idsAt + size * idBytes;
  const supportAt = weightsAt + size;
  if (bytes.byteLength !== supportAt + (flags === 1 ? Math.ceil(size / 2) : 0)) return null;
  const starts = new Uint32Array(rows + 1);
  for (let row = 0; row < rows; row++) {
    starts[row + 1] = (starts[row] ?? 0) + (bytes[lengthsAt + row] ?? 0);
  }
  if (starts[rows] !== size) return null;
  return {
    first: header.getUint32(8, true),
    scales: new Float32Array(buffer, byteOffset + HEADER_BYTES, rows),
    starts,
    ids:
      idBytes === 2
        ? new Uint16Array(buffer, byteOffset + idsAt, size)
        : new Uint32Array(buffer, byteOffset + idsAt, size),
    weights: bytes.subarray(weightsAt, supportAt),
    ...(flags === 1 && { support: unpackHalves(bytes.subarray(supportAt), size) }),
  };
}

/** Half bytes as bytes: the ranker reads a list in place. */
function unpackHalves(halves: Uint8Array, size: number): Uint8Array {
  const levels = new Uint8Array(size);
  for (let n = 0; n < size; n++) levels[n] = ((halves[n >> 1] ?? 0) >> (4 * (n & 1))) & 15;
  return levels;
}
