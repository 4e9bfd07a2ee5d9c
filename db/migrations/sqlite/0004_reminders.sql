CREATE TABLE `calendar_feeds` (
	`id` text PRIMARY KEY NOT NULL,
	`staff_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`ended_at` integer
);
--> statement-breakpoint
CREATE INDEX `calendar_feeds_staff` ON `calendar_feeds` (`staff_id`);--> statement-breakpoint
CREATE TABLE `channel_posts` (
	`id` text PRIMARY KEY NOT NULL,
	`job` text NOT NULL,
	`school_id` text,
	`platform` text NOT NULL,
	`workspace` text NOT NULL,
	`channel` text NOT NULL,
	`day` text NOT NULL,
	`content` blob NOT NULL,
	`tells` text NOT NULL,
	`status` text NOT NULL,
	`shows` text NOT NULL,
	`attempts` integer NOT NULL,
	`due_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`posted_at` integer,
	`message_id` text,
	`unsure` integer DEFAULT 0 NOT NULL,
	`reason` text
);
--> statement-breakpoint
CREATE INDEX `channel_posts_due` ON `channel_posts` (`status`,`due_at`);--> statement-breakpoint
CREATE INDEX `channel_posts_channel` ON `channel_posts` (`channel`,`job`,`day`);--> statement-breakpoint
CREATE INDEX `channel_posts_shows` ON `channel_posts` (`shows`);--> statement-breakpoint
CREATE TABLE `put_off` (
	`id` text PRIMARY KEY NOT NULL,
	`staff_id` text NOT NULL,
	`student_id` text NOT NULL,
	`subject` text NOT NULL,
	`rule` text NOT NULL,
	`trigger_day` text NOT NULL,
	`why` text NOT NULL,
	`until_day` text NOT NULL,
	`reason` blob,
	`at` integer NOT NULL,
	`ended_at` integer
);
--> statement-breakpoint
CREATE INDEX `put_off_subject` ON `put_off` (`subject`,`rule`,`trigger_day`);--> statement-breakpoint
CREATE TABLE `reminders` (
	`id` text PRIMARY KEY NOT NULL,
	`staff_id` text NOT NULL,
	`student_id` text NOT NULL,
	`subject` text NOT NULL,
	`rule` text NOT NULL,
	`trigger_day` text NOT NULL,
	`stage` integer NOT NULL,
	`day` text NOT NULL,
	`at` integer NOT NULL,
	`outbox_id` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `reminders_subject` ON `reminders` (`subject`,`rule`,`trigger_day`);--> statement-breakpoint
CREATE INDEX `reminders_at` ON `reminders` (`at`);--> statement-breakpoint
ALTER TABLE `outbox` ADD `sent_to` text;--> statement-breakpoint
ALTER TABLE `outbox` ADD `unsure` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `student_events` ADD `kind` text;--> statement-breakpoint
ALTER TABLE `student_events` ADD `until_day` text;--> statement-breakpoint
ALTER TABLE `student_events` ADD `details` blob;--> statement-breakpoint
ALTER TABLE `student_events` ADD `recorded_at` integer;--> statement-breakpoint
CREATE INDEX `student_events_day` ON `student_events` (`event`,`day`);--> statement-breakpoint
CREATE INDEX `plans_meeting` ON `plans` (`meeting_day`);