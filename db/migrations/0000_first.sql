CREATE TABLE `asked` (
	`number` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`day` text NOT NULL,
	`person` text NOT NULL,
	`action` text,
	`rule` text NOT NULL,
	`stage` text NOT NULL,
	`key` text NOT NULL,
	FOREIGN KEY (`action`) REFERENCES `actions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `asked_once` ON `asked` (`key`,`person`,`action`,`rule`,`stage`);--> statement-breakpoint
CREATE TABLE `inbox` (
	`arrival` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`thread` text NOT NULL,
	`from` text NOT NULL,
	`text` text NOT NULL,
	`at` text NOT NULL,
	`card` text,
	`how` text NOT NULL,
	`of` text,
	`state` text NOT NULL,
	`why` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `inbox_id_unique` ON `inbox` (`id`);--> statement-breakpoint
CREATE INDEX `inbox_waiting` ON `inbox` (`arrival`) WHERE "inbox"."state" = 'waiting';--> statement-breakpoint
CREATE TABLE `outbox` (
	`number` integer PRIMARY KEY NOT NULL,
	`place` integer NOT NULL,
	`key` text NOT NULL,
	`kind` text NOT NULL,
	`to_person` text,
	`to_channel` text,
	`to_thread` text,
	`card` text NOT NULL,
	`about` text NOT NULL,
	`edits` text,
	`root` text NOT NULL,
	`holds` text,
	`seq` integer NOT NULL,
	`state` text NOT NULL,
	`attempts` integer NOT NULL,
	`not_before` text,
	`taken_at` text,
	`sent_at` text,
	`thread` text,
	`posted` text,
	`why` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_key_unique` ON `outbox` (`key`);--> statement-breakpoint
CREATE INDEX `outbox_planned` ON `outbox` (`number`) WHERE "outbox"."state" = 'planned';--> statement-breakpoint
CREATE INDEX `outbox_in_thread` ON `outbox` (`thread`,`place`,`number`);--> statement-breakpoint
CREATE INDEX `outbox_versions` ON `outbox` (`root`,`number`);--> statement-breakpoint
CREATE INDEX `outbox_taken` ON `outbox` (`taken_at`);--> statement-breakpoint
CREATE INDEX `outbox_lost` ON `outbox` (`key`) WHERE "outbox"."state" in ('uncertain', 'dead');--> statement-breakpoint
CREATE TABLE `slots` (
	`job` text NOT NULL,
	`day` text NOT NULL,
	PRIMARY KEY(`job`, `day`)
);
--> statement-breakpoint
CREATE TABLE `accounts` (
	`person` text NOT NULL,
	`platform` text NOT NULL,
	`account` text NOT NULL,
	PRIMARY KEY(`person`, `platform`),
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `bodies` (
	`position` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`aliases` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `holdings` (
	`post` integer NOT NULL,
	`position` integer NOT NULL,
	`person` text NOT NULL,
	`from` text,
	`to` text,
	PRIMARY KEY(`post`, `position`),
	FOREIGN KEY (`post`) REFERENCES `posts`(`position`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `members` (
	`body` integer NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	PRIMARY KEY(`body`, `position`),
	FOREIGN KEY (`body`) REFERENCES `bodies`(`position`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`title` text,
	`aliases` text NOT NULL,
	`email` text,
	`role` text,
	`zone` text,
	`reports_to` text
);
--> statement-breakpoint
CREATE TABLE `posts` (
	`position` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`aliases` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `actions` (
	`id` text PRIMARY KEY NOT NULL,
	`plan` text NOT NULL,
	`ref` text NOT NULL,
	`parent` text,
	`phase` integer,
	`theme` text,
	`section` integer,
	`outcome` text,
	`title` text NOT NULL,
	`original` text,
	`timescale_text` text NOT NULL,
	`timescale_kind` text NOT NULL,
	`start` text,
	`due` text,
	`every` text,
	`milestones` text NOT NULL,
	`implied` text NOT NULL,
	`timescale_doubt` text,
	`leads_text` text NOT NULL,
	`owners` text NOT NULL,
	`leads_doubt` text,
	`dates_inherited` integer NOT NULL,
	`leads_inherited` integer NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`plan`) REFERENCES `plans`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `actions_in_order` ON `actions` (`plan`,`position`);--> statement-breakpoint
CREATE TABLE `headings` (
	`plan` text NOT NULL,
	`level` text NOT NULL,
	`ref` text NOT NULL,
	`title` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`plan`, `position`),
	FOREIGN KEY (`plan`) REFERENCES `plans`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `ledger` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` text NOT NULL,
	`day` text NOT NULL,
	`by` text,
	`message` text,
	`action` text,
	`person` text,
	`kind` text NOT NULL,
	`body` text NOT NULL,
	`hash` text NOT NULL,
	FOREIGN KEY (`action`) REFERENCES `actions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ledger_of_action` ON `ledger` (`action`,`seq`);--> statement-breakpoint
CREATE INDEX `ledger_of_person` ON `ledger` (`person`,`seq`) WHERE "ledger"."person" is not null;--> statement-breakpoint
CREATE INDEX `ledger_of_message` ON `ledger` (`message`) WHERE "ledger"."message" is not null;--> statement-breakpoint
CREATE TABLE `plans` (
	`key` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`published` text NOT NULL,
	`zone` text NOT NULL,
	`nation` text NOT NULL,
	`is_default` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `plans_one_default` ON `plans` (`is_default`) WHERE "plans"."is_default" = 1;