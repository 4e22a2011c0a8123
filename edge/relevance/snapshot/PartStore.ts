/** Where parts lie: an R2 bucket at the edge, a folder for the command line. */
export interface PartStore {
  head(key: string): Promise<unknown>;
  /** @param options The hash, hex, which R2 checks and keeps beside the object. */
  put(key: string, bytes: Uint8Array, options: { sha256: string }): Promise<unknown>;
  get(key: string): Promise<{ arrayBuffer(): Promise<ArrayBuffer> } | null>;
}
