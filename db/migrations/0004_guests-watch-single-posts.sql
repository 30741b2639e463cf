CREATE TABLE "guest_watches" (
	"post_id" bigint PRIMARY KEY NOT NULL,
	"guest_id" bigint NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "guest_watches" ADD CONSTRAINT "guest_watches_post_id_posts_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guest_watches" ADD CONSTRAINT "guest_watches_guest_id_guests_id_fk" FOREIGN KEY ("guest_id") REFERENCES "public"."guests"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "guest_watches_of_guest" ON "guest_watches" USING btree ("guest_id");--> statement-breakpoint
ALTER TABLE "guests" DROP COLUMN "notify";