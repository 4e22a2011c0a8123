/** What a Shopper object remembers of the sample: to be found out, in it, or (any other word) not. */
export const SAMPLE_KEY = "audience_sample";
export const SAMPLE_DUE = "due";
export const IN_SAMPLE = "in";
