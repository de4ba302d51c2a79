package org.nktrials.patient;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The versions of a trial's consent form. A new one asks every patient for consent again. */
@Service
public class ConsentDocuments {

  private static final int LONGEST_LABEL = 100;

  private final ConsentDocumentRepository documents;
  private final ProtocolService protocols;
  private final Authority authority;
  private final Clock clock;

  ConsentDocuments(
      ConsentDocumentRepository documents,
      ProtocolService protocols,
      Authority authority,
      Clock clock) {
    this.documents = documents;
    this.protocols = protocols;
    this.authority = authority;
    this.clock = clock;
  }

  /** Versions of a trial that the person may see, latest first. */
  @Transactional(readOnly = true)
  public List<ConsentDocument> of(UUID trialId) {
    authority.require(Permission.VIEW_TRIAL, trialId);
    return all(List.of(trialId));
  }

  /** The version to sign today by trial; trials without any are absent. One query. */
  @Transactional(readOnly = true)
  public Map<UUID, ConsentDocument> current(Collection<UUID> trialIds) {
    LocalDate today = LocalDate.now(clock);
    Map<UUID, ConsentDocument> current = new HashMap<>();
    all(trialIds).stream()
        .filter(one -> !one.effectiveFrom().isAfter(today))
        .forEach(one -> current.putIfAbsent(one.trialId(), one));
    return current;
  }

  /**
   * Adds a version, for administrators.
   *
   * @throws Refused on field "label"
   */
  @Transactional
  public void add(String trialCode, String label, LocalDate effectiveFrom, UUID submissionId) {
    TrialSummary trial = protocols.trial(trialCode);
    authority.require(Permission.ADMINISTER, trial.id());
    Optional<ConsentDocumentRecord> before = documents.findBySubmissionId(submissionId);
    if (before.isPresent()) {
      return;
    }
    List<Problem> problems = new ArrayList<>();
    String words = label.strip();
    if (words.isEmpty() || words.length() > LONGEST_LABEL) {
      problems.add(Problem.of("label", "label", "1 to 100 characters, as printed on the form."));
    }
    if (all(List.of(trial.id())).stream().anyMatch(one -> one.label().equals(words))) {
      problems.add(Problem.of("label", "label-exists", "There is a version " + words + "."));
    }
    if (!problems.isEmpty()) {
      throw new Refused(problems);
    }
    documents.save(
        new ConsentDocumentRecord(trial.id(), words, effectiveFrom, clock.instant(), submissionId));
  }

  private List<ConsentDocument> all(Collection<UUID> trialIds) {
    return documents.findByTrialIdInOrderByEffectiveFromDescEnteredAtDesc(trialIds).stream()
        .map(ConsentDocumentRecord::document)
        .toList();
  }
}
