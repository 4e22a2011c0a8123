import { brotliCompressSync, constants, gzipSync } from "node:zlib";

/** Bytes of a script as it is and as it travels: gzip at level 9, brotli at quality 11. */
export interface Sizes {
  readonly raw: number;
  readonly gzip: number;
  readonly brotli: number;
}

export function sizesOf(code: Buffer): Sizes {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  return {
    raw: code.length,
    gzip: gzipSync(code, { level: 9 }).length,
    brotli: brotliCompressSync(code, { params }).length,
  };
}
