-- A report stays as it was frozen; its words change where somebody in them is forgotten, which is counted.
CREATE TRIGGER `reports_no_update` BEFORE UPDATE OF `id`, `plan`, `kind`, `as_at`, `since`, `indicators_as_at`, `line`, `head`, `frozen_at`, `mentions`, `digest` ON `reports` BEGIN SELECT RAISE(ABORT, 'A frozen report is never changed: freeze another.'); END;
--> statement-breakpoint
CREATE TRIGGER `reports_only_forget` BEFORE UPDATE OF `name`, `by`, `content`, `salt`, `forgotten` ON `reports` WHEN NEW.`forgotten` <= OLD.`forgotten` BEGIN SELECT RAISE(ABORT, 'A frozen report is never changed: freeze another.'); END;
--> statement-breakpoint
CREATE TRIGGER `reports_no_delete` BEFORE DELETE ON `reports` BEGIN SELECT RAISE(ABORT, 'A frozen report is never removed.'); END;
--> statement-breakpoint
CREATE TRIGGER `reports_no_replace` BEFORE INSERT ON `reports` WHEN EXISTS (SELECT 1 FROM `reports` WHERE `id` = NEW.`id`) BEGIN SELECT RAISE(ABORT, 'A frozen report is never replaced.'); END;
