CREATE TABLE "category_moderators" (
	"category_id" bigint NOT NULL,
	"member_id" bigint NOT NULL,
	"appointed_by_id" bigint,
	"appointed_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "category_moderators_member_id_category_id_pk" PRIMARY KEY("member_id","category_id")
);
--> statement-breakpoint
ALTER TABLE "decisions" DROP CONSTRAINT "decisions_act";--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "ground" text;--> statement-breakpoint
ALTER TABLE "categories" ADD COLUMN "holds_posts" boolean;--> statement-breakpoint
ALTER TABLE "category_moderators" ADD CONSTRAINT "category_moderators_category_id_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."categories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "category_moderators" ADD CONSTRAINT "category_moderators_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "category_moderators" ADD CONSTRAINT "category_moderators_appointed_by_id_members_id_fk" FOREIGN KEY ("appointed_by_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "category_moderators_of_category" ON "category_moderators" USING btree ("category_id");--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_ground" CHECK ("decisions"."ground" in ('rules', 'unkind', 'spam', 'private', 'wrong', 'illegal', 'worried'));--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_act" CHECK ("decisions"."act" in ('hold', 'approve', 'reject', 'return', 'hide', 'restore', 'lock', 'unlock', 'close', 'reopen', 'delete', 'merge', 'convert', 'conceal', 'reveal'));