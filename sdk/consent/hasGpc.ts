/** Global Privacy Control as the browser says it now (https://w3c.github.io/gpc/#navigator-interface). */
export function hasGpc(): boolean {
  try {
    // Extensions are known to set 1, "1" or "true".
    return /^(1|true)$/.test(String(Reflect.get(navigator, "globalPrivacyControl")));
  } catch {
    return false;
  }
}
