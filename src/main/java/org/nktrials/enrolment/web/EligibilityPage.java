package org.nktrials.enrolment.web;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.enrolment.EarliestFirstDose;
import org.nktrials.enrolment.Eligibility;
import org.nktrials.enrolment.EligibilityView;
import org.nktrials.enrolment.Enrolment;
import org.nktrials.enrolment.LevelOpenings;
import org.nktrials.enrolment.LevelStatus;
import org.nktrials.enrolment.PlaceRequest;
import org.nktrials.enrolment.RequestState;
import org.nktrials.enrolment.Slots;
import org.nktrials.enrolment.StoredValues;
import org.nktrials.enrolment.WaitingList;
import org.nktrials.patient.PatientFrame;
import org.nktrials.patient.PatientHead;
import org.nktrials.patient.PatientStatus;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.ProtocolDefinition;
import org.nktrials.protocol.ProtocolService;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of eligibility, which five forms come back to when they are refused. */
@Component
class EligibilityPage {

  private final Eligibility eligibility;
  private final Enrolment enrolment;
  private final StoredValues storedValues;
  private final Slots slots;
  private final LevelOpenings openings;
  private final EarliestFirstDose stagger;
  private final WaitingList waiting;
  private final PatientFrame frame;
  private final ProtocolService protocols;
  private final Authority authority;
  private final Clock clock;

  EligibilityPage(
      Eligibility eligibility,
      Enrolment enrolment,
      StoredValues storedValues,
      Slots slots,
      LevelOpenings openings,
      EarliestFirstDose stagger,
      WaitingList waiting,
      PatientFrame frame,
      ProtocolService protocols,
      Authority authority,
      Clock clock) {
    this.eligibility = eligibility;
    this.enrolment = enrolment;
    this.storedValues = storedValues;
    this.slots = slots;
    this.openings = openings;
    this.stagger = stagger;
    this.waiting = waiting;
    this.frame = frame;
    this.protocols = protocols;
    this.authority = authority;
    this.clock = clock;
  }

  /** The view's name; forms that the model already has are left as they were sent. */
  String draw(PatientSummary patient, Model model) {
    EligibilityView view = eligibility.of(patient);
    PatientHead head = frame.of(patient);
    model.addAttribute("head", head);
    model.addAttribute("trial", head.trial());
    model.addAttribute("patient", patient);
    model.addAttribute("view", view);
    model.addAttribute("decision", DecisionWords.of(view.decision()));
    model.addAttribute(
        "rows", view.lines().stream().map(line -> CriterionRow.of(line, view.asOf())).toList());
    model.addAttribute("obstacles", enrolment.obstacles(patient));
    addPlaces(patient, model);
    addRights(patient, model);
    addMissing(model, "answersForm", EligibilityForm.of(view, stored(patient)));
    addMissing(model, "confirmForm", ConfirmForm.EMPTY);
    addMissing(model, "failureForm", ReasonForm.EMPTY);
    addMissing(model, "releaseForm", ReasonForm.EMPTY);
    addMissing(model, "prolongForm", ReasonForm.EMPTY);
    addMissing(model, "reservationForm", new ReservationForm(null, null));
    return "enrolment/eligibility";
  }

  private Map<String, StoredValues.StoredValue> stored(PatientSummary patient) {
    return patient.status() == PatientStatus.SCREENING ? storedValues.of(patient) : Map.of();
  }

  private void addPlaces(PatientSummary patient, Model model) {
    ProtocolDefinition protocol = protocols.version(patient.protocolVersionId()).definition();
    slots
        .heldBy(patient.id())
        .ifPresent(
            slot -> {
              model.addAttribute("slot", slot);
              model.addAttribute("slotLevel", protocol.levelName(slot.level()));
            });
    Map<Integer, LevelStatus> statuses =
        openings.statuses(patient.trialId()).stream()
            .collect(toMap(LevelStatus::level, Function.identity()));
    Map<Integer, LocalDate> earliest = stagger.byLevel(patient.trialId());
    LocalDate today = patient.dateAt(clock.instant());
    List<PlaceChoice> places =
        protocol.levelNumbers().stream()
            .map(
                level ->
                    new PlaceChoice(
                        statuses.getOrDefault(level, LevelStatus.notOpen(level)),
                        protocol.levelName(level),
                        notBefore(earliest.get(level), today)))
            .toList();
    List<PlaceRequest> requests = waiting.inForce(patient.trialId());
    model.addAttribute(
        "othersWait", requests.stream().filter(one -> one.state() == RequestState.WAITING).count());
    model.addAttribute(
        "offers",
        requests.stream()
            .filter(one -> one.state() == RequestState.OFFERED)
            .filter(one -> one.siteId().equals(patient.site().id()))
            .toList());
    model.addAttribute("places", places);
    model.addAttribute("anyPlace", places.stream().anyMatch(PlaceChoice::offered));
  }

  /** A date that has come limits nobody. */
  private static @Nullable LocalDate notBefore(@Nullable LocalDate earliest, LocalDate today) {
    return earliest != null && earliest.isAfter(today) ? earliest : null;
  }

  private void addRights(PatientSummary patient, Model model) {
    boolean screening = patient.status() == PatientStatus.SCREENING;
    model.addAttribute("screening", screening);
    model.addAttribute("mayRecord", screening && may(Permission.RECORD_ELIGIBILITY, patient));
    model.addAttribute("mayReserve", may(Permission.RESERVE_SLOT, patient));
    model.addAttribute("mayOverride", may(Permission.OVERRIDE_WAITING_LIST, patient));
    model.addAttribute("mayViewHistory", may(Permission.VIEW_HISTORY, patient));
    model.addAttribute("mayConfirm", may(Permission.CONFIRM_ELIGIBILITY, patient));
  }

  private boolean may(Permission permission, PatientSummary patient) {
    return authority.may(permission, patient.trialId(), patient.site().id());
  }

  private static void addMissing(Model model, String name, Object form) {
    if (!model.containsAttribute(name)) {
      model.addAttribute(name, form);
    }
  }
}
