ALTER TABLE "drafts" DROP CONSTRAINT "drafts_post";--> statement-breakpoint
ALTER TABLE "revisions" ADD COLUMN "alone" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "drafts" ADD COLUMN "reason" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_post" CHECK ("drafts"."kind" = 'question' or "drafts"."post_id" is not null);