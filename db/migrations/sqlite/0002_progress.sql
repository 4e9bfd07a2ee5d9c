CREATE TABLE `goal_phases` (
	`id` text PRIMARY KEY NOT NULL,
	`goal_id` text NOT NULL,
	`student_id` text NOT NULL,
	`day` text NOT NULL,
	`details` blob NOT NULL
);
--> statement-breakpoint
CREATE INDEX `goal_phases_goal` ON `goal_phases` (`goal_id`,`day`);--> statement-breakpoint
ALTER TABLE `data_points` ADD `logged_at` integer;--> statement-breakpoint
ALTER TABLE `data_points` ADD `replaced_by` text;--> statement-breakpoint
ALTER TABLE `data_points` DROP COLUMN `recorder_id`;--> statement-breakpoint
ALTER TABLE `goals` ADD `asked_days` text;--> statement-breakpoint
ALTER TABLE `goals` ADD `asked_time` text;--> statement-breakpoint
CREATE INDEX `goals_asked` ON `goals` (`asked_time`);