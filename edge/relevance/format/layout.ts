/** "CNL1" read as a little-endian number: the first four bytes of every shard. */
export const MAGIC = 0x314c4e43;
export const VERSION = 1;
export const HEADER_BYTES = 20;
/** 2,048 rows of 50 neighbours at 5.5 bytes, their scales and lengths stay below 1 MiB. */
export const ROWS_PER_SHARD = 2_048;
