ALTER TABLE "reported_goals" ADD COLUMN "revision" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "reported_goals" ADD COLUMN "replaced_at" bigint;