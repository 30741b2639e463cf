ALTER TABLE "outbox" DROP CONSTRAINT "outbox_recipient";--> statement-breakpoint
DROP INDEX "appeals_one_open";--> statement-breakpoint
ALTER TABLE "appeals" ALTER COLUMN "decision_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "notices" ALTER COLUMN "question_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "notices" ALTER COLUMN "post_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "suspensions" ADD COLUMN "decider" bigint GENERATED ALWAYS AS (coalesce(by_id, 0)) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "appeals" ADD COLUMN "suspension_id" bigint;--> statement-breakpoint
ALTER TABLE "flags" ADD COLUMN "from_hash" text;--> statement-breakpoint
ALTER TABLE "flags" ADD COLUMN "decision_id" bigint;--> statement-breakpoint
ALTER TABLE "flags" ADD COLUMN "settled_note" text;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "decision_id" bigint;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "suspension_id" bigint;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "flag_id" bigint;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "flag_id" bigint;--> statement-breakpoint
ALTER TABLE "suspensions" ADD CONSTRAINT "suspensions_decider" UNIQUE("id","decider");--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_suspender" FOREIGN KEY ("suspension_id","decided_by_id") REFERENCES "public"."suspensions"("id","decider") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "flags" ADD CONSTRAINT "flags_decision_id_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decisions"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_decision_id_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decisions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_suspension_id_suspensions_id_fk" FOREIGN KEY ("suspension_id") REFERENCES "public"."suspensions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_flag_id_flags_id_fk" FOREIGN KEY ("flag_id") REFERENCES "public"."flags"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_flag_id_flags_id_fk" FOREIGN KEY ("flag_id") REFERENCES "public"."flags"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "appeals_one_a_decision" ON "appeals" USING btree ("decision_id");--> statement-breakpoint
CREATE UNIQUE INDEX "appeals_one_a_suspension" ON "appeals" USING btree ("suspension_id");--> statement-breakpoint
CREATE INDEX "flags_of_decision" ON "flags" USING btree ("decision_id") WHERE decision_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "flags_once_a_guest" ON "flags" USING btree (coalesce(post_id, -member_id),"guest_id") WHERE settled_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "flags_once_an_address" ON "flags" USING btree (coalesce(post_id, -member_id),"from_hash") WHERE settled_at is null;--> statement-breakpoint
CREATE INDEX "outbox_of_flag" ON "outbox" USING btree ("flag_id") WHERE flag_id is not null;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_subject" CHECK (num_nonnulls("appeals"."decision_id", "appeals"."suspension_id") = 1);--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_place" CHECK (("notices"."question_id" is null) = ("notices"."post_id" is null));--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_recipient" CHECK (num_nonnulls("outbox"."recipient", "outbox"."guest_id", "outbox"."flag_id") = 1);