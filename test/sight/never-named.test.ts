import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Action } from '#src/plan/action.ts';
import { anAction } from '#test/kit/an-action.ts';
import { aPlace } from './a-place.ts';
import type { Place, Shown } from './a-place.ts';

// Like no ref in the examples that the bot gives.
const REFS = ['97.1.1', '97.1.2', '97.1.3', '97.1.4'] as const;
const WHO = ['Ann Archer', 'Ben Baker', 'Will Wood', 'Olive Office'] as const;
const LEADS = ['Ann Archer', 'Ben Baker'] as const;

const anyRef = fc.constantFrom(...REFS);

/** A title may speak of another action. */
const anyActions = fc.tuple(...REFS.map((ref, at) => anyAction(ref, at)));

function anyAction(ref: string, position: number): fc.Arbitrary<Action> {
  const said = fc.record({
    owner: fc.constantFrom(...LEADS),
    due: fc.constantFrom('2015-10-30', '2015-11-23', '2016-06-30', null),
    title: fc.oneof(
      { weight: 3, arbitrary: fc.constant(`Matter ${position} of the council`) },
      { weight: 1, arbitrary: anyRef.map((other) => `Matter ${position} after ${other}`) },
    ),
    doubt: fc.constantFrom(null, 'It may be read two ways.'),
  });
  return said.map(({ owner, due, title, doubt }) => anAction({ ref, title, due, owners: [owner], doubt, position }));
}

/** Refs as people write them who do not think of the bot, and titles in any case. */
const anyLoosely = fc.constantFrom<(ref: string, at: number) => string>(
  (ref) => ref,
  (ref) => ref.replaceAll('.', '-'),
  (ref) => ref.replaceAll('.', ' '),
  (ref) => `0${ref}`,
  (ref) => `v${ref}`,
  (ref) => `${ref}st`,
  (_, at) => `MATTER ${at}, of the Council`,
);
const anyNaming = fc.tuple(fc.nat(REFS.length - 1), anyLoosely).map(([at, write]) => write(REFS[at]!, at));

const anyWords = fc.oneof(
  fc.constantFrom('waiting on HR', 'supplier late', 'now end of January'),
  anyNaming.map((name) => `waiting on what ${name} brings`),
  anyNaming.map((name) => `see ${name}, and the minutes`),
);

const anySaying = fc.oneof(
  fc.tuple(anyRef, fc.constantFrom('red', 'amber', 'green'), anyWords).map((parts) => parts.join(' ')),
  fc.tuple(anyRef, anyWords).map(([ref, words]) => `/rag note ${ref} ${words}`),
  fc.tuple(anyRef, anyWords).map(([ref, words]) => `/rag date ${ref} 31 Mar 2016 because ${words}`),
  fc
    .tuple(fc.constantFrom('', '/rag history ', '/rag undo ', '/rag not mine ', '/rag find '), anyRef)
    .map((parts) => parts.join('')),
  fc.tuple(anyRef, anyWords).map(([ref, words]) => `/rag decline ${ref} because ${words}`),
  fc.tuple(anyRef, anyWords).map(([ref, words]) => `/rag close ${ref} as withdrawn because ${words}`),
  anyWords,
  fc.constantFrom('97.1.9', '97.1.9 amber late', 'thanks', '/rag overdue', '/rag due', '/rag stale', '/rag red'),
  fc.constantFrom(
    '/rag status',
    '/rag doubts',
    '/rag digest',
    '/rag theme A',
    '/rag section 8',
    '/rag lead "Ann Archer"',
  ),
);

/** What the office decides and people arrange, after which others may see an action, or may see it no more. */
const anyDecision = fc.oneof(
  fc
    .tuple(anyRef, fc.constantFrom('Ann Archer', 'Ben Baker', 'Will Wood'))
    .chain(([ref, name]) =>
      fc.constantFrom(
        `/rag assign ${ref} "${name}"`,
        `/rag assign ${ref} "${name}" as well`,
        `/rag assign lead "Ann Archer" to "${name}"`,
        `/rag checker ${ref} "${name}"`,
        `/rag away until 15 Jan deputy ${name}`,
        `/rag away until 15 Jan deputy ${name}, restricted too`,
      ),
    ),
  fc
    .tuple(anyRef, anyRef, anyWords)
    .chain(([ref, other, words]) =>
      fc.constantFrom(
        `/rag merge ${ref} all the same into ${other} because ${words}`,
        `/rag split ${ref} into "Part of the matter"; "Other part of it" lead "Ben Baker"`,
        `/rag edit ${ref} title Matter that waits on ${other}`,
        `/rag reopen ${ref} because ${words}`,
        `/rag verify ${ref} no, ${words}`,
        `/rag verify ${ref} yes, seen in the minutes`,
        `${ref} done, see the minutes`,
        `/rag ask ${ref} is ${other} ready?`,
        `/rag remind ${ref}`,
        `/rag restrict ${ref}`,
        `/rag unrestrict ${ref}`,
      ),
    ),
  fc.constantFrom('/rag undo', 'yes', '/rag approve', '/rag office', '/rag mine', '/rag handover', '/rag checks'),
);

const anyTalk = fc.array(fc.tuple(fc.constantFrom(...WHO), anySaying), { minLength: 1, maxLength: 8 });
const anyOfficeDay = fc.array(
  fc.oneof(
    { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...WHO), anySaying) },
    { weight: 3, arbitrary: fc.tuple(fc.constant('Olive Office'), anyDecision) },
    { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...WHO), anyDecision) },
  ),
  { minLength: 2, maxLength: 10 },
);

const anyStory = fc.record({
  actions: anyActions,
  restricted: fc.uniqueArray(fc.nat(REFS.length - 1), { minLength: 1, maxLength: 2 }),
  before: anyTalk,
  after: anyTalk,
});

test('no post in a place names an action that somebody who reads there may not see, in whatever words', async () => {
  await fc.assert(
    fc.asyncProperty(anyStory, async ({ actions, restricted, before, after }) => {
      const place = await aPlace('members', actions);
      const hidden = restricted.map((at) => actions[at]!);
      for (const [who, said] of before) await place.say(who, said);
      for (const action of hidden) await place.restrict(action);
      for (const [who, said] of after) expect(leaks(await place.say(who, said), hidden)).toEqual([]);
      const posted = await place.tickAt('2015-11-23T08:45:00Z');
      expect(leaks(posted, hidden)).toEqual([]);
      // Words that name a restricted action are left out of the digest, and the digest is posted all the same.
      expect(posted.filter(({ where }) => where === 'there')).toHaveLength(1);
    }),
    { numRuns: 24 },
  );
});

test('a place where outsiders read is told nothing of a plan', async () => {
  await fc.assert(
    fc.asyncProperty(anyStory, async ({ actions, before }) => {
      const place = await aPlace('outsiders', actions);
      for (const [who, said] of before) expect(leaks(await place.say(who, said), actions)).toEqual([]);
      expect(leaks(await place.tickAt('2015-11-23T08:45:00Z'), actions)).toEqual([]);
    }),
    { numRuns: 12 },
  );
});

test('to somebody who may not see an action it is not offered alone either', async () => {
  await fc.assert(
    fc.asyncProperty(anyStory, async ({ actions, restricted, before, after }) => {
      const place = await aPlace('asker', actions);
      const hidden = restricted.map((at) => actions[at]!);
      for (const [who, said] of before) await place.say(who, said);
      for (const action of hidden) await place.restrict(action);
      for (const [, said] of after) {
        const shown = await place.say('Will Wood', said);
        expect(shown.filter(({ card }) => offers(card.buttons, hidden))).toEqual([]);
      }
    }),
    { numRuns: 16 },
  );
});

test('no card to a person names an action that they may not see, but in their own words of this message', async () => {
  await fc.assert(
    fc.asyncProperty(anyStory, async ({ actions, restricted, before, after }) => {
      const place = await aPlace('asker', actions);
      for (const [who, said] of before) await place.say(who, said);
      for (const at of restricted) await place.restrict(actions[at]!);
      for (const [who, said] of after)
        expect(await toldTo(await place.say(who, said), place, { who, said })).toEqual([]);
      const shown = await place.tickAt('2015-11-23T08:45:00Z');
      expect(await toldTo(shown, place, null)).toEqual([]);
    }),
    { numRuns: 24 },
  );
});

test('nor does one after whatever the office decided, gave to others, took back or restricted meanwhile', async () => {
  await fc.assert(
    fc.asyncProperty(anyActions, fc.nat(REFS.length - 1), anyOfficeDay, async (actions, restricted, deeds) => {
      const place = await aPlace('asker', actions);
      await place.restrict(actions[restricted]!);
      for (const [who, said] of deeds)
        expect(await toldTo(await place.say(who, said), place, { who, said })).toEqual([]);
      expect(await toldTo(await place.tickAt('2015-11-23T09:35:00Z'), place, null)).toEqual([]);
    }),
    { numRuns: 16, endOnFailure: true },
  );
});

type Spoken = { readonly who: string; readonly said: string };

/** What was shown to people of what they may not see as it is sent. */
async function toldTo(shown: readonly Shown[], place: Place, spoken: Spoken | null): Promise<readonly string[]> {
  const told = await Promise.all(
    shown.map(async ({ to, text }) => {
      const reader = to ?? spoken?.who;
      if (reader === undefined) return [];
      const own = spoken !== null && reader === spoken.who ? spoken.said : '';
      const { seen, unseen } = await place.sightOf(reader);
      // A part of a restricted action carries its number: whoever leads it is told of it by that.
      const parts = seen.filter(({ ref }) => /[a-z]$/u.test(ref));
      const rest = parts.reduce((left, { ref }) => left.replaceAll(ref, '…'), text);
      return unseen
        .filter((action) => names(rest, action) && !names(own, action))
        .map(({ ref }) => `${reader}, ${ref}: ${text}`);
    }),
  );
  return told.flat();
}

function leaks(shown: readonly Shown[], hidden: readonly Action[]): readonly string[] {
  const there = shown.filter(({ where }) => where === 'there').map(({ text }) => text);
  return there.filter((text) => hidden.some((action) => names(text, action)));
}

/** Without signs, so that it is another reading than the one that is tested. */
function names(text: string, { ref, title }: Action): boolean {
  const bare = (words: string): string =>
    ` ${words
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()} `;
  const figures = ` ${text.replaceAll(/[^\d]+/gu, ' ').replaceAll(/(?<!\d)0+(?=\d)/gu, '')} `;
  return bare(text).includes(bare(title)) || figures.includes(` ${ref.replaceAll('.', ' ')} `);
}

function offers(buttons: Shown['card']['buttons'], hidden: readonly Action[]): boolean {
  return buttons.some(({ about }) => hidden.some(({ id }) => id === about));
}
