import { AsyncLocalStorage } from 'node:async_hooks';

/** Runs a check of a token without the lines that the SDK writes of each that is forged or has run out: who sends one decides how many. */
export async function withoutSdkLines<T>(check: () => Promise<T>): Promise<T> {
  begin();
  try {
    return await checking.run(true, check);
  } finally {
    end();
  }
}

/** True in everything that a check runs, and in nothing else. */
const checking = new AsyncLocalStorage<true>();

type Guard = { readonly write: typeof console.error; readonly before: typeof console.error };

let underWay = 0;
let guard: Guard | null = null;

function begin(): void {
  underWay += 1;
  if (guard !== null && console.error === guard.write) return;
  guard = guardOf(console.error);
  console.error = guard.write;
}

/** Between checks the console is as it was; where somebody else has changed it meanwhile, theirs stays. */
function end(): void {
  underWay -= 1;
  if (underWay > 0 || guard === null) return;
  if (console.error === guard.write) console.error = guard.before;
  guard = null;
}

function guardOf(before: typeof console.error): Guard {
  const write: typeof console.error = (...said) => {
    if (checking.getStore() !== true || !isAboutToken(said[0])) before.apply(console, said);
  };
  return { write, before };
}

// The SDK's two: an error of its reader of tokens, and a sentence with the public key.
function isAboutToken(said: unknown): boolean {
  if (said instanceof Error) return said.name === 'TokenExpiredError';
  return typeof said === 'string' && said.startsWith('Error finding key for token.');
}
