import type { Looks } from "./ServiceFigures.ts";

type Alarm = Looks["alarms"][number];

const WORDS: Readonly<Record<Alarm["kind"], string>> = {
  many_people: "More than 40 different people looked at in an hour",
  no_contact: "Looks without a call, letter or chat near them",
  off_hours: "Looks outside working hours",
  same_name: "Looks at somebody of the agent’s own family name",
  limit_reached: "Looks refused: the limit of the hour was reached",
  code_guessing: "Wrong codes tried",
};

/** What is unusual, how often and from how many desks; nobody is named. */
export const alarmWords = ({ kind, looks, desks }: Alarm): string =>
  `${WORDS[kind]}: ${looks}, from ${desks} ${desks === 1 ? "desk" : "desks"}.`;
