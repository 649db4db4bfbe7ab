import { z } from 'zod';
import { readDay } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';

/** One phrase to read, and the day its plan was published where the line says so. */
export type Phrase = { readonly text: string; readonly published: Day | null };

const Published = z.string().transform((text, context): Day => {
  const day = readDay(text);
  if (day === null) context.addIssue('no such day');
  return day ?? z.NEVER;
});

const Said = z.object({ text: z.string(), published: Published.nullish() });

/** A line as a phrase: what a JSON object with a text says, or else the line itself as it stands. */
export function readPhrase(line: string): Phrase {
  const said = Said.safeParse(jsonIn(line));
  return said.success
    ? { text: said.data.text, published: said.data.published ?? null }
    : { text: line, published: null };
}

function jsonIn(line: string): unknown {
  if (!line.trimStart().startsWith('{')) return null;
  try {
    return JSON.parse(line);
  } catch {
    // A phrase may begin with a brace; nothing but a syntax error is thrown here.
    return null;
  }
}
