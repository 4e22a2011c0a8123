/**
 * The encoding that a feed's first bytes (its mark, or an XML declaration) or its content type name; null where neither says
 * anything that can be read.
 */
export function encodingOf(head: Uint8Array, contentType: string): string | null {
  const [a, b, c, d] = head;
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  // Without a mark: a feed begins with ASCII, of which every other byte is then zero.
  if (a !== 0 && b === 0 && c !== 0 && d === 0) return "utf-16le";
  if (a === 0 && b !== 0 && c === 0 && d !== 0) return "utf-16be";
  const charset =
    /charset\s*=\s*"?([\w-]+)/i.exec(contentType)?.[1] ?? declaredEncoding(head.subarray(0, 256));
  if (!charset) return null;
  try {
    return new TextDecoder(charset).encoding;
  } catch {
    return null;
  }
}

/** What `<?xml encoding="..."?>` says (RFC 7303: after the mark and the content type). Two bytes a letter it can't be. */
function declaredEncoding(head: Uint8Array): string | undefined {
  const start = String.fromCharCode(...head);
  const said = /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([\w.-]+)["']/.exec(start)?.[1];
  return said && !/^(utf-?16|ucs-?2|iso-10646)/i.test(said) ? said : undefined;
}
