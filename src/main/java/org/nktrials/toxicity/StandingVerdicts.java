package org.nktrials.toxicity;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nktrials.shared.OncePerPage;
import org.springframework.stereotype.Component;

/** Verdicts of a trial that stand and late findings that are open: one query, once a page. */
@Component
class StandingVerdicts {

  private final VerdictRepository verdicts;

  StandingVerdicts(VerdictRepository verdicts) {
    this.verdicts = verdicts;
  }

  /** Verdicts by patient. */
  Map<UUID, Verdict> of(UUID trialId) {
    return all(trialId).verdicts().stream().collect(toMap(Verdict::patientId, one -> one));
  }

  /** Findings that nobody has settled, in order of the verdicts. */
  List<LateFinding> openFindings(UUID trialId) {
    return all(trialId).findings();
  }

  void readTogether(Collection<UUID> trialIds) {
    OncePerPage.readTogether(
        trialIds,
        Question::new,
        new OfTrial(List.of(), List.of()),
        asked ->
            verdicts.standing(asked).stream()
                .collect(
                    groupingBy(
                        one -> one.verdict().trialId(),
                        collectingAndThen(toList(), StandingVerdicts::read))));
  }

  private OfTrial all(UUID trialId) {
    return OncePerPage.answer(
        new Question(trialId), () -> read(verdicts.standing(List.of(trialId))));
  }

  private static OfTrial read(List<StandingVerdict> rows) {
    Map<UUID, Verdict> standing = new HashMap<>();
    List<LateFinding> findings = new ArrayList<>();
    for (StandingVerdict row : rows) {
      Verdict verdict = row.verdict().verdict();
      standing.put(verdict.id(), verdict);
      if (row.finding() != null) {
        findings.add(row.finding().finding(Map.of()));
      }
    }
    return new OfTrial(List.copyOf(standing.values()), List.copyOf(findings));
  }

  private record OfTrial(List<Verdict> verdicts, List<LateFinding> findings) {}

  private record Question(UUID trialId) {}
}
