/** One option of a command. All of them take a value; one may stand without its name. */
export interface Option {
  readonly name: string;
  /** How the value is called in the usage. */
  readonly value: string;
  readonly help: string;
  /** `file` must be readable; `input` may be a folder of files, or `-` for standard input, as well; `count` is a whole number from 1. */
  readonly kind: "file" | "input" | "path" | "count" | "site" | "url" | "text";
  readonly isRequired?: boolean;
  readonly isPositional?: boolean;
}
