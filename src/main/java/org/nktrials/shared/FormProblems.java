package org.nktrials.shared;

import org.springframework.validation.BindingResult;

/** Brings what a service refused back to the form that asked for it. */
public final class FormProblems {

  private FormProblems() {}

  /**
   * Puts every problem beside its field, or above the form when it has none there. The page then
   * shows the form again with what was typed.
   */
  public static void show(Refused refused, BindingResult form) {
    for (Problem problem : refused.problems()) {
      String field = problem.field();
      String sentence =
          problem.remedy() == null
              ? problem.sentence()
              : problem.sentence() + " " + problem.remedy();
      if (field != null && isInForm(field, form)) {
        form.rejectValue(field, problem.code(), sentence);
      } else {
        form.reject(problem.code(), sentence);
      }
    }
  }

  private static boolean isInForm(String field, BindingResult form) {
    return form.getFieldType(field) != null;
  }
}
