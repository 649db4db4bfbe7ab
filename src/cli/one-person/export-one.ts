import { calledOf } from '#src/people/called-of.ts';
import { todayIn } from '#src/calendar/clock.ts';
import { LONDON } from '#src/calendar/instant.ts';
import type { CliWorld, Store } from '#src/cli/cli-world.ts';
import { checkNotRegister } from '#src/cli/backup.ts';
import { print } from '#src/cli/print/print.ts';
import { writeOut } from '#src/cli/print/write-out.ts';
import { withStore } from '#src/cli/store/with-store.ts';
import { asText } from '#src/messages/text/as-text.ts';
import { sayCount } from '#src/messages/words/say-list.ts';
import type { Person } from '#src/people/person.ts';
import type { HeldOfPerson, Mention } from '#src/ports/erasing.ts';
import { personNamed } from './person-named.ts';

export type ExportOneOptions = { readonly data: string; readonly out: string };

/** Writes all that is held of a person, and where others' words name them, as JSON that somebody can read. */
export async function exportOne(name: string, { data, out }: ExportOneOptions, world: CliWorld): Promise<void> {
  checkNotRegister(out, data);
  const { held, mentions } = await withStore(data, world, async (store) => {
    const person = await personNamed(name, store);
    return { held: await store.held(person.id), mentions: await mentionsOf(person, { store, world }) };
  });
  await writeOut(out, `${JSON.stringify(written(held, mentions), null, 2)}\n`, world);
  const { lines, messages, told } = held;
  const what = [
    sayCount(lines.length, 'line of the record', 'lines of the record'),
    sayCount(messages.length, 'message received', 'messages received'),
    sayCount(told.length, 'message sent', 'messages sent'),
    sayCount(
      mentions.length,
      'place where words of others name them, or may',
      'places where words of others name them, or may',
    ),
  ];
  print(world.out, `All that is held of ${calledOf(held.person)} is written to ${out}: ${what.join(', ')}.`);
  if (mentions.length > 0) print(world.out, LOOK_FIRST);
}

/** Found by erasing the person from a copy. */
async function mentionsOf(person: Person, { store, world }: { readonly store: Store; readonly world: CliWorld }) {
  const copy = await world.openCopy(store);
  try {
    const [at, day] = [world.clock.now(), todayIn(world.clock, LONDON)];
    return (await copy.erase({ person: person.id, at, day, why: '', chosen: [] })).mentions;
  } finally {
    await copy.close();
  }
}

function written({ told, ...held }: HeldOfPerson, mentions: readonly Mention[]): object {
  const sent = told.map(({ at, message: { kind, card } }) => ({ at, kind, text: asText(card) }));
  return { ...held, told: sent, inWordsOfOthers: mentions };
}

const LOOK_FIRST =
  'Words of others are in it as they wrote them: before you hand it over, look whether they say anything about somebody else.';
