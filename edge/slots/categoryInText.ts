/** Feasts keep their capital in the middle of a sentence. */
const PROPER = /^(Christmas|Easter|Halloween|Hanukkah|Diwali|Eid|Ramadan|Valentine|Mother|Father)/;

/** A category's name as it reads inside a sentence: the last step of its path, in lower case where it is no name. */
export function categoryInText(category: string): string {
  const last = category.split(/\s*[>/]\s*/).at(-1) || category;
  if (PROPER.test(last)) return last;
  // "BAG" and "Lunch bags" become "bag" and "lunch bags"; "T-lights" and "DVDs" keep their capitals.
  if (/^[A-Z]{1,3}[-\d]/.test(last) || /^[A-Z]{2,}[a-z]/.test(last)) return last;
  return last === last.toUpperCase()
    ? last.toLowerCase()
    : last.charAt(0).toLowerCase() + last.slice(1);
}
