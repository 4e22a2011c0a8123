/** The single keys, for those who see slots and where there is a keyboard; `?` opens all of them (script/keys.ts). */
export function Keys() {
  return (
    <footer class="keys">
      <span>
        <kbd>/</kbd> find
      </span>
      <span>
        <kbd>G</kbd> then <kbd>S</kbd> slots, <kbd>R</kbd> reports, <kbd>P</kbd> publish
      </span>
      <span>
        <kbd>?</kbd> all keys
      </span>
    </footer>
  );
}
