/** Attributes of a control: marks it as refused and points to the reason, where there is one. */
export function refused(
  id: string,
  error: string | undefined,
): { id: string; "aria-invalid"?: "true"; "aria-describedby"?: string } {
  return error ? { id, "aria-invalid": "true", "aria-describedby": `${id}-error` } : { id };
}
