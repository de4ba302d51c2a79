package org.nktrials.patient;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.patient.PatientHead.Action;
import org.nktrials.patient.PatientHead.Tab;
import org.nktrials.protocol.ProtocolService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gathers the head of every page of a patient. Pages put it into the model as "head" and draw it
 * with {@code th:replace="~{patient/frame :: head(${head}, 'doses')}"}; it holds the page's {@code
 * h1}, so that their own headings begin at {@code h2}.
 */
@Service
public class PatientFrame {

  private final Patients patients;
  private final ProtocolService protocols;
  private final List<StripSource> sources;
  private final Authority authority;

  PatientFrame(
      Patients patients,
      ProtocolService protocols,
      List<StripSource> sources,
      Authority authority) {
    this.patients = patients;
    this.protocols = protocols;
    this.sources = List.copyOf(sources);
    this.authority = authority;
  }

  /** The head for a patient whom the person may see. */
  @Transactional(readOnly = true)
  public PatientHead of(PatientSummary patient) {
    return new PatientHead(
        patient,
        protocols.trial(patient.trialId()),
        protocols.version(patient.protocolVersionId()).label(),
        patients.consents(patient).stream().findFirst().orElse(null),
        sources.stream()
            .flatMap(source -> source.stripParts(patient).stream())
            .sorted(Comparator.comparingInt(StripPart::order))
            .toList(),
        actions(patient),
        more(patient),
        tabs(patient));
  }

  private List<Action> actions(PatientSummary patient) {
    String path = "/patients/" + patient.code();
    return Stream.of(
            action(
                patient,
                Permission.RECORD_ADVERSE_EVENT,
                "Adverse event",
                path + "/adverse-events/new"),
            action(patient, Permission.RECORD_DOSE, "Dose", path + "/doses"),
            action(patient, Permission.RECORD_VISIT, "Visit", path + "/visits"),
            action(patient, Permission.WITHHOLD_DOSE, "Withhold dose", path + "/withhold"))
        .flatMap(Optional::stream)
        .toList();
  }

  private List<Action> more(PatientSummary patient) {
    String path = "/patients/" + patient.code();
    return Stream.of(
            action(patient, Permission.ASSIGN_LEVEL, "Off treatment", path + "/level"),
            action(patient, Permission.RECORD_CONSENT, "Withdrawal of consent", path + "/consent"),
            action(patient, Permission.VIEW_PATIENT, "Freeze and lock", path + "/locks"))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Action> action(
      PatientSummary patient, Permission permission, String label, String path) {
    return authority.may(permission, patient.trialId(), patient.site().id())
        ? Optional.of(new Action(label, path))
        : Optional.empty();
  }

  private List<Tab> tabs(PatientSummary patient) {
    String path = "/patients/" + patient.code();
    List<Tab> tabs =
        new ArrayList<>(
            List.of(
                new Tab("overview", "Overview", path),
                new Tab("visits", "Visits", path + "/visits"),
                new Tab("doses", "Doses", path + "/doses"),
                new Tab("adverse-events", "Adverse events", path + "/adverse-events"),
                new Tab("laboratory", "Laboratory", path + "/laboratory"),
                new Tab("immune", "Immune", path + "/immune"),
                new Tab("examinations", "Vital signs", path + "/examinations"),
                new Tab("medication", "Medication and history", path + "/medication"),
                new Tab("eligibility", "Eligibility", path + "/eligibility"),
                new Tab("verdict", "DLT verdict", path + "/verdict"),
                new Tab("level", "Level", path + "/level"),
                new Tab("outcome", "Outcome", path + "/outcome"),
                new Tab("consent", "Consent", path + "/consent")));
    if (protocols.version(patient.protocolVersionId()).definition().cellTherapy() != null) {
      tabs.add(new Tab("after-infusion", "After infusion", path + "/after-infusion"));
      tabs.add(new Tab("chimerism", "Chimerism", path + "/chimerism"));
    }
    if (protocols.version(patient.protocolVersionId()).definition().cellTherapy() != null
        && authority.may(Permission.VIEW_DONOR, patient.trialId(), patient.site().id())) {
      tabs.add(new Tab("donors", "Donors", path + "/donors"));
    }
    if (authority.may(Permission.VIEW_HISTORY, patient.trialId(), patient.site().id())) {
      tabs.add(new Tab("history", "History", path + "/history"));
    }
    return tabs;
  }
}
