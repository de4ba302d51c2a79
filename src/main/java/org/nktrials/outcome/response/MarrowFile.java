package org.nktrials.outcome.response;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.response.LeukaemiaResponse;
import org.nktrials.rules.response.LeukaemiaResponse.Category;

/**
 * Assessments of leukaemia of a patient, with what ELN 2022 makes of them now.
 *
 * @param visits latest first, cancelled ones included
 */
public record MarrowFile(List<MarrowVisit> visits) {

  public MarrowFile {
    visits = List.copyOf(visits);
  }

  /** Marrow blasts before treatment, as last assessed before a day; null when none is known. */
  @Nullable BigDecimal blastsBefore(LocalDate day) {
    return visits.stream()
        .filter(one -> one.counts() && one.beforeTreatment() && one.on().isBefore(day))
        .max(Comparator.comparing(MarrowVisit::on))
        .map(MarrowVisit::marrowBlasts)
        .orElse(null);
  }

  /** Assessments under treatment that count, from the first, each with its response. */
  public List<JudgedMarrow> judged() {
    return visits.stream()
        .filter(one -> one.counts() && !one.beforeTreatment())
        .sorted(Comparator.comparing(MarrowVisit::on))
        .map(one -> new JudgedMarrow(one, one.judge(blastsBefore(one.on()))))
        .toList();
  }

  /** An assessment with its computed response. */
  public record JudgedMarrow(MarrowVisit visit, LeukaemiaResponse computed) {

    /** The response that stands: the investigator's own, else the computed one. */
    public Category standing() {
      Category own = visit.investigator();
      return own != null ? own : computed.category();
    }
  }
}
