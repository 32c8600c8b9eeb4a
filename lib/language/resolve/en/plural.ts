/** Decides which English nouns stand for several. */
const SINGULAR_S = /(?:ss|us|is|ics|news|police)$/u;

export const isPlural = (noun: string): boolean =>
  (noun.endsWith('s') && !SINGULAR_S.test(noun)) ||
  /^(?:people|men|women|children|police|data|media|spokespeople|few|many|some|most|others|both|all|several|public|those|these|respondents|half)$|(?:men|people)$/u.test(
    noun,
  );
