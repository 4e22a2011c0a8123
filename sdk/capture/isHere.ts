import { isRecord } from "../wire/isRecord.ts";
import type { LdNode } from "../wire/ldNodes.ts";

/** Whether a node of JSON-LD says that the page's address is its own: the same path, and no other query. */
export function isHere(node: LdNode): boolean {
  const offers = [node["offers"]].flat().find(isRecord);
  const page = node["mainEntityOfPage"];
  const said = [node["url"], isRecord(page) ? page["@id"] : page, offers?.["url"]];
  const url = said.find((one) => typeof one === "string" && one);
  if (typeof url !== "string") return false;
  try {
    const { pathname, searchParams } = new URL(url, location.href);
    const here = new URLSearchParams(location.search);
    return (
      pathname === location.pathname &&
      [...searchParams].every(([name, value]) => here.get(name) === value)
    );
  } catch {
    return false;
  }
}
