import type { Minuted } from '#src/plan/governance/minuted.ts';
import { longDay } from './parts.ts';

/** "Joint Board, 3 March 2015, minute 12". */
export function byForumInPaper({ name, on, minute }: Minuted): string {
  const parts = [
    name,
    ...(on === undefined ? [] : [longDay(on)]),
    ...(minute === undefined ? [] : [`minute ${minute}`]),
  ];
  return parts.join(', ');
}
