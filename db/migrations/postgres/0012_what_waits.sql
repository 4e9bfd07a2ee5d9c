CREATE INDEX "obligations_student" ON "obligations" USING btree ("student_id","status");--> statement-breakpoint
CREATE INDEX "plans_waiting" ON "plans" USING btree ("status") WHERE "plans"."status" in ('draft', 'proposed');--> statement-breakpoint
CREATE INDEX "put_off_until" ON "put_off" USING btree ("until_day");