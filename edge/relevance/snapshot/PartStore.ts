/** Where parts lie: an R2 bucket at the edge, a folder for the command line. */
export interface PartStore {
  head(key: string): Promise<unknown>;
  put(key: string, bytes: Uint8Array): Promise<unknown>;
  get(key: string): Promise<{ arrayBuffer(): Promise<ArrayBuffer> } | null>;
}
