import { askOneDeputy, askSeveralLeaves } from '#src/messages/answer/quiet/several-leaves.ts';
import { answer } from '#src/commands/command.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { leadingQuoted } from '#src/commands/words/quoted.ts';
import { calledOf } from '#src/people/called-of.ts';
import { findPerson } from '#src/people/find-person.ts';
import { runsSaid } from './runs-said.ts';

type Said = { readonly before: string; readonly deputy: string | null };

const MOST = 6;

/** Asks about a leave of several stretches, or with a deputy for each of several actions, which no one leave holds; null for any other. */
export function askRuns({ before, deputy }: Said, scene: Scene): Answer | null {
  if (scene.message.card !== null) return null;
  const names = deputy === null ? [] : severalIn(deputy, scene);
  if (names.length > 1) return answer(askOneDeputy(names, `/rag away ${before}`));
  const quoted = leadingQuoted(before);
  const days = quoted?.rest ?? before;
  const runs = runsSaid(days, scene.today);
  if (runs === null || runs.length === 0) return null;
  const whose = quoted === null ? '' : ` "${quoted.said}"`;
  const behind = deputy === null || deputy === '' ? '' : ` deputy "${deputy}"`;
  const [shown, said] = [runs.slice(0, MOST), scene.naming.words(days)];
  const isMore = runs.length > shown.length;
  return answer(askSeveralLeaves({ runs: shown, said, before: `/rag away${whose}`, behind, isMore }));
}

// “Huw for RS1 and Dev for PV4”
function severalIn(said: string, { roster }: Scene): readonly string[] {
  const parts = said.split(/\s*,\s*(?:and\s+)?|\s+(?:and|&)\s+/iu);
  if (!/\sfor\s/iu.test(said) || parts.length < 2) return [];
  const found = parts.map((part) => findPerson(part.replace(/\s+for\s.*$/iu, '').trim(), roster));
  return [...new Set(found.flatMap((one) => (one.kind === 'one' ? calledOf(one.person) : [])))];
}
