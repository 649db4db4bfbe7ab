import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exampleSettings } from '#src/config/example-settings.ts';

// `npm run settings` writes settings.example.env from the list of settings.
writeFileSync(join(import.meta.dirname, '..', 'settings.example.env'), exampleSettings());
