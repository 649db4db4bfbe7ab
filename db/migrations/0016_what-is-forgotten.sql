-- What of a row is chained never changes; the rest only where a line of the ledger says that it was forgotten.
CREATE TRIGGER `ledger_no_update` BEFORE UPDATE OF `seq`, `at`, `day`, `action`, `plan`, `kind`, `heard`, `digest`, `hash` ON `ledger` BEGIN SELECT RAISE(ABORT, 'A line of the ledger is never changed: write another.'); END;
--> statement-breakpoint
CREATE TRIGGER `ledger_only_forgets` BEFORE UPDATE OF `by`, `author`, `message`, `person`, `body`, `salt`, `erased` ON `ledger` WHEN NEW.`erased` IS NULL OR NEW.`erased` IS OLD.`erased` OR NOT EXISTS (SELECT 1 FROM `ledger` WHERE `seq` = NEW.`erased` AND `kind` = 'erased') BEGIN SELECT RAISE(ABORT, 'A line of the ledger is never changed: write another.'); END;
--> statement-breakpoint
CREATE TRIGGER `inbox_no_update` BEFORE UPDATE OF `arrival`, `digest`, `hash` ON `inbox` BEGIN SELECT RAISE(ABORT, 'A message received is never changed.'); END;
--> statement-breakpoint
CREATE TRIGGER `inbox_only_forgets` BEFORE UPDATE OF `id`, `thread`, `from`, `text`, `at`, `card`, `how`, `of`, `form`, `stamp`, `salt`, `erased` ON `inbox` WHEN NEW.`erased` IS NULL OR NEW.`erased` IS OLD.`erased` OR NOT EXISTS (SELECT 1 FROM `ledger` WHERE `seq` = NEW.`erased` AND `kind` = 'erased') BEGIN SELECT RAISE(ABORT, 'A message received is never changed.'); END;
