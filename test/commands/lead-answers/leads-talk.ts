import { buildCard } from '#src/messages/build-card.ts';
import { actionId } from '#src/plan/action.ts';
import type { PlanKey, Ref } from '#src/plan/action.ts';
import type { Question } from '#src/plan/question.ts';
import { aTalk } from '#test/commands/a-talk.ts';
import type { Talk, Told } from '#test/commands/a-talk.ts';
import { LEADS, PLAN } from './as-leads-type.ts';

const fullName = (first: string): string => LEADS.find(({ name }) => name.startsWith(first))!.name;

/** Says and taps what stood before, each told in one line. */
export async function aTalkAfter(before: string): Promise<Talk> {
  const talk = await aTalk({ actions: PLAN, people: LEADS, today: '2026-11-24' });
  for (const line of before.split(' | ').filter((one) => one.trim() !== '')) await happens(talk, line.trim());
  return talk;
}

/** What somebody is told who says “Name: words”. */
export async function saidIn(talk: Talk, line: string): Promise<Told> {
  const [, who = '', words = ''] = /^(\w+): (.*)$/su.exec(line) ?? [];
  return talk.say(fullName(who), words);
}

async function happens(talk: Talk, line: string): Promise<void> {
  const [first = ''] = line.split(/[:>? ]/u);
  const rest = line.slice(first.length + 1).trim();
  if (first === 'day') return talk.setDay(rest);
  if (line[first.length] === '>') return void (await talk.tap(fullName(first), rest));
  if (line[first.length] !== '?') return void (await saidIn(talk, line));
  const [ref = '', question = ''] = rest.split(' ');
  await talk.bring(fullName(first), asking(ref, question as Question), [ref]);
}

function asking(ref: string, question: Question) {
  const action = actionId('RIP' as PlanKey, ref as Ref);
  return buildCard({ heading: ref, blocks: [], asks: [{ action, question, buttons: [] }], mentions: [action] });
}

/** What came on record, action by action, without the words of it. */
export async function recordOf(talk: Talk, from: number): Promise<string> {
  const { ledger } = await talk.whole();
  const said = ledger.slice(from).flatMap(({ action, event }) => {
    if (event.kind === 'kept' || event.kind === 'published' || event.kind === 'date-asked') return [];
    const ref = action.split('/').at(-1)!;
    if (event.kind === 'undone') return [`${ref} undone`];
    if (event.kind === 'not-mine') return [`${ref} not mine, ${event.to ?? 'nobody named'}`];
    if (event.kind !== 'updated') return [`${ref} ${event.kind}`];
    const { step, rating, forecast, done } = event.change;
    const at = step === undefined ? null : `“${step.label}”`;
    return [[ref, at, done === true ? 'done' : null, rating, forecast].filter(Boolean).join(' ')];
  });
  return said.join('; ');
}
