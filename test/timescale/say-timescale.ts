import type { Timescale } from '#src/timescale/timescale.ts';

/** A timescale as the tables write it: "by 2015-12-31", "every P3M from 2015-08-01"; "ask" where a person must settle it. */
export function sayTimescale({ kind, start, due, every, milestones, doubt }: Timescale): string {
  const steps = milestones.map((step) => `${step.label || '-'} ${step.due}`).join('; ');
  const parts = [
    kind === 'unknown' ? '' : kind,
    every ?? '',
    start === null ? '' : `from ${start}`,
    due === null ? '' : `to ${due}`,
    steps === '' ? '' : `(${steps})`,
    doubt === null ? '' : 'ask',
  ];
  return parts
    .filter((part) => part !== '')
    .join(' ')
    .replace(/^by to /, 'by ')
    .replace(/^from from /, 'from ');
}
