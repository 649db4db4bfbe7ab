import { createInterface } from 'node:readline';

/** The lines of an input; it is let go when whoever reads has heard enough, so that a terminal does not keep the program waiting. */
export async function* readLines(input: NodeJS.ReadableStream = process.stdin): AsyncGenerator<string> {
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  try {
    yield* lines;
  } finally {
    lines.close();
  }
}
