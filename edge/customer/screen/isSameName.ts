/** Whether somebody looks at a person of their own family name: a relative is no reason to look. */
export function isSameName(agent: string | null, name: string | null): boolean {
  const [own, theirs] = [agent, name].map((one) => familyOf(one));
  return own !== undefined && own !== "" && own === theirs;
}

function familyOf(name: string | null): string {
  const words = name?.normalize("NFC").toLowerCase().trim().split(/\s+/) ?? [];
  return words.length > 1 ? (words.at(-1) ?? "") : "";
}
