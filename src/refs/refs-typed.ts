import type { FoundRef, RefContext } from './find-refs.ts';
import { refsUpTo } from './find-refs.ts';

type Known = Pick<RefContext, 'isRef'>;

const APART = /\s*[,;&+\n]\s*(?:and\s+)?|\s+and\s+/iu;
const UP_TO = /^(.+?)\s*(?:[-–—~→]|\.{2,}|…|\s(?:up )?to\s|\sthru\s|\sthrough\s)\s*(.+)$/iu;
// "8.1.3 8.1.4" are two; "Report 2.1" is one.
const AFTER_NUMBER = /(?<=\d\S*)\s+/u;
const LAST_PART = /^(.*?)\d+$/u;

/** The refs in a field that asks for nothing else, each once: “8.1.3, 8.1.5 to 8.1.8 and Report 2.1”; what no plan holds stays as typed, to be asked about. */
export function refsTyped(typed: string, known: Known): readonly string[] {
  const pieces = typed.split(APART).filter((piece) => piece.trim() !== '');
  return [...new Set(pieces.flatMap((piece) => refsOf(piece.trim(), known)))];
}

function refsOf(piece: string, known: Known): readonly string[] {
  if (known.isRef(piece)) return [piece];
  const [, from = '', to = ''] = UP_TO.exec(piece) ?? [];
  if (known.isRef(from)) return rowOf(from, to, known) ?? [piece];
  return piece.split(AFTER_NUMBER);
}

function rowOf(from: string, to: string, known: Known): readonly string[] | null {
  // "8.1.3-5"
  const last = known.isRef(to) ? to : `${LAST_PART.exec(from)?.[1] ?? ''}${to}`;
  const rest = refsUpTo(at(from), at(last), known);
  return rest === null ? null : [from, ...rest.map(({ said }) => said)];
}

function at(said: string): FoundRef {
  return { said, known: true, likely: true, index: 0, end: said.length };
}
