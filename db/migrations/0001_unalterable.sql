-- The ledger is append only.
CREATE TRIGGER `ledger_no_update` BEFORE UPDATE ON `ledger` BEGIN SELECT RAISE(ABORT, 'A line of the ledger is never changed: write another.'); END;
--> statement-breakpoint
CREATE TRIGGER `ledger_no_delete` BEFORE DELETE ON `ledger` BEGIN SELECT RAISE(ABORT, 'A line of the ledger is never removed.'); END;
--> statement-breakpoint
-- INSERT OR REPLACE removes a row without its delete trigger.
CREATE TRIGGER `ledger_no_replace` BEFORE INSERT ON `ledger` WHEN EXISTS (SELECT 1 FROM `ledger` WHERE `seq` = NEW.`seq`) BEGIN SELECT RAISE(ABORT, 'A line of the ledger is never replaced.'); END;
--> statement-breakpoint
CREATE TRIGGER `actions_no_new_original` BEFORE UPDATE OF `id`, `plan`, `original` ON `actions` WHEN NEW.`original` IS NOT OLD.`original` OR NEW.`id` <> OLD.`id` OR NEW.`plan` <> OLD.`plan` BEGIN SELECT RAISE(ABORT, 'The original date of an action is never changed.'); END;
--> statement-breakpoint
CREATE TRIGGER `actions_no_delete` BEFORE DELETE ON `actions` BEGIN SELECT RAISE(ABORT, 'An action is never removed: close it.'); END;
--> statement-breakpoint
CREATE TRIGGER `actions_no_replace` BEFORE INSERT ON `actions` WHEN EXISTS (SELECT 1 FROM `actions` WHERE `id` = NEW.`id`) BEGIN SELECT RAISE(ABORT, 'An action is never replaced: revise the plan.'); END;
--> statement-breakpoint
CREATE TRIGGER `plans_no_delete` BEFORE DELETE ON `plans` BEGIN SELECT RAISE(ABORT, 'A plan is never removed.'); END;
--> statement-breakpoint
CREATE TRIGGER `inbox_no_delete` BEFORE DELETE ON `inbox` BEGIN SELECT RAISE(ABORT, 'A message received is never removed.'); END;
--> statement-breakpoint
CREATE TRIGGER `inbox_no_replace` BEFORE INSERT ON `inbox` WHEN EXISTS (SELECT 1 FROM `inbox` WHERE `id` = NEW.`id`) BEGIN SELECT RAISE(IGNORE); END;
