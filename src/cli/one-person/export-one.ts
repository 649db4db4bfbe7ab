import { calledOf } from '#src/people/called-of.ts';
import { todayIn } from '#src/calendar/clock.ts';
import { LONDON } from '#src/calendar/instant.ts';
import type { CliWorld } from '#src/cli/cli-world.ts';
import { checkNotRegister } from '#src/cli/backup.ts';
import { print } from '#src/cli/print/print.ts';
import { writeOut } from '#src/cli/print/write-out.ts';
import { withStore } from '#src/cli/store/with-store.ts';
import { asText } from '#src/messages/text/as-text.ts';
import { sayCount } from '#src/messages/words/say-list.ts';
import type { HeldOfPerson, Mention } from '#src/ports/erasing.ts';
import { personNamed } from './person-named.ts';
import { sayCountsOfPerson } from './say-counts.ts';
import { tryOn } from './try-on.ts';

export type ExportOneOptions = { readonly data: string; readonly out: string };

/** Writes all that is held of a person, and where others' words name them, as JSON that somebody can read. */
export async function exportOne(name: string, { data, out }: ExportOneOptions, world: CliWorld): Promise<void> {
  checkNotRegister(out, data);
  const { held, erased } = await withStore(data, world, async (store) => {
    const person = await personNamed(name, store);
    const erasing = {
      person: person.id,
      at: world.clock.now(),
      day: todayIn(world.clock, LONDON),
      why: '',
      chosen: [],
    };
    // Where others’ words name them is found by erasing them from a copy.
    return { held: await store.held(person.id), erased: await tryOn(store, erasing, world) };
  });
  await writeOut(out, `${JSON.stringify(written(held, erased.mentions), null, 2)}\n`, world);
  print(world.out, `All that is held of ${calledOf(held.person)} is written to ${out}.`);
  print(world.out, `${sayCountsOfPerson({ held, erased })}${sayPlaces(erased.mentions.length)}.`);
  if (erased.mentions.length > 0) print(world.out, LOOK_FIRST);
}

function sayPlaces(count: number): string {
  return count === 0 ? '' : `. Words of others name them, or may, in ${sayCount(count, 'place')}`;
}

function written({ told, ...held }: HeldOfPerson, mentions: readonly Mention[]): object {
  const sent = told.map(({ at, message: { kind, card } }) => ({ at, kind, text: asText(card) }));
  return { ...held, told: sent, inWordsOfOthers: mentions };
}

const LOOK_FIRST =
  'Words of others are in it as they wrote them: before you hand it over, look whether they say anything about somebody else.';
