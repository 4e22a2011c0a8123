import type { Context } from "hono";
import { AREA_NAMES, AREAS, may } from "../areas.ts";
import type { ConsoleEnv } from "../ConsoleEnv.ts";
import { draftState } from "../draftState.ts";
import { Empty } from "../parts/Empty.tsx";
import { Head } from "../parts/Head.tsx";
import { Icon } from "../parts/Icon.tsx";
import { Picture } from "../parts/Picture.tsx";
import { findItems } from "../queriesOfProducts.ts";
import { showPage } from "../showPage.tsx";

const MOST = 20;

/** Slots, items and pages whose name or id holds what was typed. */
export async function findPage(c: Context<ConsoleEnv>): Promise<Response> {
  const q = (c.req.query("q") ?? "").trim().slice(0, 100);
  const site = c.get("site");
  const has = (text: string): boolean => text.toLowerCase().includes(q.toLowerCase());
  const [state, items] = await Promise.all([
    draftState(c.env, site.id),
    q.length < 2 ? [] : findItems(c.env.DB, site.id, { text: q, limit: MOST }),
  ]);
  const slots = q === "" ? [] : state.drafts.filter(({ id, title }) => has(`${id} ${title}`));
  const pages = AREA_NAMES.filter(
    (name) => q !== "" && may(c.get("staff").role, name, "see") && has(AREAS[name].label),
  );
  const isEmpty = slots.length + items.length + pages.length === 0;
  return showPage(
    c,
    { title: `Find ${q}`, area: null },
    <>
      <Head title={q === "" ? "Find" : `Found for “${q}”`} />
      {isEmpty && (
        <Empty title="Nothing is called that">
          <p>
            Slots, items of the catalogue and pages of the console are found by a part of their name
            or id.
          </p>
        </Empty>
      )}
      <ul class="card flush rows">
        {pages.map((name) => (
          <li>
            <a class="row" href={AREAS[name].path}>
              <Icon name={AREAS[name].icon} />
              {AREAS[name].label}
            </a>
          </li>
        ))}
        {slots.map(({ id, title }) => (
          <li>
            <a class="row" href={`/console/slots/${id}`}>
              <Icon name="slots" />
              {title || id} <span class="mono mut">{id}</span>
            </a>
          </li>
        ))}
        {items.map(({ item_id, title, image }) => (
          <li>
            <a class="row" href={`/console/catalogue?item=${encodeURIComponent(item_id)}#prices`}>
              <Picture src={image} size={28} />
              {title} <span class="mono mut">{item_id}</span>
            </a>
          </li>
        ))}
      </ul>
    </>,
  );
}
