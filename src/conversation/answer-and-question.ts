/** An answer with a question about the plan or about one action behind it, in a sentence of its own. */
export type AnswerAndQuestion = { readonly said: string; readonly question: string };

// “AC1 all good. Who else is late?”
const LAST_SENTENCE = /^(?<said>\S[^]*[.!;\n])\s*(?<question>[^.!?;\n]{4,200}\?)\s*$/u;

/** Parts a message before the question that ends it; null where it ends in none, or is nothing else. */
export function answerAndQuestion(words: string): AnswerAndQuestion | null {
  const { said, question } = LAST_SENTENCE.exec(words.trim())?.groups ?? {};
  return said === undefined || question === undefined ? null : { said: said.trim(), question: question.trim() };
}
