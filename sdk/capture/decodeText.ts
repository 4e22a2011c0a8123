const ENTITY = /&(?:#(x[\da-fA-F]{1,5}|\d{1,6})|([a-zA-Z]\w+));/g;
/** Each name before its sign; letters with accents are put together. */
const SIGNS =
  "amp&lt<gt>quot\"apos'nbsp ndash–mdash—lsquo‘rsquo’ldquo“rdquo”laquo«raquo»hellip…euro€trade™reg®deg°times×szligßoslashøaeligæoeligœ";
const ACCENTS =
  "grave\u0300acute\u0301circ\u0302tilde\u0303uml\u0308ring\u030Acaron\u030Ccedil\u0327";

/** What stands behind a name in a list of names and signs. */
const signOf = (list: string, name: string): string =>
  list.match(`(?<!\\w)${name}(\\W)`)?.[1] ?? "";

/**
 * A text in which characters may be named as in HTML, though it stands where nothing decodes them: in JSON. Each is decoded
 * once; what is no name that shops write stays. By a table: what parses HTML may be refused by the page's Trusted Types.
 */
export const decodeText = (text: string): string =>
  text.replace(ENTITY, (said: string, number?: string, name = "") => {
    if (number) return String.fromCodePoint(Number(`0${number}`));
    const accent = signOf(ACCENTS, name.slice(1));
    return (accent ? (name[0] + accent).normalize() : signOf(SIGNS, name)) || said;
  });
