/** A random id of 128 bits, 32 hex digits; `crypto.randomUUID` is missing outside secure contexts. */
export function newId(): string {
  let id = "";
  for (const byte of crypto.getRandomValues(new Uint8Array(16))) {
    id += byte.toString(16).padStart(2, "0");
  }
  return id;
}
