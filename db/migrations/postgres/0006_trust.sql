CREATE TABLE "approvals" (
	"id" text PRIMARY KEY NOT NULL,
	"command" text NOT NULL,
	"subject" text NOT NULL,
	"content" "bytea" NOT NULL,
	"asked_by" text NOT NULL,
	"asked_at" bigint NOT NULL,
	"until_at" bigint NOT NULL,
	"status" text NOT NULL,
	"decided_by" text,
	"decided_at" bigint
);
--> statement-breakpoint
CREATE TABLE "audit_students" (
	"student_id" text NOT NULL,
	"entry" integer NOT NULL,
	CONSTRAINT "audit_students_student_id_entry_pk" PRIMARY KEY("student_id","entry")
);
--> statement-breakpoint
CREATE TABLE "destructions" (
	"id" text PRIMARY KEY NOT NULL,
	"student_id" text NOT NULL,
	"record_class" text NOT NULL,
	"ground" text NOT NULL,
	"status" text NOT NULL,
	"parents_day" text NOT NULL,
	"details" "bytea" NOT NULL,
	"proposed_by" text NOT NULL,
	"proposed_at" bigint NOT NULL,
	"decided_by" text,
	"decided_at" bigint,
	"counts" jsonb
);
--> statement-breakpoint
CREATE TABLE "disclosures" (
	"id" text PRIMARY KEY NOT NULL,
	"student_id" text NOT NULL,
	"day" text NOT NULL,
	"details" "bytea" NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "holds" (
	"id" text PRIMARY KEY NOT NULL,
	"student_id" text NOT NULL,
	"kind" text NOT NULL,
	"details" "bytea" NOT NULL,
	"placed_by" text NOT NULL,
	"placed_at" bigint NOT NULL,
	"lifted_by" text,
	"lifted_at" bigint
);
--> statement-breakpoint
CREATE TABLE "locks" (
	"id" text PRIMARY KEY NOT NULL,
	"locked_by" text,
	"locked_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "shared_accounts" (
	"platform" text NOT NULL,
	"workspace" text NOT NULL,
	"user" text NOT NULL,
	"marked_at" bigint NOT NULL,
	CONSTRAINT "shared_accounts_platform_workspace_user_pk" PRIMARY KEY("platform","workspace","user")
);
--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "email" text;--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "checked_at" bigint;--> statement-breakpoint
ALTER TABLE "audit" ADD COLUMN "surface" text DEFAULT 'private' NOT NULL;--> statement-breakpoint
ALTER TABLE "keys" ADD COLUMN "retired_at" bigint;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "names_nobody" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "stands_since" bigint;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "put_away" text;--> statement-breakpoint
CREATE INDEX "approvals_waiting" ON "approvals" USING btree ("status","until_at");--> statement-breakpoint
CREATE INDEX "audit_students_entry" ON "audit_students" USING btree ("entry");--> statement-breakpoint
CREATE INDEX "destructions_student" ON "destructions" USING btree ("student_id");--> statement-breakpoint
CREATE INDEX "destructions_status" ON "destructions" USING btree ("status","decided_at");--> statement-breakpoint
CREATE INDEX "disclosures_student" ON "disclosures" USING btree ("student_id","day");--> statement-breakpoint
CREATE INDEX "holds_student" ON "holds" USING btree ("student_id","lifted_at");--> statement-breakpoint
CREATE INDEX "accounts_checked" ON "accounts" USING btree ("checked_at");--> statement-breakpoint
CREATE INDEX "outbox_stands" ON "outbox" USING btree ("stands_since");--> statement-breakpoint
CREATE INDEX "outbox_recipient" ON "outbox" USING btree ("recipient_id");--> statement-breakpoint
CREATE INDEX "reminders_outbox" ON "reminders" USING btree ("outbox_id");