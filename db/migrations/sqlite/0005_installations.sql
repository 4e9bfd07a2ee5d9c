CREATE TABLE `installations` (
	`platform` text NOT NULL,
	`place` text NOT NULL,
	`whole` integer NOT NULL,
	`held` blob NOT NULL,
	`installed_at` integer NOT NULL,
	PRIMARY KEY(`platform`, `place`)
);
