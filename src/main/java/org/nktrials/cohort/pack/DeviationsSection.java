package org.nktrials.cohort.pack;

import static java.util.stream.Collectors.toMap;

import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import org.nktrials.cohort.pack.Table.Column;
import org.nktrials.cohort.pack.Table.Row;
import org.nktrials.patient.DeviationClass;
import org.nktrials.patient.PatientSummary;
import org.springframework.stereotype.Component;

/** Departures from the protocol. */
@Component
class DeviationsSection implements PackSection {

  @Override
  public int order() {
    return 60;
  }

  @Override
  public Section at(DataCut cut) {
    Map<UUID, String> classes = classes(cut);
    return Section.of(
        "deviations",
        "Deviations",
        null,
        Table.ofPatients(
            "Deviations",
            Column.of("Kind", "What happened", "When", "Entered", "Class"),
            cut.rows("deviation").stream()
                .sorted(
                    Comparator.comparing((PastRow row) -> row.instant("happened_at"))
                        .thenComparing(PastRow::id))
                .map(row -> row(row, cut.patient(row.uuid("patient_id")), classes)),
            "None was recorded."));
  }

  /** Classes as they were given by then; a deviation without one is named so. */
  private static Map<UUID, String> classes(DataCut cut) {
    return cut.rows("deviation_class").stream()
        .collect(
            toMap(
                row -> row.uuid("deviation_id"),
                row -> DeviationClass.valueOf(row.text("class")).label(),
                (_, later) -> later));
  }

  private static Row row(PastRow row, PatientSummary patient, Map<UUID, String> classes) {
    return Row.of(
        patient,
        "deviation",
        row.id(),
        "",
        row.text("kind"),
        row.text("description"),
        Written.day(row.instant("happened_at"), patient.site().zone()),
        Written.exact(row.instant("entered_at")),
        classes.getOrDefault(row.id(), "not classified"));
  }
}
