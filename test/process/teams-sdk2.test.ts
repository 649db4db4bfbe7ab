import { aDayOver } from './a-day-over.ts';
import { SDKS } from '#test/kit/teams/sdks.ts';

aDayOver(SDKS[1]);
