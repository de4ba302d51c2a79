package org.nktrials.treatment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.enrolment.LevelStatus;
import org.nktrials.enrolment.TreatmentLevels;
import org.nktrials.patient.PatientFile;
import org.nktrials.patient.PatientStatus;
import org.nktrials.patient.PatientSummary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Patients under treatment with what decides on their next doses: three queries for all trials. */
@Component
class UpcomingDoses {

  /** The level as {@link org.nktrials.enrolment.TreatmentLevels} says it, for many patients. */
  private static final String PATIENTS =
      """
      select p.id, p.trial_id, p.site_id, p.code, p.protocol_version_id, s.zone,
             coalesce(a.level_number, l.level_number) as level_number, o.state, o.since, o.decision_id
        from patient p
        join site s on s.id = p.site_id
        join lateral (select level_number from slot
                       where slot.patient_id = p.id and slot.state <> 'RELEASED'
                       order by reserved_at desc limit 1) l on true
        left join lateral (select level_number from level_assignment
                            where level_assignment.patient_id = p.id
                            order by assigned_at desc, id desc limit 1) a on true
        left join level_opening o on o.trial_id = p.trial_id
             and o.level_number = coalesce(a.level_number, l.level_number)
       where p.trial_id in (:trials) and p.status = 'ENROLLED'
       order by p.code
      """;

  private final PatientFile file;
  private final TreatmentLevels levels;
  private final JdbcClient database;
  private final DoseRepository doses;
  private final AuthorisationRepository authorisations;

  UpcomingDoses(
      PatientFile file,
      TreatmentLevels levels,
      JdbcClient database,
      DoseRepository doses,
      AuthorisationRepository authorisations) {
    this.file = file;
    this.levels = levels;
    this.database = database;
    this.doses = doses;
    this.authorisations = authorisations;
  }

  List<OnTreatment> of(Collection<UUID> trials) {
    List<OnTreatment> patients =
        database.sql(PATIENTS).param("trials", trials).query((row, n) -> patient(row)).list();
    List<UUID> ids = patients.stream().map(OnTreatment::id).toList();
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<UUID, List<Dose>> given =
        doses.findByPatientIdInAndCancelledAtIsNull(ids).stream()
            .collect(groupingBy(DoseRecord::patientId, mapping(DoseRecord::dose, toList())));
    Map<UUID, List<Authorisation>> authorised =
        authorisations.findByPatientIdIn(ids).stream()
            .collect(
                groupingBy(
                    AuthorisationRecord::patientId,
                    mapping(AuthorisationRecord::authorisation, toList())));
    return patients.stream()
        .map(
            one ->
                one.with(
                    given.getOrDefault(one.id(), List.of()),
                    authorised.getOrDefault(one.id(), List.of())))
        .toList();
  }

  /** One patient, if under treatment at some level; from the file. */
  Optional<OnTreatment> of(PatientSummary patient) {
    return patient.status() == PatientStatus.ENROLLED
        ? levels.of(patient).map(level -> at(patient, level.status()))
        : Optional.empty();
  }

  private OnTreatment at(PatientSummary patient, LevelStatus level) {
    return new OnTreatment(
        patient.id(),
        patient.trialId(),
        patient.site().id(),
        patient.code(),
        patient.protocolVersionId(),
        patient.site().zone(),
        level.level(),
        level.since() == null ? null : level.state().name(),
        level.since(),
        level.decisionId(),
        file.of(TreatmentParts.DOSES, patient.id()).stream()
            .map(DoseRecord::dose)
            .filter(Dose::counts)
            .toList(),
        file.of(TreatmentParts.AUTHORISATIONS, patient.id()).stream()
            .map(AuthorisationRecord::authorisation)
            .toList());
  }

  private static OnTreatment patient(ResultSet row) throws SQLException {
    var since = row.getTimestamp("since");
    return new OnTreatment(
        row.getObject("id", UUID.class),
        row.getObject("trial_id", UUID.class),
        row.getObject("site_id", UUID.class),
        row.getString("code"),
        row.getObject("protocol_version_id", UUID.class),
        ZoneId.of(row.getString("zone")),
        row.getInt("level_number"),
        row.getString("state"),
        since == null ? null : since.toInstant(),
        row.getObject("decision_id", UUID.class),
        List.of(),
        List.of());
  }

  /**
   * A patient under treatment.
   *
   * @param state of the level; null while nothing opened it
   * @param decision that opened the level; null at the start level
   * @param given doses that count
   */
  record OnTreatment(
      UUID id,
      UUID trialId,
      UUID siteId,
      String code,
      UUID protocolVersionId,
      ZoneId zone,
      int level,
      @Nullable String state,
      @Nullable Instant since,
      @Nullable UUID decision,
      List<Dose> given,
      List<Authorisation> authorised) {

    OnTreatment with(List<Dose> doses, List<Authorisation> authorisations) {
      return new OnTreatment(
          id,
          trialId,
          siteId,
          code,
          protocolVersionId,
          zone,
          level,
          state,
          since,
          decision,
          doses,
          authorisations);
    }

    LocalDate dateAt(Instant instant) {
      return instant.atZone(zone).toLocalDate();
    }
  }
}
