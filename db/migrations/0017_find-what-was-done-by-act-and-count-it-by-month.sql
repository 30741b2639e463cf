CREATE TABLE "month_counts" (
	"month" date PRIMARY KEY NOT NULL,
	"counts" jsonb NOT NULL,
	"counted_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE INDEX "audit_log_in_the_open" ON "audit_log" USING btree ("at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE open;--> statement-breakpoint
CREATE INDEX "audit_log_of_event" ON "audit_log" USING btree ("event","at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "audit_log_of_question" ON "audit_log" USING btree (((subject ->> 'question')::bigint));--> statement-breakpoint
CREATE INDEX "decisions_by_time" ON "decisions" USING btree ("decided_at");--> statement-breakpoint
CREATE INDEX "flags_by_time" ON "flags" USING btree ("raised_at");--> statement-breakpoint
CREATE INDEX "flags_settled" ON "flags" USING btree ("settled_at") WHERE settled_at is not null;--> statement-breakpoint
CREATE INDEX "posts_by_time" ON "posts" USING btree ("created_at","kind");