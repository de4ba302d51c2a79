package org.nktrials.sample.immune;

import java.util.List;
import org.nktrials.rules.immune.course.CourseChange;
import org.nktrials.rules.immune.course.CourseSample;
import org.nktrials.sample.result.ReleasedResult;

/**
 * One parameter of one patient.
 *
 * @param results released values in order of collection, those that are not evaluable too
 * @param samples results that have a value, as rules see them
 * @param change over the first course, or why none can be said
 */
public record SubjectCourse(
    String code,
    SubjectDoses doses,
    List<ReleasedResult> results,
    List<CourseSample> samples,
    CourseChange change) {

  /** Copies the lists. */
  public SubjectCourse {
    results = List.copyOf(results);
    samples = List.copyOf(samples);
  }

  static List<CourseSample> samples(List<ReleasedResult> results) {
    return results.stream().flatMap(one -> one.courseSample().stream()).toList();
  }
}
