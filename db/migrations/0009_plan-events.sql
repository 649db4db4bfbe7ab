ALTER TABLE `ledger` ADD `plan` text REFERENCES plans(key);--> statement-breakpoint
CREATE INDEX `ledger_of_plan` ON `ledger` (`plan`,`seq`) WHERE "ledger"."plan" is not null;--> statement-breakpoint
ALTER TABLE `plans` ADD `first_published` text;--> statement-breakpoint
ALTER TABLE `plans` ADD `is_archived` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `plans` ADD `is_sample` integer DEFAULT false NOT NULL;--> statement-breakpoint
UPDATE `plans` SET `is_sample` = true WHERE `key` = 'RIP' AND `name` = 'Rotherham Improvement Plan (sample)';
