import type { Fault } from "../../sdk/wire/index.ts";

const TITLES: Readonly<Record<number, string>> = {
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  405: "Method Not Allowed",
  409: "Conflict",
  412: "Precondition Failed",
  413: "Content Too Large",
  415: "Unsupported Media Type",
  422: "Unprocessable Content",
  429: "Too Many Requests",
  500: "Internal Server Error",
  502: "Bad Gateway",
  503: "Service Unavailable",
  508: "Loop Detected",
};

export interface ProblemMore {
  /** The fields at fault. */
  readonly errors?: readonly Fault[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly title?: string;
  /** Further members of the answer (RFC 9457, section 3.2). */
  readonly members?: Readonly<Record<string, unknown>>;
  /** A URI that names the kind of problem; `about:blank` where the status says enough. */
  readonly type?: string;
}

/** A refusal that the caller may read. Throw it anywhere in a request; {@link onError} answers it (RFC 9457). */
export class Problem extends Error {
  readonly status: number;
  readonly detail: string;
  readonly more: ProblemMore;

  constructor(status: number, detail: string, more: ProblemMore = {}) {
    super(detail);
    this.name = "Problem";
    this.status = status;
    this.detail = detail;
    this.more = more;
  }

  /** The wire form. */
  toJSON(): object {
    const { type = "about:blank", title = TITLES[this.status] ?? "Problem", errors } = this.more;
    const body = { ...this.more.members, type, title, status: this.status, detail: this.detail };
    return errors && errors.length > 0 ? { ...body, errors } : body;
  }
}
