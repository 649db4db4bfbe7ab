import { BRINGING } from './commands.ts';
import { leaveOldOrNew } from './leave-old-or-new.ts';

leaveOldOrNew(BRINGING);
