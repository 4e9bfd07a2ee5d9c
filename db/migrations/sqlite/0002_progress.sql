CREATE TABLE `goal_phases` (
	`id` text PRIMARY KEY NOT NULL,
	`goal_id` text NOT NULL,
	`student_id` text NOT NULL,
	`day` text NOT NULL,
	`details` blob NOT NULL
);
--> statement-breakpoint
CREATE INDEX `goal_phases_goal` ON `goal_phases` (`goal_id`,`day`);--> statement-breakpoint
CREATE TABLE `private_files` (
	`id` text PRIMARY KEY NOT NULL,
	`made_by` text NOT NULL,
	`until_at` integer NOT NULL,
	`content` blob NOT NULL
);
--> statement-breakpoint
CREATE TABLE `progress_reports` (
	`id` text PRIMARY KEY NOT NULL,
	`student_id` text NOT NULL,
	`kind` text NOT NULL,
	`period_start` text NOT NULL,
	`period_end` text NOT NULL,
	`status` text NOT NULL,
	`reviewed_by` text,
	`reviewed_at` integer
);
--> statement-breakpoint
CREATE INDEX `progress_reports_student` ON `progress_reports` (`student_id`,`period_start`);--> statement-breakpoint
CREATE TABLE `report_recipients` (
	`id` text PRIMARY KEY NOT NULL,
	`report_id` text NOT NULL,
	`student_id` text NOT NULL,
	`day` text NOT NULL,
	`details` blob NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `report_recipients_report` ON `report_recipients` (`report_id`);--> statement-breakpoint
CREATE TABLE `reported_goals` (
	`id` text PRIMARY KEY NOT NULL,
	`report_id` text NOT NULL,
	`student_id` text NOT NULL,
	`goal_id` text NOT NULL,
	`code` text NOT NULL,
	`outlook` text NOT NULL,
	`quantity` real,
	`quantity_day` text,
	`expected` real,
	`data_points` integer NOT NULL,
	`details` blob NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `reported_goals_report` ON `reported_goals` (`report_id`);--> statement-breakpoint
CREATE TABLE `student_groups` (
	`id` text PRIMARY KEY NOT NULL,
	`staff_id` text NOT NULL,
	`details` blob NOT NULL
);
--> statement-breakpoint
CREATE INDEX `student_groups_staff` ON `student_groups` (`staff_id`);--> statement-breakpoint
ALTER TABLE `data_points` ADD `logged_at` integer;--> statement-breakpoint
ALTER TABLE `data_points` ADD `replaced_by` text;--> statement-breakpoint
ALTER TABLE `data_points` DROP COLUMN `recorder_id`;--> statement-breakpoint
ALTER TABLE `goals` ADD `asked_days` text;--> statement-breakpoint
ALTER TABLE `goals` ADD `asked_time` text;--> statement-breakpoint
CREATE INDEX `goals_asked` ON `goals` (`asked_time`);--> statement-breakpoint
ALTER TABLE `service_sessions` ADD `logged_by` text;--> statement-breakpoint
ALTER TABLE `service_sessions` ADD `logged_at` integer;--> statement-breakpoint
ALTER TABLE `service_sessions` ADD `corrected_by` text;