package org.nktrials.treatment.web;

import org.jspecify.annotations.Nullable;
import org.nktrials.patient.PatientHead;
import org.nktrials.shared.Problem;

/**
 * One thing that stands in the way of a dose, with the place where it is put right.
 *
 * @param place name of that place; null where there is none
 * @param path its address within the application; null where there is none
 */
record Hurdle(
    String sentence, @Nullable String remedy, @Nullable String place, @Nullable String path) {

  static Hurdle of(Problem problem, PatientHead head) {
    String pages = "/patients/" + head.patient().code();
    return switch (problem.code()) {
      case "not-enrolled" -> to(problem, "Eligibility", pages + "/eligibility");
      case "dlt-undecided",
          "treatment-stopped",
          "level-completed",
          "level-closed",
          "level-above-mtd" ->
          to(problem, "Level", pages + "/level");
      case "withheld" -> to(problem, "Withhold dose", pages + "/withhold");
      case "level-not-open", "level-suspended", "stagger" ->
          to(problem, "Cohort board", "/trials/" + head.trial().code() + "/board");
      case "go-not-signed",
          "go-donor-selected-open",
          "go-donor-cleared-and-valid-on-the-day-of-apheresis-open",
          "go-recipient-s-antibodies-in-date-open",
          "go-apheresis-and-clean-room-booked-open",
          "go-reserve-donor-named-open" ->
          to(problem, "Checklist before conditioning", pages + "/donors/go");
      case "no-product",
          "product-rejected",
          "product-not-released",
          "product-infused",
          "product-expired",
          "product-expiry",
          "product-alarm",
          "product-specification" ->
          to(
              problem,
              "Products",
              "/trials/" + head.trial().code() + "/products?text=" + head.patient().code());
      case "product-weight" -> to(problem, "Vital signs", pages + "/examinations");
      default -> new Hurdle(problem.sentence(), problem.remedy(), null, null);
    };
  }

  private static Hurdle to(Problem problem, String place, String path) {
    return new Hurdle(problem.sentence(), problem.remedy(), place, path);
  }
}
