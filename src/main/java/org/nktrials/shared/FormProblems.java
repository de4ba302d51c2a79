package org.nktrials.shared;

import org.springframework.validation.BindingResult;

/** Puts a refusal back on the form that caused it, each problem beside its field. */
public final class FormProblems {

  private FormProblems() {}

  /**
   * Adds every problem to the form; one without a field of the form concerns the whole form. The
   * remedy follows the sentence.
   */
  public static void onto(BindingResult form, Refused refused) {
    for (Problem problem : refused.problems()) {
      String text =
          problem.remedy() == null
              ? problem.sentence()
              : problem.sentence() + " " + problem.remedy();
      String field = problem.field();
      if (field != null && form.getFieldType(field) != null) {
        form.rejectValue(field, problem.code(), text);
      } else {
        form.reject(problem.code(), text);
      }
    }
  }
}
