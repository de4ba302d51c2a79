package org.nktrials.toxicity.web;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.enrolment.LevelOpenings;
import org.nktrials.enrolment.LevelStatus;
import org.nktrials.enrolment.Slot;
import org.nktrials.enrolment.Slots;
import org.nktrials.enrolment.TreatmentLevel;
import org.nktrials.enrolment.TreatmentLevels;
import org.nktrials.patient.PatientFrame;
import org.nktrials.patient.PatientHead;
import org.nktrials.patient.PatientStatus;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.ProtocolDefinition;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.toxicity.Evaluations;
import org.nktrials.toxicity.PatientEvaluation;
import org.nktrials.toxicity.web.LevelOption.Course;
import org.nktrials.treatment.DoseAuthorisations;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the page of the treatment level shows. */
@Component
class LevelPage {

  private final PatientFrame frame;
  private final ProtocolService protocols;
  private final TreatmentLevels levels;
  private final LevelOpenings openings;
  private final Slots slots;
  private final Evaluations evaluations;
  private final DoseAuthorisations authorisations;
  private final Authority authority;
  private final Clock clock;

  LevelPage(
      PatientFrame frame,
      ProtocolService protocols,
      TreatmentLevels levels,
      LevelOpenings openings,
      Slots slots,
      Evaluations evaluations,
      DoseAuthorisations authorisations,
      Authority authority,
      Clock clock) {
    this.frame = frame;
    this.protocols = protocols;
    this.levels = levels;
    this.openings = openings;
    this.slots = slots;
    this.evaluations = evaluations;
    this.authorisations = authorisations;
    this.authority = authority;
    this.clock = clock;
  }

  /** Whether the patient's protocol has a level of this number. */
  boolean hasLevel(PatientSummary patient, int level) {
    return protocols
        .version(patient.protocolVersionId())
        .definition()
        .levelNumbers()
        .contains(level);
  }

  /** Fills the model and names the view. */
  String show(PatientSummary patient, LevelForm form, Model model) {
    PatientHead head = frame.of(patient);
    ProtocolDefinition definition = protocols.version(patient.protocolVersionId()).definition();
    TreatmentLevel level = levels.of(patient).orElse(null);
    boolean inLeadIn = evaluations.of(patient).map(PatientEvaluation::inLeadIn).orElse(true);
    model.addAttribute("head", head);
    model.addAttribute("trial", head.trial());
    model.addAttribute("patient", patient);
    model.addAttribute("definition", definition);
    model.addAttribute("typed", form);
    if (!model.containsAttribute("form")) {
      model.addAttribute("form", form);
    }
    model.addAttribute("level", level);
    model.addAttribute("inLeadIn", inLeadIn);
    model.addAttribute(
        "enrolled",
        level != null
            && (patient.status() == PatientStatus.ENROLLED
                || patient.status() == PatientStatus.OFF_TREATMENT));
    model.addAttribute("options", options(patient, definition, level, inLeadIn));
    model.addAttribute(
        "nextDose",
        authorisations.ask(
            patient, definition.escalatedTreatment().code(), patient.dateAt(clock.instant())));
    model.addAttribute(
        "maySign", authority.may(Permission.ASSIGN_LEVEL, patient.trialId(), patient.site().id()));
    return "toxicity/level";
  }

  private List<LevelOption> options(
      PatientSummary patient,
      ProtocolDefinition definition,
      @Nullable TreatmentLevel present,
      boolean inLeadIn) {
    Map<Integer, LevelStatus> status =
        openings.statuses(patient.trialId()).stream().collect(toMap(LevelStatus::level, s -> s));
    Course course =
        inLeadIn
            ? new Course.LeadIn(slots.heldBy(patient.id()).map(Slot::level).orElse(0))
            : new Course.Treated(slots.counting(patient.id()).map(Slot::level).orElse(0));
    return definition.levelNumbers().stream()
        .map(
            level ->
                LevelOption.of(
                    status.getOrDefault(level, LevelStatus.notOpen(level)),
                    definition.levelName(level),
                    present != null && present.status().level() == level,
                    course))
        .toList();
  }
}
