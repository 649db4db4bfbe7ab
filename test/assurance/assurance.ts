// Writes docs/assurance/tables.md out of the program: npm run assurance
import { writeFileSync } from 'node:fs';
import { assurancePage } from './page.ts';

writeFileSync('docs/assurance/tables.md', assurancePage());
