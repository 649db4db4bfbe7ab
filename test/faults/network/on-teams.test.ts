import { diesOrFails } from './dies-or-fails.ts';
import { aTeamsWay } from './teams-way.ts';

diesOrFails('Teams', aTeamsWay);
