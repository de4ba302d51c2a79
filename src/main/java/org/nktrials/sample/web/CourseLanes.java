package org.nktrials.sample.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.nktrials.aftercare.ToxicityAssessment;
import org.nktrials.charts.TimeAxis;
import org.nktrials.sample.web.CourseChart.Bar;
import org.nktrials.sample.web.CourseChart.Course;
import org.nktrials.sample.web.CourseChart.Lane;
import org.nktrials.toxicity.AdverseEvent;

/** The rows of bars under the curves of a recipient: drugs, adverse events, GvHD and CRS. */
final class CourseLanes {

  private CourseLanes() {}

  /** Rows that have a bar, each without its height in the picture. */
  static List<Lane> of(Course course, TimeAxis axis) {
    List<Lane> lanes = new ArrayList<>();
    course
        .protocol()
        .treatments()
        .forEach(
            drug ->
                lanes.add(
                    new Lane(
                        drug.name(),
                        0,
                        course.doses().stream()
                            .filter(dose -> dose.counts() && dose.drug().equals(drug.code()))
                            .filter(dose -> axis.shows(dose.givenOn(), dose.givenOn()))
                            .map(dose -> bar(axis, dose.givenOn(), dose.days(), dose.unit()))
                            .toList())));
    lanes.add(
        new Lane(
            "adverse events",
            0,
            course.events().stream()
                .filter(AdverseEvent::counts)
                .map(
                    event ->
                        bar(
                            axis,
                            event.onset().date(),
                            1,
                            event.term()
                                + (event.worstGrade() == null ? "" : " G" + event.worstGrade())))
                .toList()));
    lanes.add(
        new Lane(
            "GvHD, CRS",
            0,
            course.assessments().stream()
                .filter(ToxicityAssessment::counts)
                .map(one -> bar(axis, one.on(), 1, one.kind().label() + ": " + one.computed()))
                .toList()));
    return lanes.stream().filter(lane -> !lane.bars().isEmpty()).toList();
  }

  private static Bar bar(TimeAxis axis, LocalDate day, int days, String words) {
    double x = CourseChart.round(axis.start(day));
    return new Bar(
        x,
        CourseChart.round(axis.end(day.plusDays(days - 1L)) - axis.start(day)),
        day + ": " + words);
  }
}
