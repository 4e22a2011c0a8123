/** Global Privacy Control as the browser says it now (https://w3c.github.io/gpc/#navigator-interface). */
export function hasGpc(): boolean {
  try {
    const signal: unknown = Reflect.get(navigator, "globalPrivacyControl");
    // Extensions are known to set "1" or "true".
    return signal === true || signal === 1 || signal === "1" || signal === "true";
  } catch {
    return false;
  }
}
