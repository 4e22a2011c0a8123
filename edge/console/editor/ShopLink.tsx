import type { Words } from "../figures/wordsOf.ts";
import { Form } from "../parts/Form.tsx";
import type { Staff } from "../session/Staff.ts";
import type { PreviewTerms } from "./previewOf.ts";

export interface OpenShop {
  readonly url: string;
  readonly expires_at: number;
}

/** Opens the shop itself with the saved draft, as whom and when the preview says: by a signed link that is soon over. */
export function ShopLink(props: {
  staff: Staff;
  id: string;
  terms: PreviewTerms;
  link: OpenShop | null;
  words: Words;
}) {
  const { staff, id, terms, link, words } = props;
  if (link) {
    return (
      <p class="sm" role="status">
        <a href={link.url} target="_blank" rel="noreferrer">
          Open the shop with this draft
        </a>{" "}
        <span class="mut">good until {words.time(link.expires_at)}; nothing of it is counted</span>
      </p>
    );
  }
  const { as, recent, on, date, time } = terms;
  return (
    <Form staff={staff} action={`/console/slots/${id}/shop-link`}>
      <input type="hidden" name="as" value={as} />
      {recent.map((item) => (
        <input type="hidden" name="recent" value={item} />
      ))}
      <input type="hidden" name="on" value={on} />
      <input type="hidden" name="date" value={date} />
      <input type="hidden" name="time" value={time} />
      <button class="btn s" type="submit">
        Preview on the shop
      </button>
    </Form>
  );
}
