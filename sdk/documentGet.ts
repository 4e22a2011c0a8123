/** A property of the document by its prototype's own getter: an element of that name in the page would shadow it. */
export function documentGet(name: keyof Document): unknown {
  return Reflect.get(Document.prototype, name, document);
}
