import { Form } from "../parts/Form.tsx";
import type { About } from "./About.ts";

/** A feed from this computer, and the one that is fetched by schedule. */
export function UploadForm({ about, hasFeed }: { about: About; hasFeed: boolean }) {
  return (
    <section class="card c7 fill" aria-labelledby="upload-h">
      <h2 id="upload-h">Bring a feed</h2>
      <Form
        staff={about.staff}
        action="/console/catalogue/upload"
        enctype="multipart/form-data"
        class="stack"
      >
        <div class="f">
          <label for="feed">File</label>
          <input type="file" name="feed" id="feed" required />
          <p class="hint">
            CSV, TSV, XML or NDJSON, up to 40 MB. What looks like a mistake is held.
          </p>
        </div>
        <fieldset class="stack">
          <legend class="lab">Items that the file does not name</legend>
          <label class="opt">
            <input type="radio" name="mode" value="delta" checked />
            stay as they are
          </label>
          <label class="opt">
            <input type="radio" name="mode" value="full" />
            are removed: the file is the whole catalogue
          </label>
        </fieldset>
        <div class="row">
          <button class="btn pri" type="submit">
            Upload the file
          </button>
        </div>
      </Form>
      {hasFeed && (
        <Form staff={about.staff} action="/console/catalogue/fetch" class="sec">
          <button class="btn" type="submit">
            Fetch the scheduled feed now
          </button>
        </Form>
      )}
    </section>
  );
}
