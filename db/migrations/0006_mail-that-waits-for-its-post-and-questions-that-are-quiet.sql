CREATE TABLE "mutes" (
	"question_id" bigint NOT NULL,
	"member_id" bigint NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "mutes_question_id_member_id_pk" PRIMARY KEY("question_id","member_id")
);
--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "post_id" bigint;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "quotes" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "mutes" ADD CONSTRAINT "mutes_question_id_posts_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mutes" ADD CONSTRAINT "mutes_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "mutes_of_member" ON "mutes" USING btree ("member_id");--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_post_id_posts_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "outbox_of_post" ON "outbox" USING btree ("post_id") WHERE post_id is not null;--> statement-breakpoint
ALTER TABLE "follows" DROP COLUMN "by_mail";