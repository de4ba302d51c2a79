package org.nktrials.cohort.pack;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.toxicity.Relatedness;

/** An adverse event that counted at the cut-off, with the opinions on the drugs. */
record PastEvent(
    UUID id,
    UUID patientId,
    String term,
    Instant onsetAt,
    @Nullable LocalDate endedOn,
    @Nullable Integer grade,
    @Nullable Integer worstGrade,
    @Nullable Boolean serious,
    @Nullable Boolean possibleDlt,
    @Nullable String outcome,
    Map<String, Relatedness> relatedness) {

  /** Of the whole trial, in order of onset. */
  static List<PastEvent> of(DataCut cut) {
    Map<UUID, List<PastRow>> opinions =
        cut.rows("adverse_event_relatedness").stream()
            .collect(groupingBy(row -> row.uuid("adverse_event_id")));
    return cut.rows("adverse_event").stream()
        .filter(row -> !row.has("cancelled_at"))
        .map(row -> of(row, opinions.getOrDefault(row.id(), List.of())))
        .sorted(Comparator.comparing(PastEvent::onsetAt).thenComparing(PastEvent::id))
        .toList();
  }

  private static PastEvent of(PastRow row, List<PastRow> opinions) {
    Map<String, Relatedness> byDrug = new TreeMap<>();
    opinions.stream()
        .filter(opinion -> opinion.has("relatedness"))
        .forEach(
            opinion ->
                byDrug.put(opinion.text("drug"), Relatedness.valueOf(opinion.text("relatedness"))));
    return new PastEvent(
        row.id(),
        row.uuid("patient_id"),
        row.text("term"),
        row.instant("onset_at"),
        row.dateOrNull("ended_on"),
        row.numberOrNull("grade"),
        row.numberOrNull("worst_grade"),
        row.flagOrNull("serious"),
        row.flagOrNull("dlt_proposed"),
        row.textOrNull("outcome"),
        byDrug);
  }

  /** Whether it is thought to be related to a drug. */
  boolean related() {
    return relatedness.values().stream().anyMatch(Relatedness::isRelated);
  }

  /** The worst grade known; null while none is. */
  @Nullable Integer worst() {
    return worstGrade == null ? grade : worstGrade;
  }

  /** What a decision needs of it and had not been entered, in words. */
  List<String> missing(Set<String> drugs) {
    List<String> missing = new ArrayList<>();
    if (grade == null) {
      missing.add("grade");
    }
    if (!relatedness.keySet().containsAll(drugs)) {
      missing.add("relatedness");
    }
    if (serious == null) {
      missing.add("seriousness");
    }
    if (possibleDlt == null) {
      missing.add("DLT proposal");
    }
    if (outcome == null) {
      missing.add("outcome");
    }
    return missing;
  }
}
