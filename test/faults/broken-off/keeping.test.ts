import { KEEPING } from './commands.ts';
import { leaveOldOrNew } from './leave-old-or-new.ts';

leaveOldOrNew(KEEPING);
