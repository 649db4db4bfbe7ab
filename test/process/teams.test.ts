import { SDKS } from '#test/kit/teams/sdks.ts';
import { aDayOver } from './a-day-over.ts';

aDayOver(SDKS[0]);
