/**
 * The headers that every page carries. Script comes from the shop and the edge alone, none of it
 * inline; nothing but the SDK's own chunks may be loaded later, and no string ever becomes script.
 */
export function securityHeaders(edge: string | null): Readonly<Record<string, string>> {
  const origin = edge ? ` ${new URL(edge).origin}` : "";
  const policy = [
    "default-src 'self'",
    `script-src 'self'${origin}`,
    `connect-src 'self'${origin}`,
    "img-src 'self'",
    "style-src 'self'",
    `frame-src${origin || " 'none'"}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ];
  return {
    "content-security-policy": policy.join("; "),
    "cross-origin-opener-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), interest-cohort=()",
    "referrer-policy": "strict-origin-when-cross-origin",
    "x-content-type-options": "nosniff",
  };
}
