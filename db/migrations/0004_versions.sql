ALTER TABLE `actions` ADD `place` text;--> statement-breakpoint
ALTER TABLE `actions` ADD `former_refs` text;--> statement-breakpoint
ALTER TABLE `actions` ADD `is_dropped` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `plans` ADD `columns` text;