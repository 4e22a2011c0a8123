import { OutwardError } from "./OutwardError.ts";

/** The same answer with a body that fails, by an {@link OutwardError}, as soon as it is too long or was too slow. */
export function limitBody(
  answer: Response,
  limits: { limitBytes: number; timeoutMs: number },
): Response {
  const { limitBytes, timeoutMs } = limits;
  const tooLarge = () => new OutwardError("too_large", `the answer is above ${limitBytes} bytes`);
  const { status, headers, body } = answer;
  if (!body) return new Response(null, { status, headers });
  const reader = body.getReader();
  let size = 0;
  const limited = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await reader.read().catch(() => null);
      if (!next) {
        const message = `the answer broke off, or took more than ${timeoutMs / 1_000} seconds`;
        return controller.error(new OutwardError("timed_out", message));
      }
      if (next.done) return controller.close();
      size += next.value.byteLength;
      if (size <= limitBytes) return controller.enqueue(next.value);
      await reader.cancel().catch(() => undefined);
      controller.error(tooLarge());
    },
    cancel: (reason) => reader.cancel(reason),
  });
  return new Response(limited, { status, headers });
}
