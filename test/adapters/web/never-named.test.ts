import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Action } from '#src/plan/action.ts';
import type { DrawPicture } from '#src/ports/drawing/draw-picture.ts';
import { hiddenFrom } from '#src/sight/hidden-from.ts';
import { aVisitor } from '#test/kit/a-visitor.ts';
import type { Start } from '#test/kit/a-start.ts';
import { aWebPage } from '#test/kit/a-web-page.ts';
import { greetEverybody } from '#test/kit/greeted.ts';
import { anAction, aPerson, aPlan, aRoster, day } from '#test/kit/an-action.ts';

const REFS = ['97.1.1', '97.1.2', '97.1.3', '97.1.4'] as const;
const PEOPLE = [
  aPerson('Ann Archer'),
  aPerson('Ben Baker'),
  aPerson('Vic Viewer', { role: 'viewer' }),
  aPerson('Olive Office', { role: 'office' }),
];
const PATHS = ['/', '/actions', '/actions?late=1', '/wall', '/slippage', '/load', '/pictures', '/office'];

const anyActions = fc.tuple(
  ...REFS.map((ref, position) =>
    fc
      .record({
        owner: fc.constantFrom('Ann Archer', 'Ben Baker'),
        due: fc.constantFrom('2015-10-30', '2015-11-23', null),
        // A title may speak of another action.
        after: fc.option(fc.constantFrom(...REFS), { freq: 3 }),
      })
      .map(({ owner, due, after }) =>
        anAction({
          ref,
          due,
          position,
          owners: [owner],
          section: 97,
          title: `Matter ${position} of the council${after === null || after === ref ? '' : ` after ${after}`}`,
        }),
      ),
  ),
);

const anySaying = fc.tuple(
  fc.constantFrom('Ann Archer', 'Ben Baker', 'Olive Office'),
  fc.constantFrom(...REFS),
  fc.constantFrom('amber', 'red', 'done'),
  fc.constantFrom(...REFS),
);

const anyRestricted = fc.subarray([...REFS], { minLength: 1 });

test('no page names an action to whoever may not see it, nor what speaks of it', async () => {
  const property = fc.asyncProperty(anyActions, fc.array(anySaying, { maxLength: 4 }), anyRestricted, walkEverybody);
  await fc.assert(property, { numRuns: 10 });
}, 60_000);

/** A picture as all that it says, which is quicker than drawing it. */
const inWords: DrawPicture = {
  svg: async (picture) => `<svg><desc>${JSON.stringify(picture).replaceAll('<', '')}</desc></svg>`,
  png: async () => new Uint8Array(),
};

type Said = readonly [who: string, ref: string, rating: string, other: string];

async function walkEverybody(actions: readonly Action[], said: readonly Said[], restricted: readonly string[]) {
  const page = await aWebPage(startOn(actions), { draw: inWords });
  for (const [who, ref, rating, other] of said) await page.says(who, `${ref} ${rating}, waiting on ${other}`);
  for (const ref of restricted) await page.says('Olive Office', `/rag restrict ${ref}`);
  for (const { name } of PEOPLE) {
    const browser = aVisitor(page.origin);
    await browser.signIn(await page.link(name));
    const scene = (await page.bot().look.scene(await page.personNamed(name)))!;
    const tracked = await page.store().register.trackedIn(scene.plan.key);
    const hidden = hiddenFrom(scene.asker, tracked);
    const unseen = actions.filter(({ id }) => hidden.has(id));
    for (const path of [...PATHS, ...REFS.map((ref) => `/action/${ref}`)]) {
      const { html, status } = await browser.get(path);
      expect(status, `${name} ${path}`).not.toBe(500);
      const named = unseen.flatMap(({ ref, title }) => [title, ...(path.endsWith(ref) ? [] : [ref])]);
      const read = named.filter((one) => html.includes(one));
      expect(read, `${name} at ${path}`).toEqual([]);
    }
  }
}

function startOn(actions: readonly Action[]): Start {
  return {
    now: '2015-11-20T10:00:00Z',
    withoutAccount: [],
    fill: async ({ register }) => {
      await register.saveRoster(aRoster({ people: PEOPLE }));
      const at = '2015-05-26T09:00:00Z' as never;
      await register.addPlan({ plan: aPlan(), headings: [], actions, at, day: day('2015-05-26') });
      await greetEverybody(register);
    },
  };
}
