import { describe, expect, test } from 'vitest';
import type { Day } from '#src/calendar/day.ts';
import { refBook } from '#src/refs/ref-book.ts';
import { readReply } from '#src/reply/read-reply.ts';
import type { ReadingPart } from '#src/reply/reading.ts';

const REFS = ['1.2', '2.1', '2.2', '4.2', '4.4'];

function partsOf(said: string, open: readonly string[] = ['1.2', '2.1'], title = ''): readonly ReadingPart[] {
  const asked = open.map((ref) => {
    return { ref, title, question: 'will-it-be-done', agreed: '2026-02-27' as Day, rating: null } as const;
  });
  const isRef = (one: string): boolean => REFS.includes(one);
  return readReply(said, { today: '2026-02-02' as Day, plans: [], isRef, book: refBook(REFS), asked }).parts;
}

/** What is recorded, or one tap away, and of which action. */
function heardIn(said: string, open?: readonly string[]): readonly string[] {
  return partsOf(said, open).flatMap(({ ref, change }) => {
    const fields = [change.rating, change.done === true ? 'done' : undefined, change.forecast, change.waitingOn];
    return fields.flatMap((one) => (one == null ? [] : [`${ref} ${one}`]));
  });
}

/** The words that are kept, as a note or as what shows that it is done. */
function keptIn(said: string, open?: readonly string[]): readonly string[] {
  return partsOf(said, open).flatMap(({ change }) => change.narrative ?? change.evidence ?? []);
}

// What went wrong: “4.4 green all stations signed up” rated the two on the card Green, and 4.4 not at all.
describe('“all” behind what is said of a named action', () => {
  test.each([
    ['4.4 green all stations signed up', '4.4 green', 'all stations signed up'],
    ['4.4 green all 22 stations signed', '4.4 green', 'all 22 stations signed'],
    ['4.4 done all stations have it', '4.4 done', null],
    ['4.4 done all 25 delivered', '4.4 done', null],
    ['4.4 done all months published', '4.4 done', null],
    ['4.4 green everything on track', '4.4 green', null],
    ['4.4 green, everything is on track', '4.4 green', null],
    ['4.4 green, all ok', '4.4 green', null],
    ['4.4 green both sides agreed', '4.4 green', 'both sides agreed'],
    ['4.4 green each station signed', '4.4 green', 'each station signed'],
    ['4.4 green all signed', '4.4 green', 'all signed'],
    ['4.4 green - all staff briefed', '4.4 green', 'all staff briefed'],
    ['4.4 is green because all wards have it', '4.4 green', null],
    ['4.4 amber the rest follow in may', '4.4 amber', 'the rest follow in may'],
    ['4.4 amber rest of leaders in may', '4.4 amber', 'rest of leaders in may'],
    ['4.4 amber all but 3 trained', '4.4 amber', 'all but 3 trained'],
    ['4.4 green all but 4 stations done', '4.4 green', 'all but 4 stations done'],
    ['4.4 amber all bar two signed', '4.4 amber', null],
    ['4.4 amber nearly all trained', '4.4 amber', 'nearly all trained'],
    ['4.4 amber not all sites have it', '4.4 amber', 'not all sites have it'],
    ['4.4 red everything is stuck', '4.4 red', 'everything is stuck'],
    ['1.2 green all stations signed up', '1.2 green', 'all stations signed up'],
    ['1.2 done all 25 delivered', '1.2 done', null],
  ])('“%s” is of that one alone', (said, heard, kept) => {
    for (const open of [['1.2', '2.1'], ['1.2', '2.1', '2.2'], ['4.4'], []]) {
      expect(heardIn(said, open), open.join()).toEqual([heard]);
      expect(keptIn(said, open).join(), open.join()).toContain(kept ?? '');
    }
  });

  test.each([
    ['4.4 amber others still waiting for the kit', ['1.2', '2.1']],
    ['4.4 amber, the others need training', ['1.2', '2.1']],
  ])('“%s” says nothing of those on the card', (said, others) => {
    expect(heardIn(said).filter((one) => others.some((ref) => one.startsWith(ref)))).toEqual([]);
    expect(heardIn(said)).toContain('4.4 amber');
  });

  test.each([
    ['4.4 green, rest amber', ['4.4 green', '1.2 amber', '2.1 amber']],
    ['4.4 green, the others are amber', ['4.4 green', '1.2 amber', '2.1 amber']],
    ['4.4 green everything else red', ['4.4 green', '1.2 red', '2.1 red']],
    ['1.2 green, the other one amber', ['1.2 green', '2.1 amber']],
    ['all green', ['1.2 green', '2.1 green']],
    ['green all', ['1.2 green', '2.1 green']],
    ['both on track', ['1.2 green', '2.1 green']],
    ['all green except 2.1', ['1.2 green']],
    ['1.2 and 2.1 both green', ['1.2 green', '2.1 green']],
  ])('“%s” is of the others too', (said, heard) => {
    expect(heardIn(said)).toEqual(heard);
  });

  test('“green all stations signed up” under two questions rates neither unasked', () => {
    const parts = partsOf('green all stations signed up');
    expect(parts.filter(({ ref, certainty }) => ref !== null && certainty === 'sure')).toEqual([]);
  });
});

// What went wrong: of “red cant make it, end jan” the day alone was recorded, and nothing was asked of the Red.
describe('a rating with a no in its reason, and a day', () => {
  test.each([
    ['4.4 red cant make it, end march', 'red', '2026-03-31'],
    ['4.4 red can’t make it, 31 march', 'red', '2026-03-31'],
    ['4.4 red wont make it, end march', 'red', '2026-03-31'],
    ['4.4 red not going to make it, 31 march', 'red', '2026-03-31'],
    ['4.4 red not signed, 31 march', 'red', '2026-03-31'],
    ['4.4! red not signed, 31 march', 'red', '2026-03-31'],
    ['4.4 red no chance, march', 'red', '2026-03-31'],
    ['4.4 red never going to happen by then, 31 march', 'red', '2026-03-31'],
    ['4.4 amber not on track, end of march', 'amber', '2026-03-31'],
    ['4.4 amber no staff, now 31 march', 'amber', '2026-03-31'],
    ['4.4 amber isnt going well, 31 march', 'amber', '2026-03-31'],
    ['4.4 amber havent got the kit; 31 march', 'amber', '2026-03-31'],
    ['4.4 amber didnt get the money. 31 march now', 'amber', '2026-03-31'],
  ])('“%s” keeps both, or asks about both', (said, rating, day) => {
    for (const open of [['1.2', '2.1'], ['4.4'], []]) {
      expect(heardIn(said, open), open.join()).toEqual([`4.4 ${rating}`, `4.4 ${day}`]);
    }
  });

  test.each(['4.4 green not on track, 31 march', '4.4 not red, 31 march', '4.4 green, hopefully, 31 march'])(
    '“%s” is asked about whole',
    (said) => {
      expect(partsOf(said, ['4.4']).map(({ certainty }) => certainty)).toEqual(['likely']);
    },
  );
});

// What went wrong: “amber winter” was recorded as expected on 28 February.
describe('a part of the year, given as the reason', () => {
  test.each(['winter', 'autumn term', 'summer', 'spring term', 'christmas', 'easter', 'half term', 'year end'])(
    '“4.4 amber %s” records no day unasked',
    (when) => {
      const sure = partsOf(`4.4 amber ${when}`, ['4.4']).filter(({ certainty }) => certainty === 'sure');
      expect(sure.filter(({ change }) => change.forecast !== undefined)).toEqual([]);
      expect(heardIn(`4.4 amber ${when}`, ['4.4'])).toContain('4.4 amber');
    },
  );

  test.each([
    ['4.4 amber, now spring', '2026-05-31'],
    ['4.4 amber, end of march', '2026-03-31'],
    ['4.4 amber march', '2026-03-31'],
    ['4.4 amber, now end of spring', '2026-05-31'],
  ])('“%s” gives a day', (said, day) => {
    expect(heardIn(said, ['4.4'])).toContain(`4.4 ${day}`);
  });
});

// What went wrong: a word or two out of a sentence was kept as the note, and said something else.
describe('a note', () => {
  test.each([
    ['4.4 15 march, thats certain', 'thats certain'],
    ['15 march, thats certain', 'thats certain'],
    ['15 march, thats for sure', 'thats for sure'],
    ['15 march, thats final', 'thats final'],
    ['15 march, thats definite', 'thats definite'],
    ['4.4 new date 31 march IT', 'new date 31 march IT'],
    ['4.4 red everything is stuck with legal', 'red everything is stuck with legal'],
    ['4.4 new date 31 march, IT', 'IT'],
    ['4.4 now 31 march because of IT', 'because of IT'],
    ['4.4 amber IT', 'IT'],
    ['4.4 survey ran, 1204 replies', 'survey ran, 1204 replies'],
    ['not sure about 4.4', 'not sure about 4.4'],
    ['no idea on 4.4', 'no idea on 4.4'],
    ['nothing to say about 4.4 yet', 'nothing to say about 4.4 yet'],
  ])('of “%s” is “%s”', (said, note) => {
    expect(keptIn(said, ['4.4'])).toEqual([note]);
  });

  test('of what the action’s own verb says is done is the sentence, and no piece of it', () => {
    const [part] = partsOf('4.4 survey ran, 1204 replies', ['4.4'], 'Run the quarterly culture survey');
    expect(part?.change.narrative).toBe('survey ran, 1204 replies');
  });
});
