import { parseJson } from "./parseJson.ts";
import { readJsonText } from "./readJsonText.ts";

/** Reads a JSON body, within a number of bytes: see {@link readJsonText} and {@link parseJson} for what is refused. */
export async function readJson(request: Request, limitBytes?: number): Promise<unknown> {
  return parseJson(await readJsonText(request, limitBytes));
}
