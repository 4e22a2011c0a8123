import { STRATEGY_NAMES, type StrategyName } from "../../slots/strategyNames.ts";
import { STRATEGIES } from "../slots/slotWords.ts";

export function StrategyOptions(props: { chosen: string; names?: readonly StrategyName[] }) {
  const { chosen, names = STRATEGY_NAMES } = props;
  return (
    <>
      {names.map((name) => (
        <option value={name} selected={name === chosen}>
          {STRATEGIES[name].name}
        </option>
      ))}
    </>
  );
}
