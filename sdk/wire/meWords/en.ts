/** What a profile says in words wherever it is kept, in English; every other language has the same keys. An object is a plural by `{n}`. */
export const words = {
  views: { one: "{n} view", other: "{n} views" },
  carts: { other: "{n} in the cart" },
  purchases: { other: "{n} bought" },
  evidence: { one: "{acts}, in {n} day", other: "{acts}, in {n} days" },
  asked: "You said how much of this you want to see",
  noViews: "You have not looked at any product yet.",
  /** `{n}` of all views were on the weekday in that hour; `{most}` of them. */
  hours: {
    one: "Of {n} view, {most} was on {day} after {hour}.",
    other: "Of {n} views, {most} were on {day} after {hour}.",
  },
  /** Where personalisation is on the device. */
  keptHere: "All of it is kept in this browser alone, until {date}.",
} as const;
