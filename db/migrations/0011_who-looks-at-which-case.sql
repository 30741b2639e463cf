CREATE TABLE "case_visits" (
	"post_id" bigint NOT NULL,
	"member_id" bigint NOT NULL,
	"seen_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "case_visits_post_id_member_id_pk" PRIMARY KEY("post_id","member_id")
);
--> statement-breakpoint
ALTER TABLE "case_visits" ADD CONSTRAINT "case_visits_post_id_posts_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_visits" ADD CONSTRAINT "case_visits_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "case_visits_of_member" ON "case_visits" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "case_visits_by_time" ON "case_visits" USING btree ("seen_at");--> statement-breakpoint
CREATE INDEX "appeals_open" ON "appeals" USING btree ("raised_at") WHERE answered_at is null;