/** What loads with the first question about a slot; the reader of answers is also others' that read cards. */
export { parseSlotsAnswer } from "../wire/parseSlotsAnswer.ts";
export { startDrawing } from "./startDrawing.ts";
