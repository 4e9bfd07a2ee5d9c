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
ALTER TABLE "outbox" ADD COLUMN "names_nobody" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "stands_since" bigint;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "put_away" text;--> statement-breakpoint
CREATE INDEX "approvals_waiting" ON "approvals" USING btree ("status","until_at");--> statement-breakpoint
CREATE INDEX "accounts_checked" ON "accounts" USING btree ("checked_at");--> statement-breakpoint
CREATE INDEX "outbox_stands" ON "outbox" USING btree ("stands_since");--> statement-breakpoint
CREATE INDEX "outbox_recipient" ON "outbox" USING btree ("recipient_id");