import { expect, test } from 'vitest';
import { readTimescale } from '#src/timescale/read-timescale.ts';
import { day } from '#test/kit/an-action.ts';

// What went wrong: “Phase 1 (ceramics) by 30 January” was read as “Phase 1 (ceramics”, its bracket open.
test.each([
  [
    'Phase 1 (ceramics) by 30 January 2026; Phase 2 (glass & metal): 27 March 2026',
    ['Phase 1 (ceramics)', 'Phase 2 (glass & metal)'],
  ],
  ['1) scoping (internal) – March 2026 2) build – June 2026', ['scoping (internal)', 'build']],
  ['Stage A – survey: Jan 2026; Stage B – build: June 2026', ['Stage A – survey', 'Stage B – build']],
  ['Phase 1, ceramics, by 30 January 2026; Phase 2, glass, by 27 March 2026', ['Phase 1, ceramics', 'Phase 2, glass']],
  ['Survey (east wing): May 2026; survey (west wing): June 2026', ['Survey (east wing)', 'survey (west wing)']],
  ['Draft (by May 2026), final (by June 2026)', ['Draft', 'final']],
  ['(a) 31 May 2026 (b) 30 Sept 2026', ['(a)', '(b)']],
  ['Phase 1 May 2026; Phase 2 June 2026', ['Phase 1', 'Phase 2']],
])('the steps of “%s” are called as the plan calls them', (text, labels) => {
  const { milestones } = readTimescale(text, { published: day('2025-10-01') });
  expect(milestones.map(({ label }) => label)).toEqual(labels);
});
