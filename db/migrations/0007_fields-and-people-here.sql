ALTER TABLE `people` ADD `from` text;--> statement-breakpoint
ALTER TABLE `people` ADD `to` text;--> statement-breakpoint
ALTER TABLE `actions` ADD `fields` text;