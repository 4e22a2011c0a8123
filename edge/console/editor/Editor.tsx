import type { Child } from "hono/jsx";
import { wordsOf } from "../figures/wordsOf.ts";
import { Alert } from "../parts/Alert.tsx";
import { Chip } from "../parts/Chip.tsx";
import { Form } from "../parts/Form.tsx";
import { Head } from "../parts/Head.tsx";
import { Icon } from "../parts/Icon.tsx";
import { AudiencePart } from "./AudiencePart.tsx";
import { BlocksPart } from "./BlocksPart.tsx";
import { ConflictAlert } from "./ConflictAlert.tsx";
import type { EditorState } from "./EditorState.ts";
import { FiltersPart } from "./FiltersPart.tsx";
import { HoldoutPart } from "./HoldoutPart.tsx";
import { RulesPart } from "./RulesPart.tsx";
import { Sentence } from "./Sentence.tsx";
import { WhatPart } from "./WhatPart.tsx";
import { WhenPart } from "./WhenPart.tsx";
import { WherePart } from "./WherePart.tsx";

const PARTS = [
  ["where", "Where"],
  ["what", "What"],
  ["blocks", "Blocks"],
  ["rules", "Rules"],
  ["filters", "Filters"],
  ["audience", "Audience"],
  ["holdout-part", "Holdout"],
  ["when", "When"],
] as const;

/** The slot in one sentence, errors on top, the form, and beside it what it would show. */
export function Editor(props: {
  editor: EditorState;
  live: number | null;
  done: string | null;
  children?: Child;
}) {
  const { editor, live, done, children } = props;
  const { staff, form, state, errors, refusal, mayChange } = editor;
  const errorsIn = (part: string): number =>
    [...errors.values()].filter((error) => error.part === part).length;
  const action = state ? `/console/slots/${form.id}` : "/console/slots/new";
  return (
    <>
      <Head
        title={state ? form.title || form.id : "New slot"}
        crumbs={
          <>
            <a href="/console/slots">Slots</a> / {form.id || "new"}
          </>
        }
        beside={
          <>
            {state && state.stage !== "draft" && (
              <Chip icon="dot" tone="good">
                Live{live !== null && `, version ${live}`}
              </Chip>
            )}
            {state?.stage === "draft" && <Chip icon="pencil">Draft, never published</Chip>}
            {state?.differs && <Chip icon="pencil">Draft differs</Chip>}
          </>
        }
      >
        {state && (
          <div class="row">
            <a class="btn" href={`/console/reports/${form.id}`}>
              Report
            </a>
            <a class="btn" href="/console/publish">
              Publish
            </a>
          </div>
        )}
      </Head>
      {done && (
        <div class="alerts">
          <Alert tone="good" title={done} live="status" />
        </div>
      )}
      {(errors.size > 0 || refusal) && (
        <div class="alerts">
          <Alert
            tone="bad"
            live="alert"
            title={
              errors.size > 0
                ? `Not saved: ${errors.size} ${errors.size === 1 ? "thing" : "things"} to put right`
                : "Not saved"
            }
          >
            {refusal && errors.size === 0 && <p>{refusal}</p>}
            {[...errors].map(([id, { message, part }]) => (
              <p>
                <a href={`#${id}`}>
                  {part}: {message}
                </a>
              </p>
            ))}
          </Alert>
        </div>
      )}
      {editor.conflict && (
        <ConflictAlert id={form.id} conflict={editor.conflict} words={wordsOf(editor.site)} />
      )}
      <Sentence editor={editor} />
      <div class="ed">
        <Form staff={staff} action={action} class="form" id="slot" label="The slot">
          <input type="hidden" name="etag" value={form.etag} />
          <button class="vh" type="submit" name="act" value="save" tabindex={-1}>
            Save draft
          </button>
          <nav class="toc" aria-label="Parts of the slot">
            {PARTS.map(([id, title]) => {
              const count = errorsIn(title);
              return (
                <a href={`#${id}`} class={count > 0 ? "t-bad" : undefined}>
                  {title}
                  {count > 0 && ` (${count} ${count === 1 ? "error" : "errors"})`}
                </a>
              );
            })}
            <a href="#preview" class="slim">
              Preview
            </a>
          </nav>
          <fieldset class="stack" disabled={!mayChange}>
            <legend class="vh">The slot’s definition</legend>
            <WherePart editor={editor} />
            <WhatPart editor={editor} />
            <BlocksPart editor={editor} />
            <RulesPart editor={editor} />
            <FiltersPart editor={editor} />
            <AudiencePart editor={editor} />
            <HoldoutPart editor={editor} />
            <WhenPart editor={editor} />
          </fieldset>
        </Form>
        {children}
      </div>
      {mayChange && (
        <div class="save">
          <button class="btn pri" type="submit" form="slot" name="act" value="save" accesskey="s">
            Save draft
          </button>
          <button class="btn" type="submit" form="slot" name="act" value="preview">
            Preview what is typed
          </button>
          {state && (
            <>
              <a class="btn" href={action}>
                Undo my changes
              </a>
              <button class="btn danger" type="submit" form="slot" name="act" value="delete">
                Delete the draft
              </button>
            </>
          )}
          {errors.size > 0 && (
            <span class="sm t-bad">
              <Icon name="stop" /> {errors.size} {errors.size === 1 ? "error" : "errors"}
            </span>
          )}
          <span class="sm mut push">
            Nothing goes live before you <a href="/console/publish">publish</a>.{" "}
            <span class="nb">
              <kbd>Alt</kbd> <kbd>S</kbd> save
            </span>
          </span>
        </div>
      )}
    </>
  );
}
