import { aDayOver } from '#test/process/a-day-over.ts';
import { SDKS } from '#test/kit/teams/sdks.ts';

aDayOver(SDKS[1]);
