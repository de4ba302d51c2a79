package org.nktrials.audit;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.shared.SortColumns;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the trail, newest entry first. Entries of other sites are not there. */
@Service
public class AuditTrail {

  /** Columns by which it may be sorted; the newest entry comes first. */
  public static final SortColumns COLUMNS =
      SortColumns.by("at", "e.at")
          .newestFirst()
          .and("who", "e.actor_name")
          .and("what", "e.record_type");

  private final Authority authority;
  private final TrailQuery query;

  AuditTrail(Authority authority, TrailQuery query) {
    this.authority = authority;
    this.query = query;
  }

  /**
   * Entries of one record.
   *
   * @param recordType table of the record, such as "adverse_event"
   * @throws AccessDeniedException for people who may view no history
   */
  @Transactional(readOnly = true)
  public Page<HistoryEntry> historyOf(String recordType, UUID recordId, Pageable page) {
    return query.find(scope(), TrailFilter.ofRecord(recordType, recordId), page);
  }

  /**
   * Entries of everything that belongs to a patient.
   *
   * @throws AccessDeniedException for people who may view no history
   */
  @Transactional(readOnly = true)
  public Page<HistoryEntry> historyOfPatient(UUID patientId, Pageable page) {
    return query.find(scope(), TrailFilter.ofPatient(patientId), page);
  }

  /**
   * Entries that pass a filter.
   *
   * @param page unsorted, or sorted by {@link #COLUMNS}
   * @throws AccessDeniedException for people who may view no history
   */
  @Transactional(readOnly = true)
  public Page<HistoryEntry> find(TrailFilter filter, Pageable page) {
    return query.find(scope(), filter, page);
  }

  /**
   * How many entries pass a filter, counted to the last one.
   *
   * @throws AccessDeniedException for people who may view no history
   */
  @Transactional(readOnly = true)
  public long count(TrailFilter filter) {
    return query.count(scope(), filter);
  }

  /**
   * Hands out the entries that pass a filter one after the other, however many there are.
   *
   * @param sorted by {@link #COLUMNS}; its size does not matter
   * @throws AccessDeniedException for people who may view no history
   */
  @Transactional(readOnly = true)
  public void each(TrailFilter filter, Pageable sorted, Consumer<HistoryEntry> takes) {
    query.each(scope(), filter, sorted, takes);
  }

  /**
   * Hands out the entries of one trial one after the other, as far as the person holds a further
   * permission.
   *
   * @throws AccessDeniedException for people who may view no history
   */
  @Transactional(readOnly = true)
  public void eachOfTrial(UUID trial, Permission permission, Consumer<HistoryEntry> takes) {
    TrailScope scope = scope().within(trial, permission);
    query.each(scope, TrailFilter.EVERYTHING, Pageable.unpaged(), takes);
  }

  /** Tables and events that occur in the trail, by name, for the filter. */
  @Transactional(readOnly = true)
  public List<String> recordTypes() {
    scope();
    return query.recordTypes();
  }

  private TrailScope scope() {
    boolean administration = authority.may(Permission.ADMINISTER, null, null);
    TrailScope scope = TrailScope.of(authority.person(), administration);
    if (scope.isEmpty()) {
      throw new AccessDeniedException("Your role does not include this.");
    }
    return scope;
  }
}
