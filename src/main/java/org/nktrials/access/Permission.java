package org.nktrials.access;

import static org.nktrials.access.Role.ADMINISTRATOR;
import static org.nktrials.access.Role.CELL_THERAPY_LABORATORY;
import static org.nktrials.access.Role.COMMITTEE_MEMBER;
import static org.nktrials.access.Role.COORDINATOR;
import static org.nktrials.access.Role.INVESTIGATOR;
import static org.nktrials.access.Role.LABORATORY;
import static org.nktrials.access.Role.MONITOR;
import static org.nktrials.access.Role.PHARMACIST;
import static org.nktrials.access.Role.STATISTICIAN;

import java.util.EnumSet;
import java.util.Set;

/** What can be asked of the system, and the roles that may. The one table of authority. */
public enum Permission {
  VIEW_TRIAL(
      COORDINATOR,
      INVESTIGATOR,
      LABORATORY,
      CELL_THERAPY_LABORATORY,
      PHARMACIST,
      STATISTICIAN,
      COMMITTEE_MEMBER,
      MONITOR,
      ADMINISTRATOR),
  VIEW_BOARD(COORDINATOR, INVESTIGATOR, PHARMACIST, STATISTICIAN, COMMITTEE_MEMBER, MONITOR),
  VIEW_PATIENT(
      COORDINATOR,
      INVESTIGATOR,
      LABORATORY,
      CELL_THERAPY_LABORATORY,
      PHARMACIST,
      STATISTICIAN,
      MONITOR),
  VIEW_HISTORY(COORDINATOR, INVESTIGATOR, PHARMACIST, MONITOR),
  REGISTER_PATIENT(COORDINATOR, INVESTIGATOR),
  RECORD_ELIGIBILITY(COORDINATOR, INVESTIGATOR),
  CONFIRM_ELIGIBILITY(INVESTIGATOR),
  RESERVE_SLOT(COORDINATOR, INVESTIGATOR),
  AUTHORISE_DOSE(INVESTIGATOR, PHARMACIST),
  RECORD_DOSE(COORDINATOR, INVESTIGATOR, PHARMACIST),
  RECORD_ADVERSE_EVENT(COORDINATOR, INVESTIGATOR),
  SIGN_VERDICT(INVESTIGATOR),
  ASSIGN_LEVEL(INVESTIGATOR),
  PREPARE_DECISION(INVESTIGATOR, COMMITTEE_MEMBER),
  START_TRIAL(INVESTIGATOR),
  ADMINISTER(ADMINISTRATOR);

  private final Set<Role> roles;

  Permission(Role first, Role... others) {
    this.roles = EnumSet.of(first, others);
  }

  /** The roles that have it, each within the trial and sites of its grant. */
  public Set<Role> roles() {
    return EnumSet.copyOf(roles);
  }

  boolean changesData() {
    return !name().startsWith("VIEW_");
  }

  boolean isGivenTo(Role role) {
    return roles.contains(role);
  }
}
