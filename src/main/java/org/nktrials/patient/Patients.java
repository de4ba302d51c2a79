package org.nktrials.patient;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableMap;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.access.SiteScope;
import org.nktrials.access.SiteSummary;
import org.nktrials.access.Sites;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.OncePerPage;
import org.nktrials.shared.RowCount;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds patients, within the sites that the person may see. */
@Service
@Transactional(readOnly = true)
public class Patients {

  /** Nobody turns pages that far; beyond it the database cannot count. */
  private static final long FURTHEST_ROW = 1_000_000;

  private static final int MOST_IN_SCREENING = 500;

  private final PatientFile file;
  private final PatientRepository patients;
  private final Sites sites;
  private final ProtocolService protocols;
  private final Authority authority;
  private final EntityManager entities;

  Patients(
      PatientFile file,
      PatientRepository patients,
      Sites sites,
      ProtocolService protocols,
      Authority authority,
      EntityManager entities) {
    this.file = file;
    this.patients = patients;
    this.sites = sites;
    this.protocols = protocols;
    this.authority = authority;
    this.entities = entities;
  }

  /**
   * A patient by code, for looking.
   *
   * @throws NotFound when there is none at the person's sites
   */
  public PatientSummary patient(String code) {
    return patient(code, Permission.VIEW_PATIENT);
  }

  /**
   * A patient by code, for doing something.
   *
   * @throws NotFound when there is none at the person's sites
   * @throws org.springframework.security.access.AccessDeniedException when the role does not
   *     include it
   */
  public PatientSummary patient(String code, Permission permission) {
    return authorised(
        patients
            .findByCode(code.strip().toUpperCase(Locale.ROOT))
            .orElseThrow(() -> new NotFound("patient")),
        permission);
  }

  /**
   * The patient as stored now, for callers that waited for the trial's turn after they asked for
   * authority.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public PatientSummary asOfNow(PatientSummary patient) {
    PatientRecord record =
        patients.findById(patient.id()).orElseThrow(() -> new NotFound("patient"));
    entities.refresh(record);
    return record.summary(patient.site());
  }

  /**
   * The patient as stored now, whose course nobody else changes until this transaction ends. Asks
   * no permission: for rooms above that asked theirs or that follow an event.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public PatientSummary inTurn(UUID id) {
    entities
        .createNativeQuery("select id from patient where id = :id for no key update")
        .setParameter("id", id)
        .getResultList();
    PatientRecord record = patients.findById(id).orElseThrow(() -> new NotFound("patient"));
    entities.refresh(record);
    return record.summary(sites.site(record.siteId()));
  }

  /**
   * A recipient by code, whoever asks: the room of donors asks its own permission, which people
   * hold who may not open a patient's file.
   */
  public Optional<PatientSummary> forDonors(String code) {
    return patients.findByCode(code).map(record -> record.summary(sites.site(record.siteId())));
  }

  /** As {@link #forDonors(String)}, by identity. */
  public Optional<PatientSummary> forDonors(UUID id) {
    return patients.findById(id).map(record -> record.summary(sites.site(record.siteId())));
  }

  /** As {@link #patient(String, Permission)}, by identity. */
  public PatientSummary patient(UUID id, Permission permission) {
    return authorised(patients.findById(id).orElseThrow(() -> new NotFound("patient")), permission);
  }

  /** The trial's patients whose code contains the text, at the person's sites, paged in SQL. */
  public Page<PatientSummary> search(
      UUID trialId, String text, @Nullable PatientStatus status, Pageable page) {
    authority.require(Permission.VIEW_PATIENT, trialId);
    if (page.isPaged() && page.getOffset() > FURTHEST_ROW) {
      return Page.empty(page);
    }
    SiteScope scope = authority.sites(Permission.VIEW_PATIENT, trialId);
    Map<UUID, SiteSummary> site = sites.byId();
    return patients
        .search(
            trialId,
            scope.all(),
            scope.sites(),
            text.strip().toUpperCase(Locale.ROOT),
            status,
            page)
        .map(patient -> patient.summary(site(site, patient)));
  }

  /** As {@link #search}, with the rows counted as far as anybody turns pages: {@link RowCount}. */
  public Page<PatientSummary> list(
      UUID trialId, String text, @Nullable PatientStatus status, Pageable page) {
    authority.require(Permission.VIEW_PATIENT, trialId);
    if (page.getOffset() > FURTHEST_ROW) {
      return Page.empty(page);
    }
    SiteScope scope = authority.sites(Permission.VIEW_PATIENT, trialId);
    Map<UUID, SiteSummary> site = sites.byId();
    String part = text.strip().toUpperCase(Locale.ROOT);
    List<PatientSummary> found =
        patients.page(trialId, scope.all(), scope.sites(), part, status, page).stream()
            .map(patient -> patient.summary(site(site, patient)))
            .toList();
    long total =
        patients.count(
            trialId,
            scope.all(),
            scope.sites().stream().map(UUID::toString).toArray(String[]::new),
            part,
            status == null ? "" : status.name(),
            RowCount.limit(page));
    return new PageImpl<>(found, page, total);
  }

  /** The patient of this code, if there is one at the person's sites. */
  public Optional<PatientSummary> exactly(String code) {
    return patients
        .findByCode(code.strip().toUpperCase(Locale.ROOT))
        .map(record -> record.summary(sites.site(record.siteId())))
        .filter(
            patient ->
                authority.may(Permission.VIEW_PATIENT, patient.trialId(), patient.site().id()));
  }

  /** Those of these patients who are at the person's sites: one query. */
  public Map<UUID, PatientSummary> byId(Collection<UUID> ids) {
    Map<UUID, SiteSummary> site = sites.byId();
    return patients.findAllById(ids).stream()
        .map(patient -> patient.summary(site(site, patient)))
        .filter(
            patient ->
                authority.may(Permission.VIEW_PATIENT, patient.trialId(), patient.site().id()))
        .collect(toMap(PatientSummary::id, patient -> patient));
  }

  /** Patients at the person's sites whose code contains the text, in all trials, by code. */
  public List<PatientSummary> like(String text, int most) {
    return protocols.trials().stream()
        .filter(trial -> authority.may(Permission.VIEW_PATIENT, trial.id(), null))
        .flatMap(
            trial ->
                search(trial.id(), text, null, PageRequest.of(0, most, Sort.by("code"))).stream())
        .limit(most)
        .toList();
  }

  /**
   * Every patient of a trial whoever looks, because counts and recommendations use all sites.
   * Callers show no detail of sites that the person may not see.
   */
  public Map<UUID, PatientSummary> everyPatientForCounting(UUID trialId) {
    authority.require(Permission.VIEW_TRIAL, trialId);
    return OncePerPage.answer(new EveryPatientOf(trialId), () -> everyPatient(trialId));
  }

  /** Those of these patients of some trials, likewise: for lists shorter than a trial. */
  public Map<UUID, PatientSummary> forCounting(Collection<UUID> trialIds, Collection<UUID> ids) {
    trialIds.forEach(trial -> authority.require(Permission.VIEW_TRIAL, trial));
    Map<UUID, SiteSummary> site = sites.byId();
    return ids.isEmpty()
        ? Map.of()
        : patients.findByTrialIdInAndIdIn(trialIds, ids).stream()
            .map(patient -> patient.summary(site(site, patient)))
            .collect(toUnmodifiableMap(PatientSummary::id, patient -> patient));
  }

  /**
   * Patients in screening at the sites where the person holds a permission, those registered first
   * before the others, with their first consent: one query for all trials.
   */
  public List<InScreening> inScreening(Collection<UUID> trialIds, Permission permission) {
    Map<UUID, SiteSummary> site = sites.byId();
    return trialIds.isEmpty()
        ? List.of()
        : patients.inScreening(trialIds, Limit.of(MOST_IN_SCREENING)).stream()
            .map(
                found ->
                    new InScreening(
                        found.record().summary(site(site, found.record())), found.consented()))
            .filter(
                found ->
                    authority.may(
                        permission, found.patient().trialId(), found.patient().site().id()))
            .toList();
  }

  private Map<UUID, PatientSummary> everyPatient(UUID trialId) {
    Map<UUID, SiteSummary> site = sites.byId();
    return patients.findByTrialId(trialId).stream()
        .map(patient -> patient.summary(site(site, patient)))
        .collect(toUnmodifiableMap(PatientSummary::id, patient -> patient));
  }

  /** Consents of a patient that the caller has already been allowed to see, latest first. */
  public List<Consent> consents(PatientSummary patient) {
    return file.of(ConsentParts.CONSENTS, patient.id()).stream()
        .map(ConsentRecord::consent)
        .toList();
  }

  private PatientSummary authorised(PatientRecord record, Permission permission) {
    PatientSummary patient = record.summary(sites.site(record.siteId()));
    authority.requireOnRecord(permission, patient.trialId(), patient.site().id(), "patient");
    return patient;
  }

  private static SiteSummary site(Map<UUID, SiteSummary> sites, PatientRecord patient) {
    SiteSummary site = sites.get(patient.siteId());
    if (site == null) {
      throw new NotFound("site");
    }
    return site;
  }

  private record EveryPatientOf(UUID trialId) {}
}
