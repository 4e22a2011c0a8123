/** The edge's release, as in package.json; a check holds the two together. */
export const VERSION = "0.1.0";
