import type { InterestChoice } from "../../sdk/wire/index.ts";
import { CAPS } from "./limits.ts";

/** SQL of what the shopper says of interests, and of habits that are forgotten alone. */

interface Weight {
  readonly category: string;
  readonly choice: InterestChoice;
  readonly at: number;
}

/** Keeps what was said of a category; "as it is" takes it back. */
export function setWeight(sql: SqlStorage, { category, choice, at }: Weight): void {
  if (choice === "as_it_is") {
    dropWeights(sql, [category]);
    return;
  }
  sql.exec(
    "INSERT OR REPLACE INTO weights (category, choice, at) VALUES (?, ?, ?)",
    category,
    choice,
    at,
  );
  const drop = `DELETE FROM weights WHERE category IN
    (SELECT category FROM weights ORDER BY at DESC, category LIMIT -1 OFFSET ?)`;
  sql.exec(drop, CAPS.weights);
}

export function dropWeights(sql: SqlStorage, categories: Iterable<string>): void {
  for (const category of categories) sql.exec("DELETE FROM weights WHERE category = ?", category);
}

export function allWeights(sql: SqlStorage): Weight[] {
  return sql
    .exec<{ category: string; choice: "less" | "more"; at: number }>(
      "SELECT category, choice, at FROM weights ORDER BY at DESC, category",
    )
    .toArray();
}

/** What is looked at from now on counts anew. */
export function forgetHours(sql: SqlStorage): void {
  sql.exec("DELETE FROM habits");
}

/** Takes prices out of the profile and out of the raw views; a purchase keeps what was paid. */
export function forgetPrices(sql: SqlStorage): void {
  sql.exec("UPDATE items SET price = NULL");
  sql.exec(`UPDATE events SET body = json_remove(json_set(body, '$.items', json((
      SELECT json_group_array(json_remove(value, '$.price', '$.discount')) FROM json_each(body, '$.items')
    ))), '$.value') WHERE name = 'view_item' AND json_type(body, '$.items') = 'array'`);
}
