import { useEffect, useState } from "react";

/**
 * A slot whose default content is React's own. Its name is not in the server's HTML: filled before hydration, it would not
 * be what React is about to find there. From then on React may change the content, whether it shows or not.
 */
export function LivingSlot({ name, children }) {
  const [isMounted, setMounted] = useState(false);
  useEffect(() => setMounted(true), []);
  return (
    <ul key={isMounted ? "slot" : "own"} data-candour-slot={isMounted ? name : undefined}>
      {children}
    </ul>
  );
}
