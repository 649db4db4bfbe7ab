import { diesOrFails } from './dies-or-fails.ts';
import { aSlackWay } from './slack-way.ts';

diesOrFails('Slack', aSlackWay);
