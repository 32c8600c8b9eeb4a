/** Decides how many lines are under way at once, and that answers come out in the order of the questions. */

/**
 * Takes the next question only when an answer has gone out, so that neither questions nor answers pile up.
 * @param questions are asked for one by one
 * @param ask must not reject
 * @param ahead how many may be under way or waiting for an earlier one
 * @param tell is awaited before anything else happens: a slow reader slows all
 */
export async function inOrder<Question, Answer>(
  questions: AsyncIterable<Question>,
  ask: (question: Question) => Promise<Answer>,
  ahead: number,
  tell: (answer: Answer) => Promise<void>,
): Promise<void> {
  const waiting: Promise<Answer>[] = [];
  const tellFirst = async (): Promise<void> => {
    const first = waiting.shift();
    if (first) await tell(await first);
  };
  for await (const question of questions) {
    waiting.push(ask(question));
    if (waiting.length >= ahead) await tellFirst();
  }
  while (waiting.length > 0) await tellFirst();
}
