CREATE TABLE `reports` (
	`id` text PRIMARY KEY NOT NULL,
	`plan` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`as_at` text NOT NULL,
	`since` text,
	`indicators_as_at` text NOT NULL,
	`line` integer NOT NULL,
	`head` text NOT NULL,
	`frozen_at` text NOT NULL,
	`by` text,
	`content` text NOT NULL,
	`mentions` text NOT NULL,
	`salt` text NOT NULL,
	`digest` text NOT NULL,
	`forgotten` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`plan`) REFERENCES `plans`(`key`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `reports_of_plan` ON `reports` (`plan`,`as_at`);