/** A choice for every purpose, as the API takes it. */
export interface Choices {
  readonly personalisation: "granted" | "denied" | "unset" | "on_device";
  readonly measurement: "granted" | "denied" | "unset";
  readonly retargeting: "granted" | "denied" | "unset";
  readonly assistance: "granted" | "denied" | "unset";
}

export const NO: Choices = {
  personalisation: "denied",
  measurement: "denied",
  retargeting: "denied",
  assistance: "denied",
};
export const YES: Choices = { ...NO, personalisation: "granted" };
export const ALL: Choices = {
  personalisation: "granted",
  measurement: "granted",
  retargeting: "granted",
  assistance: "granted",
};

export interface Receipt {
  readonly id: string;
  readonly at: number;
  readonly choices: Choices;
  readonly policy: string;
  readonly gpc?: boolean;
  readonly signature: string;
}

export interface Consented {
  readonly shopper: string | null;
  readonly receipt: Receipt;
}

/** The edge as any caller outside a browser reaches it. */
export function edgeApi(edge: string) {
  async function call(
    method: string,
    path: string,
    {
      body,
      token,
      headers,
    }: { body?: object; token?: string; headers?: Record<string, string> } = {},
  ): Promise<Response> {
    return fetch(edge + path, {
      method,
      headers: { ...(token && { authorization: `Bearer ${token}` }), ...headers },
      ...(body && { body: JSON.stringify({ site: "demo", ...body }) }),
    });
  }

  async function choose(choices: Choices, more: object = {}): Promise<Consented> {
    const body = { choices, policy: "1", via: "api", ...more };
    const answer = await call("POST", "/v1/consent", { body });
    if (answer.status !== 200) throw new Error(`consent: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Consented;
  }

  return {
    call,
    /** Records a choice. */
    choose,
    /** Makes a shopper by granting these; answers the token. */
    async shopper(choices: Choices): Promise<string> {
      const { shopper } = await choose(choices);
      if (!shopper) throw new Error("no shopper was made");
      return shopper;
    },
    /** Sends events, each with an id and the time now unless it says so itself. */
    send(shopper: string, events: readonly object[], more: object = {}): Promise<Response> {
      const at = Date.now();
      const whole = events.map((event) => ({ id: crypto.randomUUID(), at, ...event }));
      return call("POST", "/v1/events", { body: { shopper, sent_at: at, events: whole, ...more } });
    },
    exportOf: (token: string): Promise<Response> => call("GET", "/v1/me/export", { token }),
    erase: (token: string): Promise<Response> => call("DELETE", "/v1/me", { token }),
    async admin(method: string, path: string, body?: object): Promise<unknown> {
      const headers = { authorization: "Bearer local-admin" };
      const answer = await call(method, path, { headers, ...(body && { body }) });
      if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
      return answer.json();
    },
  };
}

export type EdgeApi = ReturnType<typeof edgeApi>;
