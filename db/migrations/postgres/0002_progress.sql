CREATE TABLE "goal_phases" (
	"id" text PRIMARY KEY NOT NULL,
	"goal_id" text NOT NULL,
	"student_id" text NOT NULL,
	"day" text NOT NULL,
	"details" "bytea" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "data_points" ADD COLUMN "logged_at" bigint;--> statement-breakpoint
ALTER TABLE "data_points" ADD COLUMN "replaced_by" text;--> statement-breakpoint
ALTER TABLE "goals" ADD COLUMN "asked_days" text;--> statement-breakpoint
ALTER TABLE "goals" ADD COLUMN "asked_time" text;--> statement-breakpoint
CREATE INDEX "goal_phases_goal" ON "goal_phases" USING btree ("goal_id","day");--> statement-breakpoint
CREATE INDEX "goals_asked" ON "goals" USING btree ("asked_time");--> statement-breakpoint
ALTER TABLE "data_points" DROP COLUMN "recorder_id";