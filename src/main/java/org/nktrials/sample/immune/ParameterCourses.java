package org.nktrials.sample.immune;

import java.util.List;
import org.nktrials.rules.immune.ImmuneParameter;

/** One parameter of the patients of a trial that the person may see, by code. */
public record ParameterCourses(ImmuneParameter parameter, List<SubjectCourse> courses) {

  /** Copies the courses. */
  public ParameterCourses {
    courses = List.copyOf(courses);
  }
}
