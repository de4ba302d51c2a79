package org.nktrials.config.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nktrials.access.SiteSummary;
import org.nktrials.access.Sites;
import org.nktrials.config.database.ConditionalOnEmbeddedDatabase;
import org.nktrials.laboratory.Analyte;
import org.nktrials.laboratory.EnterResults;
import org.nktrials.laboratory.Laboratories;
import org.nktrials.laboratory.Laboratory;
import org.nktrials.laboratory.NewLaboratory;
import org.nktrials.laboratory.NewRange;
import org.nktrials.laboratory.ReferenceRanges;
import org.nktrials.laboratory.ResultEntry;
import org.nktrials.laboratory.TypedResult;
import org.nktrials.patient.PatientSummary;
import org.nktrials.shared.TimeOrderedId;
import org.springframework.stereotype.Component;

/** Synthetic laboratories, ranges and blood samples; no figure is of a patient. */
@Component
@ConditionalOnEmbeddedDatabase
class DemoLaboratory implements DemoChapter {

  private static final String LABORATORY = "laboratory";
  private static final int RANGES_FROM = -400;

  private final Laboratories laboratories;
  private final ReferenceRanges ranges;
  private final ResultEntry entry;
  private final Sites sites;

  DemoLaboratory(
      Laboratories laboratories, ReferenceRanges ranges, ResultEntry entry, Sites sites) {
    this.laboratories = laboratories;
    this.ranges = ranges;
    this.entry = entry;
    this.sites = sites;
  }

  @Override
  public void addTo(DemoTrial trial) {
    int first =
        trial.enrolled().stream().mapToInt(one -> one.script().registered()).min().orElse(-1);
    trial.at(first - 1, 9, LABORATORY, () -> prepare(trial));
    for (int number = 0; number < trial.enrolled().size(); number++) {
      DemoEnrolled patient = trial.enrolled().get(number);
      DemoBlood blood = new DemoBlood(patient.script(), number);
      for (int studyDay : DemoBlood.STUDY_DAYS) {
        int day = patient.script().firstIl2() + DemoBlood.afterFirstIl2(studyDay);
        trial.at(
            day,
            13,
            LABORATORY,
            () -> enter(patient.patient().get(), trial.date(day), blood.at(studyDay)));
      }
    }
  }

  /** A laboratory of each site with its reference ranges, and one of cytometry for all sites. */
  void prepare(DemoTrial trial) {
    laboratories.add(
        trial.trial().id(), new NewLaboratory("FLOW", "Synthetic flow cytometry, all sites", null));
    for (SiteSummary site : sites.all()) {
      Laboratory laboratory =
          laboratories.add(
              trial.trial().id(),
              new NewLaboratory(
                  "BIO-" + site.code(), "Synthetic biology, site " + site.code(), site.id()));
      LocalDate from = trial.date(RANGES_FROM);
      DemoBlood.RANGES.forEach(
          (analyte, limits) ->
              ranges.add(
                  laboratory,
                  new NewRange(
                      analyte,
                      null,
                      null,
                      null,
                      from,
                      limits.lower(),
                      limits.upper(),
                      analyte.unit(),
                      TimeOrderedId.next())));
    }
  }

  private void enter(PatientSummary patient, LocalDate day, Map<Analyte, String> values) {
    List<TypedResult> rows = new ArrayList<>();
    values.forEach(
        (analyte, value) -> rows.add(new TypedResult(analyte, value, analyte.unit(), false)));
    UUID submission = TimeOrderedId.next();
    entry.enter(
        new EnterResults(
            patient.code(),
            "BIO-" + patient.site().code(),
            day.atTime(LocalTime.of(8, 0)),
            rows,
            false,
            submission));
  }
}
