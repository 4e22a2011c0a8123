import type { Strategy } from "../Strategy.ts";
import { suitsShopper } from "../suitsShopper.ts";

/** What suits this shopper. */
export const forYou: Strategy = ({ scene, wanted }) => suitsShopper(scene, wanted);
