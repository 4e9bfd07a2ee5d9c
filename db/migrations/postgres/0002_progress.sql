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
CREATE INDEX "goal_phases_goal" ON "goal_phases" USING btree ("goal_id","day");--> statement-breakpoint
ALTER TABLE "data_points" DROP COLUMN "recorder_id";