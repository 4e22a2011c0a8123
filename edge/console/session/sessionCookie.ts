/** The one cookie of the console. It exists after a sign-in only, and no script can read it. */
export const COOKIE = "candour_console";

/** Lax, not Strict: a phone system or a mail opens a page of the console by its address. Forms have a seal besides. */
export const COOKIE_TERMS = {
  path: "/console",
  httpOnly: true,
  secure: true,
  sameSite: "Lax",
} as const;
