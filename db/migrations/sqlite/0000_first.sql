CREATE TABLE `access_requests` (
	`id` text PRIMARY KEY NOT NULL,
	`asker_id` text NOT NULL,
	`wants` text NOT NULL,
	`student_id` text,
	`words` blob,
	`asked_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `accounts` (
	`platform` text NOT NULL,
	`workspace` text NOT NULL,
	`user` text NOT NULL,
	`staff_id` text NOT NULL,
	`proof` text NOT NULL,
	`linked_at` integer NOT NULL,
	PRIMARY KEY(`platform`, `workspace`, `user`)
);
--> statement-breakpoint
CREATE INDEX `accounts_staff` ON `accounts` (`staff_id`);--> statement-breakpoint
CREATE TABLE `audit` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`actor_id` text,
	`platform` text NOT NULL,
	`workspace` text NOT NULL,
	`user` text NOT NULL,
	`command` text NOT NULL,
	`outcome` text NOT NULL,
	`students` text NOT NULL,
	`words` blob,
	`previous` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `bell_periods` (
	`id` text PRIMARY KEY NOT NULL,
	`school_id` text NOT NULL,
	`period` text NOT NULL,
	`starts` text NOT NULL,
	`ends` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `calendar_days` (
	`id` text PRIMARY KEY NOT NULL,
	`school_id` text,
	`day` text NOT NULL,
	`in_session` integer NOT NULL,
	`partial` text,
	`label` text,
	`holiday` text
);
--> statement-breakpoint
CREATE TABLE `channels` (
	`id` text PRIMARY KEY NOT NULL,
	`school_id` text,
	`platform` text NOT NULL,
	`channel_id` text NOT NULL,
	`workspace` text,
	`kind` text,
	`detail` text
);
--> statement-breakpoint
CREATE TABLE `classes` (
	`id` text PRIMARY KEY NOT NULL,
	`sourced_id` text NOT NULL,
	`title` text NOT NULL,
	`class_code` text,
	`school_id` text NOT NULL,
	`periods` text,
	`subject` text,
	`grade` text,
	`course_sourced_id` text,
	`terms` text NOT NULL,
	`start_day` text,
	`end_day` text,
	`ended` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `classes_school` ON `classes` (`school_id`);--> statement-breakpoint
CREATE TABLE `contacts` (
	`id` text PRIMARY KEY NOT NULL,
	`student_id` text NOT NULL,
	`details` blob NOT NULL,
	`staff_id` text,
	`email_token` integer,
	`source` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `contacts_student` ON `contacts` (`student_id`);--> statement-breakpoint
CREATE INDEX `contacts_email` ON `contacts` (`email_token`);--> statement-breakpoint
CREATE INDEX `contacts_staff` ON `contacts` (`staff_id`);--> statement-breakpoint
CREATE TABLE `conversations` (
	`platform` text NOT NULL,
	`workspace` text NOT NULL,
	`user` text NOT NULL,
	`reference` text NOT NULL,
	PRIMARY KEY(`platform`, `workspace`, `user`)
);
--> statement-breakpoint
CREATE TABLE `counters` (
	`name` text PRIMARY KEY NOT NULL,
	`value` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `data_points` (
	`id` text PRIMARY KEY NOT NULL,
	`goal_id` text NOT NULL,
	`student_id` text NOT NULL,
	`day` text NOT NULL,
	`correct` real,
	`attempts` real,
	`value` real,
	`seconds` real,
	`prompt_level` text,
	`recorder_id` text,
	`details` blob
);
--> statement-breakpoint
CREATE INDEX `data_points_goal` ON `data_points` (`goal_id`,`day`);--> statement-breakpoint
CREATE TABLE `deliveries` (
	`key` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `deliveries_at` ON `deliveries` (`at`);--> statement-breakpoint
CREATE TABLE `enrollments` (
	`id` text PRIMARY KEY NOT NULL,
	`class_id` text NOT NULL,
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	`start_day` text,
	`end_day` text,
	`ended` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `enrollments_person` ON `enrollments` (`person_id`);--> statement-breakpoint
CREATE INDEX `enrollments_class` ON `enrollments` (`class_id`);--> statement-breakpoint
CREATE TABLE `goals` (
	`id` text PRIMARY KEY NOT NULL,
	`student_id` text NOT NULL,
	`plan_id` text NOT NULL,
	`goal_number` text NOT NULL,
	`measure` text,
	`direction` text,
	`baseline` real,
	`baseline_day` text,
	`target` real,
	`target_day` text,
	`ended` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `goals_student` ON `goals` (`student_id`);--> statement-breakpoint
CREATE TABLE `import_runs` (
	`id` text PRIMARY KEY NOT NULL,
	`started_at` integer NOT NULL,
	`finished_at` integer,
	`status` text NOT NULL,
	`staging` text NOT NULL,
	`applied` integer NOT NULL,
	`has_roster` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `keys` (
	`id` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`wrapped` blob NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`recipient_id` text NOT NULL,
	`content` blob NOT NULL,
	`preview` text NOT NULL,
	`status` text NOT NULL,
	`attempts` integer NOT NULL,
	`due_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`reason` text
);
--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`status`,`due_at`);--> statement-breakpoint
CREATE TABLE `plan_staff` (
	`plan_id` text NOT NULL,
	`student_id` text NOT NULL,
	`staff_id` text NOT NULL,
	`relation` text NOT NULL,
	`start_day` text,
	`end_day` text,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `plan_staff_staff` ON `plan_staff` (`staff_id`);--> statement-breakpoint
CREATE INDEX `plan_staff_plan` ON `plan_staff` (`plan_id`);--> statement-breakpoint
CREATE TABLE `plan_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`student_id` text NOT NULL,
	`number` integer NOT NULL,
	`content` blob NOT NULL,
	`source` text NOT NULL,
	`author_id` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `plan_versions_number` ON `plan_versions` (`plan_id`,`number`);--> statement-breakpoint
CREATE TABLE `plans` (
	`id` text PRIMARY KEY NOT NULL,
	`student_id` text NOT NULL,
	`kind` text NOT NULL,
	`status` text NOT NULL,
	`meeting_day` text NOT NULL,
	`start_day` text,
	`end_day` text,
	`review_due_day` text,
	`case_manager_id` text,
	`case_manager_email` text,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `plans_student` ON `plans` (`student_id`);--> statement-breakpoint
CREATE INDEX `plans_case_manager` ON `plans` (`case_manager_id`);--> statement-breakpoint
CREATE TABLE `progress_periods` (
	`id` text PRIMARY KEY NOT NULL,
	`school_id` text,
	`name` text NOT NULL,
	`start_day` text NOT NULL,
	`end_day` text NOT NULL,
	`due_day` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `schools` (
	`id` text PRIMARY KEY NOT NULL,
	`sourced_id` text NOT NULL,
	`name` text NOT NULL,
	`type` text NOT NULL,
	`parent_id` text,
	`ended` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `service_sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`student_id` text NOT NULL,
	`day` text NOT NULL,
	`minutes` real NOT NULL,
	`status` text NOT NULL,
	`provider_id` text,
	`details` blob NOT NULL
);
--> statement-breakpoint
CREATE INDEX `service_sessions_student` ON `service_sessions` (`student_id`,`day`);--> statement-breakpoint
CREATE TABLE `settings` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `staff` (
	`id` text PRIMARY KEY NOT NULL,
	`sourced_id` text NOT NULL,
	`given_name` text NOT NULL,
	`family_name` text NOT NULL,
	`email` text NOT NULL,
	`email_token` integer NOT NULL,
	`active` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `staff_email` ON `staff` (`email`);--> statement-breakpoint
CREATE TABLE `staff_roles` (
	`id` text PRIMARY KEY NOT NULL,
	`staff_id` text NOT NULL,
	`role` text NOT NULL,
	`school_id` text,
	`student_id` text,
	`start_day` text,
	`end_day` text,
	`source` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `staff_roles_staff` ON `staff_roles` (`staff_id`);--> statement-breakpoint
CREATE INDEX `staff_roles_student` ON `staff_roles` (`student_id`);--> statement-breakpoint
CREATE TABLE `student_events` (
	`id` text PRIMARY KEY NOT NULL,
	`student_id` text NOT NULL,
	`plan_id` text,
	`event` text NOT NULL,
	`day` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `student_events_student` ON `student_events` (`student_id`);--> statement-breakpoint
CREATE TABLE `student_flags` (
	`student_id` text NOT NULL,
	`flag` text NOT NULL,
	PRIMARY KEY(`student_id`, `flag`)
);
--> statement-breakpoint
CREATE TABLE `student_schools` (
	`student_id` text NOT NULL,
	`school_id` text NOT NULL,
	`by_roster` integer NOT NULL,
	PRIMARY KEY(`student_id`, `school_id`)
);
--> statement-breakpoint
CREATE INDEX `student_schools_school` ON `student_schools` (`school_id`);--> statement-breakpoint
CREATE TABLE `student_tokens` (
	`token` integer NOT NULL,
	`student_id` text NOT NULL,
	PRIMARY KEY(`token`, `student_id`),
	FOREIGN KEY (`student_id`) REFERENCES `students`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `student_tokens_student` ON `student_tokens` (`student_id`);--> statement-breakpoint
CREATE TABLE `students` (
	`id` text PRIMARY KEY NOT NULL,
	`identity` blob NOT NULL,
	`active` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `terms` (
	`id` text PRIMARY KEY NOT NULL,
	`sourced_id` text NOT NULL,
	`title` text NOT NULL,
	`type` text,
	`start_day` text NOT NULL,
	`end_day` text NOT NULL,
	`parent_sourced_id` text,
	`school_year` text,
	`ended` integer NOT NULL
);
