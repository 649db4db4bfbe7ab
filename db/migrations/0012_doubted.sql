ALTER TABLE `outbox` ADD `first_taken_at` text;--> statement-breakpoint
ALTER TABLE `outbox` ADD `again` text;--> statement-breakpoint
CREATE INDEX `outbox_doubted` ON `outbox` (`number`) WHERE "outbox"."state" = 'doubted';