ALTER TABLE `inbox` ADD `stamp` text;--> statement-breakpoint
CREATE INDEX `inbox_changes` ON `inbox` (`of`) WHERE "inbox"."of" is not null;