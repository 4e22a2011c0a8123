import { useState } from "react";
import { LivingSlot } from "./LivingSlot.jsx";
import { Slot } from "./Slot.jsx";

const OWN = "<h2>More for you</h2><ul><li>What the shop shows by default</li></ul>";

/** A page of a shop that renders itself again, moves its rows, and takes them out and puts them back. */
export function Shop() {
  const [views, setViews] = useState(0);
  const [isTurned, setTurned] = useState(false);
  const [isThere, setThere] = useState(true);
  const [own, setOwn] = useState(["one", "two"]);
  const rows = [
    <h1 key="product">Cakestand, looked at {views} times</h1>,
    isThere && <Slot key="row" name="row" html={OWN} />,
    <LivingSlot key="living" name="living">
      {own.map((name) => (
        <li key={name}>Our own {name}</li>
      ))}
    </LivingSlot>,
  ];
  const buttons = {
    again: () => setViews(views + 1),
    turn: () => setTurned(!isTurned),
    toggle: () => setThere(!isThere),
    more: () => setOwn([`${own.length + 1}`, ...own, `last ${own.length + 1}`]),
    less: () => setOwn(own.slice(1)),
  };
  return (
    <>
      <nav>
        {Object.entries(buttons).map(([name, onClick]) => (
          <button type="button" key={name} onClick={onClick}>
            {name}
          </button>
        ))}
      </nav>
      {isTurned ? rows.toReversed() : rows}
    </>
  );
}
