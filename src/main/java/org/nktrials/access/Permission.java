package org.nktrials.access;

import static org.nktrials.access.Role.ADMINISTRATOR;
import static org.nktrials.access.Role.CELL_THERAPY_LABORATORY;
import static org.nktrials.access.Role.COMMITTEE_MEMBER;
import static org.nktrials.access.Role.COORDINATOR;
import static org.nktrials.access.Role.DATA_MANAGER;
import static org.nktrials.access.Role.DONOR_PHYSICIAN;
import static org.nktrials.access.Role.INVESTIGATOR;
import static org.nktrials.access.Role.LABORATORY;
import static org.nktrials.access.Role.MONITOR;
import static org.nktrials.access.Role.PHARMACIST;
import static org.nktrials.access.Role.SPONSOR_SAFETY;
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
      DATA_MANAGER,
      SPONSOR_SAFETY,
      DONOR_PHYSICIAN,
      ADMINISTRATOR),
  VIEW_BOARD(
      COORDINATOR,
      INVESTIGATOR,
      PHARMACIST,
      STATISTICIAN,
      COMMITTEE_MEMBER,
      MONITOR,
      DATA_MANAGER,
      SPONSOR_SAFETY),
  VIEW_PATIENT(
      COORDINATOR,
      INVESTIGATOR,
      LABORATORY,
      CELL_THERAPY_LABORATORY,
      PHARMACIST,
      STATISTICIAN,
      MONITOR,
      DATA_MANAGER,
      SPONSOR_SAFETY),
  VIEW_HISTORY(COORDINATOR, INVESTIGATOR, PHARMACIST, MONITOR, DATA_MANAGER),
  /** Takes the records of a trial away as an archive, as far as the other permissions reach. */
  VIEW_ARCHIVE(INVESTIGATOR, MONITOR, DATA_MANAGER),
  /** Seals of the trail and checks against them; they name no patient. */
  VIEW_TRAIL_CHECK(INVESTIGATOR, MONITOR, DATA_MANAGER, ADMINISTRATOR),
  /** Who holds which role: administrators for all accounts, monitors for their trials and sites. */
  VIEW_ACCESS_REVIEW(MONITOR, ADMINISTRATOR),
  VIEW_QUERIES(
      COORDINATOR, INVESTIGATOR, LABORATORY, PHARMACIST, MONITOR, DATA_MANAGER, SPONSOR_SAFETY),
  VIEW_PACK(COORDINATOR, INVESTIGATOR, STATISTICIAN, COMMITTEE_MEMBER, MONITOR, SPONSOR_SAFETY),
  /** Donors and what the recipient's team may know of them. */
  VIEW_DONOR(
      COORDINATOR,
      INVESTIGATOR,
      LABORATORY,
      CELL_THERAPY_LABORATORY,
      PHARMACIST,
      MONITOR,
      DONOR_PHYSICIAN),
  /** The donor's own file: results of infectious markers and the grounds of a clearance. */
  VIEW_DONOR_FILE(DONOR_PHYSICIAN),
  /** Source of a donor for review: what was done and when, never a result of a marker. */
  VIEW_DONOR_SOURCE(MONITOR),
  /** That a typing does not fit the relation that was declared. */
  VIEW_RELATION_DOUBT(INVESTIGATOR),
  /** Files of a laboratory, whose names may tell who somebody is, and what became of them. */
  VIEW_UPLOADS(LABORATORY, MONITOR),
  REGISTER_PATIENT(COORDINATOR, INVESTIGATOR),
  RECORD_ELIGIBILITY(COORDINATOR, INVESTIGATOR),
  CONFIRM_ELIGIBILITY(INVESTIGATOR),
  RESERVE_SLOT(COORDINATOR, INVESTIGATOR),
  OVERRIDE_WAITING_LIST(INVESTIGATOR),
  RECORD_CONSENT(COORDINATOR, INVESTIGATOR),
  RECORD_VISIT(COORDINATOR, INVESTIGATOR, LABORATORY),
  MOVE_SCHEDULE(COORDINATOR, INVESTIGATOR),
  RECORD_EXAMINATION(COORDINATOR, INVESTIGATOR),
  RECORD_MEDICATION(COORDINATOR, INVESTIGATOR, PHARMACIST),
  ENTER_LABORATORY_RESULTS(COORDINATOR, INVESTIGATOR, LABORATORY),
  /** Labels and collects samples of immune monitoring. */
  COLLECT_SAMPLE(COORDINATOR, INVESTIGATOR, LABORATORY),
  PROCESS_SAMPLE(LABORATORY),
  ENTER_IMMUNE_RESULT(LABORATORY),
  /** Also asks that the person did not enter the result. */
  RELEASE_IMMUNE_RESULT(LABORATORY),
  IMPORT_RESULTS(LABORATORY),
  MANAGE_REFERENCE_RANGES(LABORATORY, ADMINISTRATOR),
  AUTHORISE_DOSE(INVESTIGATOR, PHARMACIST),
  RECORD_DOSE(COORDINATOR, INVESTIGATOR, PHARMACIST),
  WITHHOLD_DOSE(COORDINATOR, INVESTIGATOR, PHARMACIST),
  LIFT_WITHHOLDING(INVESTIGATOR),
  RECORD_PRODUCT(CELL_THERAPY_LABORATORY),
  RELEASE_PRODUCT(CELL_THERAPY_LABORATORY),
  EXCEPT_PRODUCT(INVESTIGATOR),
  RECORD_ADVERSE_EVENT(COORDINATOR, INVESTIGATOR),
  /** Tumours, response, progression and survival. */
  RECORD_OUTCOME(COORDINATOR, INVESTIGATOR),
  /** Marker analyses: to define them and to run them. */
  ANALYSE(INVESTIGATOR, STATISTICIAN),
  SIGN_VERDICT(INVESTIGATOR),
  ASSIGN_LEVEL(INVESTIGATOR),
  CLASSIFY_DEVIATION(INVESTIGATOR),
  KEEP_ROSTER(COORDINATOR, INVESTIGATOR, ADMINISTRATOR),
  REPORT_SERIOUS_EVENT(COORDINATOR, INVESTIGATOR),
  ASSESS_AS_SPONSOR(SPONSOR_SAFETY),
  ANSWER_QUERY(COORDINATOR, INVESTIGATOR, LABORATORY, PHARMACIST),
  OPEN_QUERY(MONITOR, DATA_MANAGER, SPONSOR_SAFETY),
  /** Source data verification: monitors alone compare values with their source. */
  VERIFY_SOURCE(MONITOR),
  /** Stops changes of records while they are reviewed; questions may still be asked. */
  FREEZE_RECORDS(MONITOR, DATA_MANAGER),
  /** Closes reviewed records. Who may lock also lifts locks and freezes, with a reason. */
  LOCK_RECORDS(DATA_MANAGER, INVESTIGATOR),
  PREPARE_DECISION(INVESTIGATOR, COMMITTEE_MEMBER),
  /** Reads packs and decides as the review committee. */
  DELIBERATE(COMMITTEE_MEMBER),
  PREPARE_PACK(COORDINATOR, INVESTIGATOR, STATISTICIAN),
  ACKNOWLEDGE_NOTICE(COORDINATOR, INVESTIGATOR, PHARMACIST),
  REGISTER_DONOR(COORDINATOR, INVESTIGATOR),
  RECORD_DONOR_EVENT(COORDINATOR, INVESTIGATOR, DONOR_PHYSICIAN),
  RECORD_TYPING(COORDINATOR, INVESTIGATOR, LABORATORY),
  /** Also asks that the person does not treat the recipient. */
  CLEAR_DONOR(DONOR_PHYSICIAN),
  SELECT_DONOR(INVESTIGATOR),
  START_TRIAL(INVESTIGATOR),
  /** The delegation list: who may sign what, where and from when. */
  DELEGATE_TASKS(INVESTIGATOR),
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
