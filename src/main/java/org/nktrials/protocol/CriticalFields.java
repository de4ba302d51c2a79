package org.nktrials.protocol;

import java.util.List;
import org.nktrials.protocol.Stated.Status;

/**
 * Fields whose source data verification is counted, as "table.column". A protocol may declare its
 * own; the list here is a default of this project and published nowhere.
 */
final class CriticalFields {

  static final Stated<List<String>> DEFAULT =
      new Stated<>(
          Status.DEFAULT,
          "default",
          List.of(
              "patient.birth_year",
              "patient.sex",
              "consent.document_version",
              "consent.given_at",
              "eligibility_answer.met",
              "eligibility_answer.value_number",
              "eligibility_answer.value_date",
              "visit_record.actual_on",
              "dose.drug",
              "dose.amount",
              "dose.days",
              "dose.given_at",
              "adverse_event.term",
              "adverse_event.onset_at",
              "adverse_event.ended_on",
              "adverse_event.serious",
              "adverse_event_grade.grade",
              "adverse_event_relatedness.relatedness",
              "tumour_lesion.size_mm",
              "lesion_measurement.size_mm",
              "marrow_assessment.marrow_blasts",
              "follow_up.kind",
              "follow_up.happened_on"));

  private CriticalFields() {}
}
