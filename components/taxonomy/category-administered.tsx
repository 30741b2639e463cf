import type { ReactNode } from "react";
import { Part } from "#components/admin/part.tsx";
import type { CategoryChoice } from "#components/taxonomy/category-choices.ts";
import {
  DeleteCategoryForm,
  DescribeCategoryForm,
  MergeCategoryForm,
  MoveCategoryForm,
} from "#components/taxonomy/category-forms.tsx";
import type { CategoryAdministered } from "#lib/taxonomy/administered.ts";
import type { FormAction } from "#lib/words/outcome.ts";
import { routes } from "#lib/words/routes.ts";

type Acts = Record<
  "describeCategory" | "moveCategory" | "mergeCategory" | "deleteCategory",
  FormAction
>;

type CategoryAdministeredProps = {
  category: CategoryAdministered;
  /** All categories but this one and those below it. */
  choices: CategoryChoice[];
  acts: Acts;
  /** The rules that hold here and below. */
  children?: ReactNode;
};

/** One category, and all that administrators can do to it. */
export function CategoryAdministeredView({
  category,
  choices,
  acts,
  children,
}: CategoryAdministeredProps) {
  const { id, parentId } = category;
  const empty = category.questions === 0 && category.below === 0;
  return (
    <div className="space-y-12">
      <p>
        <a href={routes.category(category.path)}>See it as everybody does</a>
      </p>
      <Part id="describe" title="Name, address and description">
        <DescribeCategoryForm action={acts.describeCategory} category={category} />
      </Part>
      <Part id="move" title="Move">
        <p>All that is below it comes along. Addresses that it had lead to where it is.</p>
        <MoveCategoryForm
          action={acts.moveCategory}
          category={id}
          parent={parentId}
          choices={choices}
        />
      </Part>
      {children}
      {choices.length > 0 && (
        <Part id="merge" title="Merge into another category">
          <p>
            Its questions, the categories below it and those who follow it go there, and its address
            leads there. How voting goes, what waits, and who moderates is as in the other category:
            its own rules and moderators are dropped. This cannot be taken back at once.
          </p>
          <MergeCategoryForm action={acts.mergeCategory} category={id} choices={choices} />
        </Part>
      )}
      <Part id="delete" title="Delete">
        {empty ? (
          <>
            <p>Nothing stands in it. Its address leads nowhere afterwards.</p>
            <DeleteCategoryForm action={acts.deleteCategory} category={id} />
          </>
        ) : (
          <p>
            {`Only an empty category can be deleted. Questions here, hidden ones too: ${category.questions}. Categories right below: ${category.below}.`}
          </p>
        )}
      </Part>
    </div>
  );
}
