import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  check,
  doublePrecision,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { id, kindOf, moment, never, now, reference } from "./columns.ts";
import { guests, members } from "./members.ts";
import { categories, tags } from "./taxonomy.ts";

/**
 * What makes a question hot: interest on a logarithmic scale plus its date, so that ten times the interest
 * is worth 12.5 hours of age. It never has to be recomputed as time goes by, and an index serves it.
 */
const hotness = (score: string) =>
  `(log(1 + 2 * greatest(${score}, 0) + 3 * answer_count + view_count / 50.0) + extract(epoch from created_at - to_timestamp(1577836800)) / 45000.0)::double precision`;

/** Null for what no list holds, so that a vote on it changes no index. */
const ofQuestion = (value: string) => sql.raw(`case when kind = 'question' then ${value} end`);

const NET = "case when floored then 0 else up_count - down_count end";

export const posts = pgTable(
  "posts",
  {
    id: id(),
    kind: text().notNull(),
    /** The thread: a question's own id, or the id of the question that an answer or comment stands under. */
    questionId: reference().notNull(),
    parentId: reference(),
    parentKind: text(),
    /** A question that grew out of an answer. */
    followsId: reference().references((): AnyPgColumn => posts.id, { onDelete: "set null" }),
    title: text(),
    slug: text(),
    categoryId: reference().references((): AnyPgColumn => categories.id),

    authorId: reference().references(() => members.id, { onDelete: "set null" }),
    guestId: reference().references(() => guests.id, { onDelete: "set null" }),
    /** The name that a guest chose to show. */
    authorName: text(),
    /** Who wrote it, where readers are not shown that; `author_id` and `author_name` are null then. */
    concealedAuthorId: reference().references(() => members.id, { onDelete: "set null" }),
    concealedName: text(),
    /** The question in which this one was merged: its address leads there. */
    mergedIntoId: reference().references((): AnyPgColumn => posts.id, { onDelete: "set null" }),

    format: text().notNull().default("markdown"),
    source: text().notNull(),
    /** Null until rendered: imported posts are rendered at first read or by the background job. */
    html: text(),
    excerpt: text(),
    rendererVersion: smallint(),

    createdAt: now(),
    editedAt: moment(),
    editedById: reference().references(() => members.id, { onDelete: "set null" }),
    /** Kept: the last change that a reader can see; the sitemap's date. */
    changedAt: now(),
    /** Kept: the last question, answer, comment or edit of the thread that is visible. */
    activeAt: now(),

    state: text().notNull().default("published"),
    /** Kept: published, and so is everything it stands under. */
    visible: boolean().notNull().default(true),
    acceptedAnswerId: reference(),
    acceptedKind: text().generatedAlwaysAs(
      sql`case when accepted_answer_id is not null then 'answer' end`,
    ),
    closedAt: moment(),
    lockedAt: moment(),

    upCount: integer().notNull().default(0),
    downCount: integer().notNull().default(0),
    /** Kept: more votes against it than for it, where scores stop at 0. */
    floored: boolean().notNull().default(false),
    score: integer().generatedAlwaysAs(sql.raw(NET)).notNull(),
    listedScore: integer().generatedAlwaysAs(ofQuestion(NET)),
    answerCount: integer().notNull().default(0),
    commentCount: integer().notNull().default(0),
    viewCount: integer().notNull().default(0),
    hot: doublePrecision().generatedAlwaysAs(ofQuestion(hotness("up_count - down_count"))),

    /** The form that it was sent with: sent twice, it is written once. */
    submission: text(),
  },
  (t) => [
    unique("posts_in_thread").on(t.id, t.questionId, t.kind),
    unique("posts_thread").on(t.id, t.questionId),
    foreignKey({
      name: "posts_parent",
      columns: [t.parentId, t.questionId, t.parentKind],
      foreignColumns: [t.id, t.questionId, t.kind],
    }),
    foreignKey({
      name: "posts_accepted_answer",
      columns: [t.acceptedAnswerId, t.id, t.acceptedKind],
      foreignColumns: [t.id, t.questionId, t.kind],
    }),
    index("posts_by_time").on(t.createdAt, t.kind),
    index("posts_of_thread").on(t.questionId, t.createdAt, t.id),
    index("posts_of_parent").on(t.parentId),
    index("posts_of_member").on(t.authorId, t.kind, t.createdAt.desc(), t.id.desc()),
    index("posts_concealed_of_member")
      .on(t.concealedAuthorId, t.kind, t.createdAt.desc(), t.id.desc())
      .where(sql`concealed_author_id is not null`),
    index("posts_merged_into").on(t.mergedIntoId).where(sql`merged_into_id is not null`),
    index("posts_of_guest").on(t.guestId).where(sql`guest_id is not null`),
    uniqueIndex("posts_submission").on(t.submission).where(sql`submission is not null`),
    index("posts_followed_on").on(t.followsId).where(sql`follows_id is not null`),
    index("posts_to_render").on(t.id).where(sql`html is null`),
    index("posts_held").on(t.createdAt).where(sql`state = 'held'`),
    /** A part of the sitemap is 10,000 ids: its questions, and the latest change among them. */
    index("questions_in_sitemap")
      .on(sql`(id / 10000)`, t.changedAt.desc(), t.id)
      .where(sql`kind = 'question' and visible`),
    index("questions_newest")
      .on(t.createdAt.desc(), t.id.desc())
      .where(sql`kind = 'question' and visible`),
    index("questions_active")
      .on(t.activeAt.desc(), t.id.desc())
      .where(sql`kind = 'question' and visible`),
    index("questions_hot").on(t.hot.desc(), t.id.desc()).where(sql`kind = 'question' and visible`),
    index("questions_votes")
      .on(t.listedScore.desc(), t.id.desc())
      .where(sql`kind = 'question' and visible`),
    index("questions_answers")
      .on(t.answerCount.desc(), t.id.desc())
      .where(sql`kind = 'question' and visible`),
    index("questions_views")
      .on(t.viewCount.desc(), t.id.desc())
      .where(sql`kind = 'question' and visible`),
    index("questions_unanswered")
      .on(t.createdAt.desc(), t.id.desc())
      .where(sql`kind = 'question' and visible and answer_count = 0`),
    index("category_newest")
      .on(t.categoryId, t.createdAt.desc(), t.id.desc())
      .where(sql`kind = 'question' and visible`),
    index("category_active")
      .on(t.categoryId, t.activeAt.desc(), t.id.desc())
      .where(sql`kind = 'question' and visible`),
    index("category_hot")
      .on(t.categoryId, t.hot.desc(), t.id.desc())
      .where(sql`kind = 'question' and visible`),
    index("category_votes")
      .on(t.categoryId, t.listedScore.desc(), t.id.desc())
      .where(sql`kind = 'question' and visible`),
    index("category_answers")
      .on(t.categoryId, t.answerCount.desc(), t.id.desc())
      .where(sql`kind = 'question' and visible`),
    index("category_views")
      .on(t.categoryId, t.viewCount.desc(), t.id.desc())
      .where(sql`kind = 'question' and visible`),
    index("category_unanswered")
      .on(t.categoryId, t.createdAt.desc(), t.id.desc())
      .where(sql`kind = 'question' and visible and answer_count = 0`),
    check("posts_kind", sql`${t.kind} in ('question', 'answer', 'comment')`),
    check("posts_question_is_thread", sql`(${t.kind} = 'question') = (${t.questionId} = ${t.id})`),
    check("posts_question_has_no_parent", sql`(${t.kind} = 'question') = (${t.parentId} is null)`),
    check("posts_parent_kind_told", sql`(${t.parentId} is null) = (${t.parentKind} is null)`),
    check(
      "posts_answer_under_question",
      sql`${t.kind} <> 'answer' or ${t.parentId} = ${t.questionId}`,
    ),
    check(
      "posts_comment_under_post",
      sql`${t.kind} <> 'comment' or ${t.parentKind} in ('question', 'answer')`,
    ),
    check(
      "posts_question_has_title",
      sql`(${t.kind} = 'question') = (${t.title} is not null and ${t.slug} is not null)`,
    ),
    check(
      "posts_only_questions",
      sql`${t.kind} = 'question' or (${t.categoryId} is null and ${t.followsId} is null and ${t.acceptedAnswerId} is null and ${t.closedAt} is null)`,
    ),
    check(
      "posts_one_author",
      sql`num_nonnulls(${t.authorId}, ${t.guestId}, ${t.concealedAuthorId}) <= 1`,
    ),
    check("posts_guest_name", sql`${t.authorName} is null or ${t.authorId} is null`),
    check(
      "posts_concealed",
      sql`num_nonnulls(${t.concealedAuthorId}, ${t.concealedName}) = 0 or num_nonnulls(${t.authorId}, ${t.authorName}) = 0`,
    ),
    check("posts_merged", sql`${t.mergedIntoId} is null or ${t.state} = 'merged'`),
    check("posts_format", sql`${t.format} in ('text', 'html', 'markdown')`),
    check("posts_state", sql`${t.state} in ('published', 'held', 'hidden', 'deleted', 'merged')`),
    check("posts_visible_is_published", sql`not ${t.visible} or ${t.state} = 'published'`),
    check(
      "posts_rendered_whole",
      sql`num_nonnulls(${t.html}, ${t.excerpt}, ${t.rendererVersion}) in (0, 3)`,
    ),
    check(
      "posts_counts",
      sql`least(${t.upCount}, ${t.downCount}, ${t.answerCount}, ${t.commentCount}, ${t.viewCount}) >= 0`,
    ),
  ],
);

/** One row a version, the first one included, from a post's first edit on. */
export const revisions = pgTable(
  "revisions",
  {
    id: id(),
    postId: reference()
      .notNull()
      .references(() => posts.id, { onDelete: "cascade" }),
    number: integer().notNull(),
    title: text(),
    tags: text().array(),
    categoryId: reference(),
    format: text().notNull(),
    source: text().notNull(),
    html: text().notNull(),
    rendererVersion: smallint().notNull(),
    authorId: reference().references(() => members.id, { onDelete: "set null" }),
    guestId: reference().references(() => guests.id, { onDelete: "set null" }),
    /** Its author, where readers are not shown who wrote the post. */
    concealedAuthorId: reference().references(() => members.id, { onDelete: "set null" }),
    reason: text(),
    /** An act of its own, such as bringing a version back: no later edit is folded into it. */
    alone: boolean().notNull().default(false),
    createdAt: now(),
  },
  (t) => [
    unique("revisions_number").on(t.postId, t.number),
    check("revisions_number_positive", sql`${t.number} >= 1`),
    check("revisions_format", sql`${t.format} in ('text', 'html', 'markdown')`),
  ],
);

export const acceptances = pgTable(
  "acceptances",
  {
    id: id(),
    questionId: reference().notNull(),
    answerId: reference().notNull(),
    answerKind: kindOf("answer"),
    byId: reference().references(() => members.id, { onDelete: "set null" }),
    acceptedAt: now(),
    withdrawnAt: moment(),
  },
  (t) => [
    foreignKey({
      name: "acceptances_of_an_answer",
      columns: [t.answerId, t.questionId, t.answerKind],
      foreignColumns: [posts.id, posts.questionId, posts.kind],
    }).onDelete("cascade"),
    uniqueIndex("acceptances_one_standing").on(t.questionId).where(sql`withdrawn_at is null`),
    index("acceptances_of_answer").on(t.answerId),
  ],
);

export const closures = pgTable(
  "closures",
  {
    id: id(),
    questionId: reference().notNull(),
    questionKind: kindOf("question"),
    reason: text().notNull(),
    duplicateOfId: reference(),
    /** Not generated, because it goes with the original that it tells of. */
    duplicateKind: text().default("question"),
    note: text(),
    byId: reference().references(() => members.id, { onDelete: "set null" }),
    closedAt: now(),
    reopenedAt: moment(),
    reopenedById: reference().references(() => members.id, { onDelete: "set null" }),
  },
  (t) => [
    foreignKey({
      name: "closures_of_a_question",
      columns: [t.questionId, t.questionId, t.questionKind],
      foreignColumns: [posts.id, posts.questionId, posts.kind],
    }).onDelete("cascade"),
    foreignKey({
      name: "closures_duplicate_of_a_question",
      columns: [t.duplicateOfId, t.duplicateOfId, t.duplicateKind],
      foreignColumns: [posts.id, posts.questionId, posts.kind],
    }).onDelete("set null"),
    check("closures_duplicate_kind", sql`${t.duplicateKind} = 'question'`),
    check(
      "closures_duplicate_kind_told",
      sql`${t.duplicateOfId} is null or ${t.duplicateKind} is not null`,
    ),
    uniqueIndex("closures_one_standing").on(t.questionId).where(sql`reopened_at is null`),
    index("closures_of_original").on(t.duplicateOfId),
    check("closures_reason", sql`${t.reason} in ('duplicate', 'note')`),
    check("closures_not_of_itself", sql`${t.duplicateOfId} <> ${t.questionId}`),
    check("closures_note", sql`${t.reason} <> 'note' or ${t.note} is not null`),
  ],
);

export const votes = pgTable(
  "votes",
  {
    postId: reference()
      .notNull()
      .references(() => posts.id, { onDelete: "cascade" }),
    memberId: reference()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    value: smallint().notNull(),
    castAt: now(),
  },
  (t) => [
    primaryKey({ columns: [t.postId, t.memberId] }),
    index("votes_of_member").on(t.memberId, t.castAt.desc()),
    check("votes_value", sql`${t.value} in (-1, 1)`),
  ],
);

/** A question under a tag, with copies of its sort keys, so that each list of a tag has its index. */
export const questionTags = pgTable(
  "question_tags",
  {
    tagId: reference().notNull(),
    /** Questions stand under tags, and not under the words that lead to them. */
    underSynonym: never(),
    questionId: reference().notNull(),
    questionKind: kindOf("question"),
    position: smallint().notNull().default(0),
    visible: boolean().notNull(),
    createdAt: moment().notNull(),
    activeAt: moment().notNull(),
    score: integer().notNull(),
    answerCount: integer().notNull(),
    viewCount: integer().notNull(),
    hot: doublePrecision()
      .generatedAlwaysAs(sql.raw(hotness("score")))
      .notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.questionId, t.tagId] }),
    foreignKey({
      name: "question_tags_of_a_question",
      columns: [t.questionId, t.questionId, t.questionKind],
      foreignColumns: [posts.id, posts.questionId, posts.kind],
    }).onDelete("cascade"),
    foreignKey({
      name: "question_tags_under_a_tag",
      columns: [t.tagId, t.underSynonym],
      foreignColumns: [tags.id, tags.isSynonym],
    }),
    index("question_tags_newest")
      .on(t.tagId, t.createdAt.desc(), t.questionId.desc())
      .where(sql`visible`),
    index("question_tags_active")
      .on(t.tagId, t.activeAt.desc(), t.questionId.desc())
      .where(sql`visible`),
    index("question_tags_hot").on(t.tagId, t.hot.desc(), t.questionId.desc()).where(sql`visible`),
    index("question_tags_votes")
      .on(t.tagId, t.score.desc(), t.questionId.desc())
      .where(sql`visible`),
    index("question_tags_answers")
      .on(t.tagId, t.answerCount.desc(), t.questionId.desc())
      .where(sql`visible`),
    index("question_tags_views")
      .on(t.tagId, t.viewCount.desc(), t.questionId.desc())
      .where(sql`visible`),
    index("question_tags_unanswered")
      .on(t.tagId, t.createdAt.desc(), t.questionId.desc())
      .where(sql`visible and answer_count = 0`),
  ],
);
