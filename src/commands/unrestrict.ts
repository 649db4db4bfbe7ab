import { decision } from './decision.ts';
import { setRestricted } from './set-restricted.ts';

export const unrestrict = decision({
  name: 'unrestrict',
  what: 'lift a restriction',
  says: [{ say: '/rag unrestrict 8.1.3', gets: 'lets everybody in the roster see it' }],
  decide: (tracked, _, scene) => setRestricted(tracked, false, scene),
});
