ALTER TABLE `outbox` ADD `cause` text;--> statement-breakpoint
CREATE INDEX `outbox_caused` ON `outbox` (`cause`) WHERE "outbox"."cause" is not null;