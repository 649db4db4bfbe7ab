ALTER TABLE `inbox` ADD `owner` integer;--> statement-breakpoint
ALTER TABLE `outbox` ADD `owner` integer;