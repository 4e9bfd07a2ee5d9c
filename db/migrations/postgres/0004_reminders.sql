CREATE TABLE "calendar_feeds" (
	"id" text PRIMARY KEY NOT NULL,
	"staff_id" text NOT NULL,
	"created_at" bigint NOT NULL,
	"ended_at" bigint
);
--> statement-breakpoint
CREATE TABLE "channel_posts" (
	"id" text PRIMARY KEY NOT NULL,
	"job" text NOT NULL,
	"school_id" text,
	"platform" text NOT NULL,
	"workspace" text NOT NULL,
	"channel" text NOT NULL,
	"day" text NOT NULL,
	"content" "bytea" NOT NULL,
	"tells" text NOT NULL,
	"status" text NOT NULL,
	"shows" text NOT NULL,
	"attempts" integer NOT NULL,
	"due_at" bigint NOT NULL,
	"created_at" bigint NOT NULL,
	"posted_at" bigint,
	"message_id" text,
	"unsure" integer DEFAULT 0 NOT NULL,
	"reason" text
);
--> statement-breakpoint
CREATE TABLE "put_off" (
	"id" text PRIMARY KEY NOT NULL,
	"staff_id" text NOT NULL,
	"student_id" text NOT NULL,
	"subject" text NOT NULL,
	"rule" text NOT NULL,
	"trigger_day" text NOT NULL,
	"why" text NOT NULL,
	"until_day" text NOT NULL,
	"reason" "bytea",
	"at" bigint NOT NULL,
	"ended_at" bigint
);
--> statement-breakpoint
CREATE TABLE "reminders" (
	"id" text PRIMARY KEY NOT NULL,
	"staff_id" text NOT NULL,
	"student_id" text NOT NULL,
	"subject" text NOT NULL,
	"rule" text NOT NULL,
	"trigger_day" text NOT NULL,
	"stage" integer NOT NULL,
	"day" text NOT NULL,
	"at" bigint NOT NULL,
	"outbox_id" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "sent_to" jsonb;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "unsure" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "student_events" ADD COLUMN "kind" text;--> statement-breakpoint
ALTER TABLE "student_events" ADD COLUMN "until_day" text;--> statement-breakpoint
ALTER TABLE "student_events" ADD COLUMN "details" "bytea";--> statement-breakpoint
ALTER TABLE "student_events" ADD COLUMN "recorded_at" bigint;--> statement-breakpoint
CREATE INDEX "calendar_feeds_staff" ON "calendar_feeds" USING btree ("staff_id");--> statement-breakpoint
CREATE INDEX "channel_posts_due" ON "channel_posts" USING btree ("status","due_at");--> statement-breakpoint
CREATE INDEX "channel_posts_channel" ON "channel_posts" USING btree ("channel","job","day");--> statement-breakpoint
CREATE INDEX "channel_posts_shows" ON "channel_posts" USING btree ("shows");--> statement-breakpoint
CREATE INDEX "put_off_subject" ON "put_off" USING btree ("subject","rule","trigger_day");--> statement-breakpoint
CREATE INDEX "reminders_subject" ON "reminders" USING btree ("subject","rule","trigger_day");--> statement-breakpoint
CREATE INDEX "reminders_at" ON "reminders" USING btree ("at");--> statement-breakpoint
CREATE INDEX "plans_meeting" ON "plans" USING btree ("meeting_day");--> statement-breakpoint
CREATE INDEX "student_events_day" ON "student_events" USING btree ("event","day");