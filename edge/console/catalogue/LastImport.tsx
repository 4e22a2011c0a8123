import type { ImportDetail } from "../../catalogue/imports/ImportRecord.ts";
import type { Words } from "../figures/wordsOf.ts";

const SHOWN = 20;

const FORMATS: Readonly<Record<string, string>> = {
  comma: "CSV",
  semicolon: "CSV with semicolons",
  tab: "TSV",
  xml: "XML",
  ndjson: "NDJSON",
};

/** What one feed did, and the rows of it that were refused: line, field, what is wrong, what to write. */
export function LastImport({ shown, words }: { shown: ImportDetail; words: Words }) {
  const { counts } = shown;
  const rejected = shown.rejected.toSorted((a, b) => a.line - b.line);
  const took = shown.finished_at ? (shown.finished_at - shown.at) / 1000 : null;
  const figures = counts && [
    [counts.imported, "imported, new"],
    [counts.updated, "updated"],
    [counts.unchanged, "unchanged"],
    [counts.removed, "removed"],
    [counts.rejected_count, "refused"],
  ];
  return (
    <section class="card flush sec" aria-labelledby="last">
      <div class="hd">
        <h2 id="last">Import of {words.time(shown.at)}</h2>
        <span class="sm mut">
          {shown.source === "url" ? "fetched by schedule" : "uploaded"}
          {shown.format && `, ${FORMATS[shown.format] ?? shown.format}`}
          {took !== null && `, in ${took.toFixed(1)} seconds`}
        </span>
      </div>
      {shown.error && <p class="note t-bad">Nothing was changed: the feed {shown.error}.</p>}
      {figures && (
        <div class="fig4 topline">
          {figures.map(([value, label]) => (
            <div>
              <b class={label === "refused" && value !== 0 ? "t-bad" : ""}>
                {words.number(Number(value))}
              </b>
              <span>{label}</span>
            </div>
          ))}
        </div>
      )}
      {rejected.length > 0 && (
        <>
          <div class="tw topline">
            <table class="tight cards">
              <thead>
                <tr>
                  <th class="r">Line</th>
                  <th>Item</th>
                  <th>Field</th>
                  <th>What is wrong</th>
                  <th>What to do</th>
                </tr>
              </thead>
              <tbody>
                {rejected.slice(0, SHOWN).map((row) => (
                  <tr>
                    <td class="r" data-l="Line">
                      {words.number(row.line)}
                    </td>
                    <td class={row.item_id === undefined ? "mono nil" : "mono"} data-l="Item">
                      {row.item_id ?? "–"}
                    </td>
                    <td class={row.field === undefined ? "mono nil" : "mono"} data-l="Field">
                      {row.field ?? "–"}
                    </td>
                    <td data-l="Wrong">
                      {row.found !== undefined &&
                        (row.found === "" ? "Empty: " : <>“{row.found}”: </>)}
                      {row.reason}
                    </td>
                    <td class={row.write === undefined ? "nil" : "mut"} data-l="To do">
                      {row.write ?? ""}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <p class="sm note topline">
            {rejected.length > SHOWN &&
              `${words.number(rejected.length - SHOWN)} more refused rows · `}
            <a href={`/console/catalogue/imports/${shown.id}/refused.csv`}>
              Save as CSV for whoever makes the feed
            </a>{" "}
            <span class="mut">· a refused row never removes an item</span>
          </p>
        </>
      )}
    </section>
  );
}
