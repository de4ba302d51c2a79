package org.nktrials.access;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nktrials.shared.ChangeReason;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who holds which role, where and since when; for administrators. */
@Service
public class RoleGrants {

  private final RoleGrantRepository grants;
  private final JdbcClient database;
  private final Authority authority;
  private final ChangeReason reason;
  private final RoleTasks tasks;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  RoleGrants(
      RoleGrantRepository grants,
      JdbcClient database,
      Authority authority,
      ChangeReason reason,
      RoleTasks tasks,
      ApplicationEventPublisher events,
      Clock clock) {
    this.grants = grants;
    this.database = database;
    this.authority = authority;
    this.reason = reason;
    this.tasks = tasks;
    this.events = events;
    this.clock = clock;
  }

  /** Roles of a person, ended ones included, oldest first. */
  @Transactional(readOnly = true)
  public List<RoleHeld> of(UUID person) {
    authority.require(Permission.ADMINISTER, null);
    return grants.findByPersonIdOrderByGrantedAt(person).stream()
        .map(RoleGrantRecord::held)
        .toList();
  }

  /** Codes of the trials to which a role can be limited. Trials are made in a higher room. */
  @Transactional(readOnly = true)
  public Map<UUID, String> trialCodes() {
    authority.require(Permission.ADMINISTER, null);
    Map<UUID, String> codes = new LinkedHashMap<>();
    database
        .sql("select id, code from trial order by code")
        .query(
            row -> {
              codes.put(row.getObject("id", UUID.class), row.getString("code"));
            });
    return codes;
  }

  /** Gives a role without delegating its tasks. */
  @Transactional
  public UUID give(UUID person, Grant grant) {
    return give(person, grant, false);
  }

  /**
   * Gives a role.
   *
   * @param withTasks whether the tasks of the role are delegated from today on, without a
   *     signature; otherwise an investigator delegates them on the list before the person can sign
   * @throws Refused on field "role" when it is held already, "capacity" when it does not belong to
   *     the role
   */
  @Transactional
  public UUID give(UUID person, Grant grant, boolean withTasks) {
    authority.require(Permission.ADMINISTER, null);
    UUID id = store(person, grant);
    if (withTasks) {
      tasks.comeWith(id);
    }
    return id;
  }

  /**
   * Ends a role from now on.
   *
   * @throws Refused when it ended before, or when it is one's own role of administrator
   */
  @Transactional
  public void end(UUID grant, String why) {
    authority.require(Permission.ADMINISTER, null);
    RoleGrantRecord record = grants.findById(grant).orElseThrow(() -> new NotFound("role"));
    if (!record.isInForce()) {
      throw new Refused(new Problem("ended", null, "This role has ended already.", null));
    }
    if (record.role() == Role.ADMINISTRATOR && record.personId().equals(authority.person().id())) {
      throw new Refused(
          new Problem(
              "own-role",
              null,
              "You cannot end your own role of administrator.",
              "Ask another administrator."));
    }
    reason.because(Reasons.required(why));
    record.end(clock.instant());
    tasks.endWith(grant, Reasons.required(why));
    events.publishEvent(new AccessEvent.AccessChanged(record.personId()));
  }

  UUID store(UUID person, Grant grant) {
    requireFittingCapacity(grant);
    boolean held =
        grants.findByPersonIdOrderByGrantedAt(person).stream()
            .anyMatch(record -> record.isInForce() && record.isTheSameAs(grant));
    if (held) {
      throw new Refused(Problem.of("role", "role-held", "The person holds this role already."));
    }
    RoleGrantRecord record = new RoleGrantRecord(person, grant, clock.instant());
    UUID id = grants.saveAndFlush(record).id();
    events.publishEvent(new AccessEvent.AccessChanged(person));
    return id;
  }

  private static void requireFittingCapacity(Grant grant) {
    Capacity capacity = grant.capacity();
    if (capacity != null && capacity.role() != grant.role()) {
      throw new Refused(
          Problem.of(
              "capacity",
              "capacity",
              capacity.label() + " goes with the role " + capacity.role().label() + "."));
    }
  }
}
