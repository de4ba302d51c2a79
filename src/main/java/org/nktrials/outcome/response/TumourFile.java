package org.nktrials.outcome.response;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.response.Recist;
import org.nktrials.rules.response.TumourResponse;
import org.nktrials.rules.response.TumourResponse.Category;

/**
 * Lesions and assessments of a patient, with what RECIST makes of them now.
 *
 * @param lesions by kind and number, cancelled ones included
 * @param visits latest first, cancelled ones included
 */
public record TumourFile(List<TumourLesion> lesions, List<TumourVisit> visits) {

  public TumourFile {
    lesions = List.copyOf(lesions);
    visits = List.copyOf(visits);
  }

  /** Target lesions that count. */
  public List<TumourLesion> targets() {
    return lesions.stream().filter(TumourLesion::target).toList();
  }

  /** Whether there are non-target lesions that count. */
  public boolean hasNonTargets() {
    return lesions.stream().anyMatch(one -> one.counts() && one.kind() == LesionKind.NON_TARGET);
  }

  /** Sum of the targets at baseline in mm; 0 without targets. */
  public BigDecimal baselineSum() {
    return targets().stream()
        .map(TumourLesion::size)
        .<BigDecimal>mapMulti((size, into) -> Optional.ofNullable(size).ifPresent(into))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Computed responses by date; none without target lesions at baseline: the rule needs them. */
  public Map<LocalDate, TumourResponse> responses() {
    return responses(counting());
  }

  private List<TumourVisit> counting() {
    return visits.stream()
        .filter(TumourVisit::counts)
        .sorted(Comparator.comparing(TumourVisit::on))
        .toList();
  }

  private Map<LocalDate, TumourResponse> responses(List<TumourVisit> counting) {
    List<TumourLesion> targets = targets();
    Map<LocalDate, TumourResponse> found = new HashMap<>();
    if (!targets.isEmpty() && baselineSum().signum() > 0) {
      Recist.responses(
              baselineSum(), counting.stream().map(one -> one.assessment(targets)).toList())
          .forEach(response -> found.put(response.date(), response));
    }
    return found;
  }

  /** What the rule would say of one more assessment; not evaluable without targets. */
  Category preview(TumourVisit visit) {
    var with = new TumourFile(lesions, Stream.concat(visits.stream(), Stream.of(visit)).toList());
    TumourResponse response = with.responses().get(visit.on());
    return response == null ? Category.NOT_EVALUABLE : response.category();
  }

  /** Assessments that count, from the first, each with the response that stands. */
  public List<JudgedVisit> judged() {
    Map<LocalDate, TumourResponse> computed = responses();
    return counting().stream()
        .map(visit -> new JudgedVisit(visit, computed.get(visit.on())))
        .toList();
  }

  /**
   * An assessment with its response.
   *
   * @param computed null where the rule has no targets to judge by
   */
  public record JudgedVisit(TumourVisit visit, @Nullable TumourResponse computed) {

    /** The response that stands: the investigator's own, else the computed one. */
    public Category standing() {
      Category own = visit.investigator();
      return own != null ? own : computed == null ? Category.NOT_EVALUABLE : computed.category();
    }

    /** Change of the sum from baseline in percent; null where it is not known. */
    public @Nullable BigDecimal change() {
      return computed == null ? null : computed.changeFromBaseline();
    }
  }
}
