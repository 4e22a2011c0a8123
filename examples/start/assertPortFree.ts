import { createServer } from "node:net";
import { Stop } from "./Stop.ts";

/** Throws a {@link Stop} that names the variable to set when the port is taken. */
export async function assertPortFree(port: number, variable: string): Promise<void> {
  const taken = await new Promise<boolean>((done) => {
    const probe = createServer();
    probe.once("error", () => done(true));
    probe.listen({ port, host: "127.0.0.1" }, () => probe.close(() => done(false)));
  });
  if (taken)
    throw new Stop(
      `Port ${port} is in use. Stop what listens there, or choose another: ${variable}=${port + 100} npm start`,
    );
}
