/** Text as the lexicons have it: lower case, no accents, words parted by single spaces, a space at either end. */
export function plainWords(text: string): string {
  const plain = text
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replaceAll("ß", "ss")
    .replace(/[^\p{L}\p{N}]+/gu, " ");
  return ` ${plain.trim()} `;
}
