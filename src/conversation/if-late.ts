import { answer } from '#src/commands/command.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { saidSince } from '#src/commands/update/said-since.ts';
import { sayCameLate } from '#src/messages/answer/refused/came-late.ts';
import type { ActionEntry, NewEntry, PersonEntry } from '#src/plan/ledger.ts';
import { isSameMatter, stillStanding } from '#src/plan/office-decisions.ts';

/** What somebody arranged or decided changes nothing where the same was arranged or decided otherwise after they said it: a tap does it all the same. */
export async function unlessLate(answered: Answer, scene: Scene): Promise<Answer> {
  const { message, naming } = scene;
  if (message.how !== 'said' || message.card !== null || message.form !== undefined) return answered;
  const since = await linesSince(answered.entries, scene);
  const isSettled = answered.entries.some((entry) => since.some((line) => isSameMatter(entry, line)));
  return isSettled ? answer(sayCameLate(naming.words(message.text), message.text)) : answered;
}

async function linesSince(entries: readonly NewEntry[], scene: Scene): Promise<readonly (ActionEntry | PersonEntry)[]> {
  const actions = [...new Set(entries.flatMap((entry) => ('action' in entry ? [entry.action] : [])))];
  const ledgers = await Promise.all(actions.map((id) => scene.register.ledgerOf(id)));
  const arranged = entries.some((entry) => 'person' in entry) ? await scene.register.arrangements() : [];
  const lines = [...stillStanding(ledgers.flat()), ...stillStanding(arranged)];
  return saidSince<ActionEntry | PersonEntry>(lines, scene);
}
