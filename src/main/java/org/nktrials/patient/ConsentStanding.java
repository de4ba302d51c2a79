package org.nktrials.patient;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nktrials.shared.Problem;

/**
 * What a patient consents to now. A withdrawal stands until the patient consents again.
 *
 * @param first when the patient first consented; null when no consent is stored
 * @param withdrawn since when by scope; scopes that are consented to are absent
 * @param zone of the site, for words
 */
public record ConsentStanding(
    @Nullable Instant first, Map<ConsentScope, Instant> withdrawn, ZoneId zone) {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.ENGLISH);
  private static final int SECONDS = 60;

  /** Copies the map. */
  public ConsentStanding {
    withdrawn = Map.copyOf(withdrawn);
  }

  static ConsentStanding of(List<Consent> consents, List<Withdrawal> withdrawals, ZoneId zone) {
    Instant first = consents.stream().map(Consent::givenAt).min(Instant::compareTo).orElse(null);
    Map<ConsentScope, Instant> standing = new EnumMap<>(ConsentScope.class);
    withdrawals.stream()
        .filter(Withdrawal::counts)
        .filter(one -> consents.stream().noneMatch(given -> given.givenAt().isAfter(one.at())))
        .forEach(one -> standing.merge(one.scope(), one.at(), ConsentStanding::earlier));
    return new ConsentStanding(first, standing, zone);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  /** Whether consent to it is withdrawn now. */
  public boolean isWithdrawn(ConsentScope scope) {
    return withdrawn.containsKey(scope);
  }

  /**
   * Why a procedure of this time is refused: before consent, or after follow-up was withdrawn.
   *
   * @param field of the form that holds the time
   */
  public Optional<Problem> procedureProblem(String field, Instant at) {
    if (first == null || at.plusSeconds(SECONDS).isBefore(first)) {
      String sentence =
          first == null
              ? "No consent is recorded."
              : "This lies before consent, given %s.".formatted(words(first));
      return Optional.of(
          new Problem("before-consent", field, sentence, "Consent comes before every procedure."));
    }
    return afterWithdrawal(field, at);
  }

  private Optional<Problem> afterWithdrawal(String field, Instant at) {
    Instant since = withdrawn.get(ConsentScope.FOLLOW_UP);
    return since == null || !at.isAfter(since)
        ? Optional.empty()
        : Optional.of(
            new Problem(
                "consent-withdrawn",
                field,
                "The patient withdrew consent to follow-up on %s.".formatted(words(since)),
                "Nothing after that is recorded unless the patient consents again."));
  }

  private String words(Instant at) {
    return MOMENT.format(at.atZone(zone));
  }
}
