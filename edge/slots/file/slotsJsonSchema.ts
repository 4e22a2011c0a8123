import { toJsonSchema } from "@valibot/to-json-schema";
import { slotsFileSchema } from "./slotsFileSchema.ts";

const LOCAL_TIME = {
  type: "string",
  pattern: "^\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d(:\\d\\d)?)?$",
} as const;

/** The JSON Schema of a file of slots, for editors; made from the schema by which the edge reads definitions. */
export function slotsJsonSchema(id: string): object {
  const schema = toJsonSchema(slotsFileSchema, {
    typeMode: "input",
    target: "draft-2020-12",
    errorMode: "ignore",
    overrideSchema: ({ valibotSchema, jsonSchema }) => {
      // The schedule's times may be those of the shop's clock; a chain says which strategy is the first.
      const { entries } = valibotSchema as { entries?: Record<string, unknown> };
      if (entries && "from" in entries && "to" in entries && "weekly" in entries) {
        const { properties } = jsonSchema;
        for (const name of ["from", "to"]) {
          const time = properties?.[name];
          if (properties && time) properties[name] = { anyOf: [time, LOCAL_TIME] };
        }
        return jsonSchema;
      }
      if (entries && "strategy" in entries && "chain" in entries) {
        const { required = [], ...rest } = jsonSchema;
        const anyOf = [{ required: ["strategy"] }, { required: ["chain"] }];
        return { ...rest, required: required.filter((name) => name !== "strategy"), anyOf };
      }
      return undefined;
    },
  });
  return { ...schema, $id: id, title: "Slots of a site" };
}
