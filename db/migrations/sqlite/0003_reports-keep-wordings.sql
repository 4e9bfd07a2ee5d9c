ALTER TABLE `reported_goals` ADD `revision` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `reported_goals` ADD `replaced_at` integer;