/**
 * Default weights of a session's items by age, `exp(-0.5 age)` for ages 0 to 9, as numbers: engines differ in the last
 * bits of `exp`, so that a table travels in its place.
 */
export const AGE_WEIGHTS: readonly number[] = [
  1, 0.6065306597, 0.3678794412, 0.2231301601, 0.1353352832, 0.0820849986, 0.0497870684,
  0.0301973834, 0.0183156389, 0.0111089965,
];

/** Default weight of a repeat, in units of the lists' weights. */
export const REPEAT_WEIGHT = 0.5;
