/** A property of the document by its prototype's own getter: an element of that name in the page would shadow it. */
export function documentGet(name: keyof Document): unknown {
  const getter = Object.getOwnPropertyDescriptor(Document.prototype, name)?.get;
  return getter && Reflect.apply(getter, document, []);
}
