ALTER TABLE "search_texts" ADD COLUMN "nearest" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "search_texts_nearest" ON "search_texts" USING gin ("vector") WHERE nearest;--> statement-breakpoint
CREATE INDEX "search_texts_near_titles" ON "search_texts" USING gin ("titled") WHERE near and titled is not null;--> statement-breakpoint
ALTER INDEX "search_texts_nearest" SET (gin_pending_list_limit = 256);--> statement-breakpoint
ALTER INDEX "search_texts_near_titles" SET (gin_pending_list_limit = 256);
