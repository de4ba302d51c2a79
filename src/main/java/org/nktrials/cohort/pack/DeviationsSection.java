package org.nktrials.cohort.pack;

import java.util.Comparator;
import org.nktrials.cohort.pack.Table.Column;
import org.nktrials.cohort.pack.Table.Row;
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
    return Section.of(
        "deviations",
        "Deviations",
        null,
        Table.ofPatients(
            "Deviations",
            Column.of("Kind", "What happened", "When", "Entered"),
            cut.rows("deviation").stream()
                .sorted(
                    Comparator.comparing((PastRow row) -> row.instant("happened_at"))
                        .thenComparing(PastRow::id))
                .map(row -> row(row, cut.patient(row.uuid("patient_id")))),
            "None was recorded."));
  }

  private static Row row(PastRow row, PatientSummary patient) {
    return Row.of(
        patient,
        "deviation",
        row.id(),
        "",
        row.text("kind"),
        row.text("description"),
        Written.day(row.instant("happened_at"), patient.site().zone()),
        Written.exact(row.instant("entered_at")));
  }
}
