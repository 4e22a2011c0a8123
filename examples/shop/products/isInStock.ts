/** What the shelf is empty of: some that many people want, and some that hardly anyone will miss. */
const OUT_OF_STOCK = new Set([
  "22727", // Alarm clock Bakelike red
  "22993", // Set of 4 pantry jelly moulds
  "23355", // Hot water bottle keep calm
  "22630", // Dolly Girl lunch box
  "82482", // Wooden picture frame white finish
  "15056N", // Edwardian parasol natural
  "21871", // Save the planet mug
  "22749", // Feltcraft princess Charlotte doll
]);

/** Whether the shop has any of it. Fixed, so that every start of the demo looks the same. */
export function isInStock(id: string): boolean {
  return !OUT_OF_STOCK.has(id);
}
