import { decision } from '#src/commands/decide/decision.ts';
import { setRestricted } from '#src/commands/decide/set-restricted.ts';

export const restrict = decision({
  name: 'restrict',
  what: 'restrict an action',
  says: [{ say: '/rag restrict 8.1.3', gets: 'lets only its leads and the office see it' }],
  decide: (tracked, _, scene) => setRestricted(tracked, true, scene),
});

export const unrestrict = decision({
  name: 'unrestrict',
  what: 'lift a restriction',
  says: [{ say: '/rag unrestrict 8.1.3', gets: 'lets everybody in the roster see it' }],
  decide: (tracked, _, scene) => setRestricted(tracked, false, scene),
});
