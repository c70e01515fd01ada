/** Confidence from 0 to 1 below which a story is on the review list; at the threshold it is not. */
export const reviewConfidenceMin = 0.6;
