/** How many candidates to look at for a row of so many: filters take some, and taste lifts what lies a little deeper. */
export const depthFor = (limit: number): number => limit * 2 + 24;
