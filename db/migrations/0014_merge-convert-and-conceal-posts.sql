ALTER TABLE "decisions" DROP CONSTRAINT "decisions_act";--> statement-breakpoint
ALTER TABLE "posts" DROP CONSTRAINT "posts_one_author";--> statement-breakpoint
ALTER TABLE "posts" DROP CONSTRAINT "posts_state";--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "concealed_author_id" bigint;--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "concealed_name" text;--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "merged_into_id" bigint;--> statement-breakpoint
ALTER TABLE "revisions" ADD COLUMN "concealed_author_id" bigint;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_concealed_author_id_members_id_fk" FOREIGN KEY ("concealed_author_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_merged_into_id_posts_id_fk" FOREIGN KEY ("merged_into_id") REFERENCES "public"."posts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_concealed_author_id_members_id_fk" FOREIGN KEY ("concealed_author_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "posts_concealed_of_member" ON "posts" USING btree ("concealed_author_id","kind","created_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE concealed_author_id is not null;--> statement-breakpoint
CREATE INDEX "posts_merged_into" ON "posts" USING btree ("merged_into_id") WHERE merged_into_id is not null;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_act" CHECK ("decisions"."act" in ('hold', 'approve', 'reject', 'return', 'hide', 'restore', 'lock', 'unlock', 'close', 'reopen', 'delete', 'move', 'merge', 'convert', 'conceal', 'reveal'));--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_concealed" CHECK (num_nonnulls("posts"."concealed_author_id", "posts"."concealed_name") = 0 or num_nonnulls("posts"."author_id", "posts"."author_name") = 0);--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_merged" CHECK ("posts"."merged_into_id" is null or "posts"."state" = 'merged');--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_one_author" CHECK (num_nonnulls("posts"."author_id", "posts"."guest_id", "posts"."concealed_author_id") <= 1);--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_state" CHECK ("posts"."state" in ('published', 'held', 'hidden', 'deleted', 'merged'));