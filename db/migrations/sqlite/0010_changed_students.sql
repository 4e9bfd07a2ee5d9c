CREATE TABLE `changed_students` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL
);
