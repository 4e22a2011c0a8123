/**
 * Whether an item's category is the named one or lies under it: "Home > Clocks" is in "Home > Clocks", in "Home", and in
 * "Clocks", as a shop writes it where the path goes without saying.
 */
export function isInCategory(category: string | undefined, named: string): boolean {
  if (category === undefined) return false;
  if (category === named) return true;
  if (!category.includes(" > ")) return false;
  return ` > ${category} > `.includes(` > ${named} > `);
}
