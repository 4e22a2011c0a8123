import { vi } from "vitest";

const waitFor = vi.waitFor;

/** A second, which is what it waits by itself, is little on a busy machine: what never comes still ends the wait. */
vi.waitFor = (callback, options = 20_000) => waitFor(callback, options);
