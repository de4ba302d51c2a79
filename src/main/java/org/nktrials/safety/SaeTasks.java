package org.nktrials.safety;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.patient.DueItem;
import org.nktrials.patient.DueQuery;
import org.nktrials.patient.DueRow;
import org.nktrials.patient.DueSelect;
import org.nktrials.rules.reporting.ExpeditedReporting;
import org.springframework.stereotype.Component;

/** Reports that the site owes the sponsor, and cases that the sponsor has to judge, on Today. */
@Component
class SaeTasks implements DueSelect {

  private static final Duration SHORTEST_AUTHORITY_CLOCK = Duration.ofDays(7);

  private static final String COLUMNS =
      """
      select case when deadline is null then %d else %d end as harm, (deadline at time zone 'UTC')::date as due, deadline,
             patient as subject, jsonb_build_object('event', adverse_event_id, 'term', term, 'kind', kind) as detail
        from (
      """
          .formatted(DueItem.SAFETY, DueItem.CLOCK);

  private static final String OF_SPONSOR =
      SaeList.OPEN
          + COLUMNS
          + """
             select *, first_sent + make_interval(secs => :clock) as deadline, 'JUDGE' as kind from line
              where serious and first_sent is not null and (assessed is null or assessed < last_sent)
             ) waiting
           order by deadline limit 500
          """;

  private static final String OF_SITE =
      SaeList.OPEN
          + COLUMNS
          + """
             select *, case when first_sent is null then aware_at + make_interval(secs => :clock) end as deadline,
                    case when first_sent is null then 'REPORT' else 'FOLLOW_UP' end as kind
               from line where serious and (first_sent is null or changed)
             ) waiting
           order by deadline limit 500
          """;

  private final SaeList cases;
  private final Authority authority;

  SaeTasks(SaeList cases, Authority authority) {
    this.cases = cases;
    this.authority = authority;
  }

  @Override
  public Optional<DueQuery> select(Collection<UUID> trialIds) {
    boolean sponsor =
        trialIds.stream().anyMatch(t -> authority.may(Permission.ASSESS_AS_SPONSOR, t, null));
    Map<String, Object> parameters =
        new HashMap<>(
            cases.parameters(
                sponsor ? Permission.ASSESS_AS_SPONSOR : Permission.REPORT_SERIOUS_EVENT,
                trialIds));
    if (parameters.isEmpty()) {
      return Optional.empty();
    }
    Duration clock =
        sponsor
            ? SHORTEST_AUTHORITY_CLOCK
            : Duration.between(Instant.EPOCH, ExpeditedReporting.dueAtSponsor(Instant.EPOCH));
    parameters.put("clock", (double) clock.toSeconds());
    return Optional.of(new DueQuery(sponsor ? OF_SPONSOR : OF_SITE, parameters));
  }

  @Override
  public DueItem item(DueRow row) {
    String term = row.text("term");
    String link =
        "/patients/%s/adverse-events/%s/report".formatted(row.subject(), row.text("event"));
    return switch (row.text("kind")) {
      case "JUDGE" ->
          row.item(
              "Judge the serious adverse event",
              "the authority's clock may run: " + term,
              "Judge",
              link);
      case "REPORT" ->
          row.item(
              "Serious adverse event: report to the sponsor",
              "24 hours from awareness: " + term,
              "Open report",
              link);
      default ->
          row.item(
              "Serious adverse event: send what changed",
              term + " changed after the latest report",
              "Open report",
              link);
    };
  }
}
