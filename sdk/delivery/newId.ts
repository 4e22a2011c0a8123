/** A random id of 128 bits; `crypto.randomUUID` is missing outside secure contexts. */
export const newId = (): string => crypto.getRandomValues(new Uint32Array(4)).join("-");
