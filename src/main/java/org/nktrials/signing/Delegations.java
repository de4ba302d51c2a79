package org.nktrials.signing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.access.SignatureReceipt;
import org.nktrials.access.SignatureRequest;
import org.nktrials.access.Signatures;
import org.nktrials.access.SigningPlace;
import org.nktrials.access.SiteSummary;
import org.nktrials.access.Sites;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.shared.ChangeReason;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The delegation list of a trial. Investigators keep it; {@link DelegationList} shows it. */
@Service
@Transactional
public class Delegations {

  private static final int LONGEST_REASON = 500;

  private final DelegationRepository delegations;
  private final DelegationPeople people;
  private final ProtocolService protocols;
  private final Sites sites;
  private final Signatures signatures;
  private final Authority authority;
  private final ChangeReason reason;
  private final Clock clock;

  Delegations(
      DelegationRepository delegations,
      DelegationPeople people,
      ProtocolService protocols,
      Sites sites,
      Signatures signatures,
      Authority authority,
      ChangeReason reason,
      Clock clock) {
    this.delegations = delegations;
    this.people = people;
    this.protocols = protocols;
    this.sites = sites;
    this.signatures = signatures;
    this.authority = authority;
    this.reason = reason;
    this.clock = clock;
  }

  /** People to whom something can be delegated, by name. */
  @Transactional(readOnly = true)
  public Map<UUID, String> people(TrialSummary trial) {
    authority.require(Permission.DELEGATE_TASKS, trial.id());
    return people.of(trial.id());
  }

  /** Whether the person keeps the list for a site; null for every site. */
  public boolean keeps(@Nullable UUID trial, @Nullable UUID site) {
    return authority.may(Permission.DELEGATE_TASKS, trial, site)
        && (site != null || authority.sites(Permission.DELEGATE_TASKS, trial).all());
  }

  /**
   * Delegates a task, signed.
   *
   * @throws Refused on fields "person", "from", "until", "password"
   */
  public void delegate(DelegateTask command) {
    TrialSummary trial = protocols.trial(command.trialCode());
    requireKeeper(trial.id(), command.siteId());
    if (delegations.existsBySubmissionId(command.submissionId())) {
      return;
    }
    String name = check(trial, command);
    DelegationRecord record = new DelegationRecord(command, name, trial.id());
    String meaning = "I delegate “%s” to %s.".formatted(command.task().label(), name);
    SignatureReceipt signature =
        signatures.sign(
            new SignatureRequest(
                "delegation",
                record.id(),
                new SigningPlace(trial.id(), command.siteId()),
                meaning,
                "%s From %s until %s.".formatted(meaning, command.fromOn(), command.untilOn()),
                null,
                command.proof()));
    delegations.saveAndFlush(record.signedBy(signature));
  }

  /**
   * The person says that they know of the delegation.
   *
   * @throws Refused when it is another person's, withdrawn or acknowledged
   */
  public void acknowledge(String trialCode, UUID id) {
    DelegationRecord record = record(protocols.trial(trialCode), id);
    Delegation delegation = record.delegation();
    if (!delegation.personId().equals(authority.person().id())) {
      throw new AccessDeniedException("Only the person acknowledges.");
    }
    if (!delegation.isOpen() || delegation.acknowledgedAt() != null) {
      throw new Refused(
          new Problem("acknowledged", null, "There is nothing to acknowledge.", null));
    }
    reason.because("Acknowledged by " + authority.person().displayName());
    record.acknowledge(clock.instant());
  }

  /**
   * Withdraws a delegation from a day on.
   *
   * @throws Refused on fields "reason", "on", or when stale or withdrawn before
   */
  public void withdraw(WithdrawDelegation command) {
    DelegationRecord record = record(protocols.trial(command.trialCode()), command.id());
    Delegation delegation = record.delegation();
    requireKeeper(delegation.trialId(), delegation.siteId());
    record.requireVersion(command.seenVersion());
    List<Problem> problems = new ArrayList<>();
    String why = command.why().strip();
    if (why.isEmpty() || why.length() > LONGEST_REASON) {
      problems.add(Problem.of("reason", "reason-missing", "Say why, in 1 to 500 characters."));
    }
    LocalDate today = today(delegation.siteId());
    LocalDate on = command.on() == null ? today : command.on();
    if (on.isBefore(today)) { // before its first day it never holds
      problems.add(
          Problem.of("on", "on-past", "Today or later: what was signed before stays signed."));
    }
    if (!delegation.isOpen()) {
      problems.add(new Problem("withdrawn", null, "It is withdrawn already.", null));
    }
    if (!problems.isEmpty()) {
      throw new Refused(problems);
    }
    reason.because(why);
    record.withdraw(on, clock.instant(), authority.person().displayName(), why);
  }

  private DelegationRecord record(TrialSummary trial, UUID id) {
    authority.require(Permission.VIEW_TRIAL, trial.id());
    DelegationRecord record =
        delegations.findById(id).orElseThrow(() -> new NotFound("delegation"));
    UUID of = record.delegation().trialId();
    if (of != null && !of.equals(trial.id())) {
      throw new NotFound("delegation");
    }
    return record;
  }

  private String check(TrialSummary trial, DelegateTask command) {
    List<Problem> problems = new ArrayList<>();
    LocalDate today = today(command.siteId());
    String name =
        people.able(trial.id(), command.siteId(), command.personId(), command.task()).orElse(null);
    if (name == null) {
      problems.add(
          Problem.of(
              "person",
              "role",
              "No role of this person in the trial includes the task at the site."));
    }
    if (command.fromOn().isBefore(today)) {
      problems.add(Problem.of("from", "from-past", "Today or later: nothing is delegated back."));
    }
    LocalDate until = command.untilOn();
    if (until != null && until.isBefore(command.fromOn())) {
      problems.add(Problem.of("until", "order", "Not before the first day."));
    }
    if (!problems.isEmpty() || name == null) {
      throw new Refused(problems);
    }
    return name;
  }

  /** The day at the site of each delegation, by its identity. */
  public Map<UUID, LocalDate> days(Collection<Delegation> listed) {
    Map<UUID, LocalDate> days = new HashMap<>();
    listed.forEach(one -> days.put(one.id(), today(one.siteId())));
    return days;
  }

  /** The day at the site, or in UTC for every site. */
  public LocalDate today(@Nullable UUID siteId) {
    SiteSummary site = siteId == null ? null : sites.byId().get(siteId);
    return LocalDate.ofInstant(clock.instant(), site == null ? ZoneId.of("UTC") : site.zone());
  }

  private void requireKeeper(@Nullable UUID trial, @Nullable UUID site) {
    if (!keeps(trial, site)) {
      throw new AccessDeniedException("Your role does not include this.");
    }
  }
}
