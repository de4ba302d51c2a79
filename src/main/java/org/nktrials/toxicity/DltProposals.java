package org.nktrials.toxicity;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nktrials.aftercare.CytopeniaKind;
import org.nktrials.aftercare.CytopeniaVerdict;
import org.nktrials.aftercare.CytopeniaVerdicts;
import org.nktrials.aftercare.ToxicityAssessment;
import org.nktrials.aftercare.ToxicityAssessments;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.ProtocolDefinition;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.ProtocolVersion;
import org.nktrials.rules.schedule.DltWindow;
import org.nktrials.rules.toxicity.Assessed;
import org.nktrials.rules.toxicity.AssessmentRule.Assessment;
import org.nktrials.rules.toxicity.DltEvent;
import org.nktrials.rules.toxicity.DltProposal;
import org.nktrials.rules.toxicity.DltSnapshot;
import org.nktrials.rules.toxicity.OnsetInWindow;
import org.nktrials.rules.toxicity.WindowState;
import org.nktrials.treatment.FirstCycleExposure;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the protocol's rules propose as the verdict, on the records as they stand. */
@Service
public class DltProposals {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

  private final AdverseEvents events;
  private final FirstCycleExposure exposures;
  private final ObservedNumbers numbers;
  private final NextCycles cycles;
  private final ToxicityAssessments assessments;
  private final CytopeniaVerdicts cytopenias;
  private final ProtocolService protocols;

  DltProposals(
      AdverseEvents events,
      FirstCycleExposure exposures,
      ObservedNumbers numbers,
      NextCycles cycles,
      ToxicityAssessments assessments,
      CytopeniaVerdicts cytopenias,
      ProtocolService protocols) {
    this.events = events;
    this.exposures = exposures;
    this.numbers = numbers;
    this.cycles = cycles;
    this.assessments = assessments;
    this.cytopenias = cytopenias;
    this.protocols = protocols;
  }

  /** The proposal for a patient whose evaluation the caller has. */
  @Transactional(readOnly = true)
  public DltProposal propose(PatientEvaluation evaluation) {
    PatientSummary patient = evaluation.patient();
    ProtocolVersion protocol = protocols.version(patient.protocolVersionId());
    DltWindow window = evaluation.window();
    List<AdverseEvent> all = events.of(patient);
    List<DltEvent> counted =
        all.stream()
            .filter(AdverseEvent::counts)
            .map(event -> dltEvent(event, patient, window))
            .toList();
    return protocol
        .definition()
        .dltRule()
        .propose(
            new DltSnapshot(
                windowState(window, evaluation.today()),
                counted,
                exposures.of(patient, window != null && window.isClosed(evaluation.today())),
                numbers.of(patient, protocol.definition().ctcaeVersion().value(), window),
                cycles.of(patient, protocol.definition(), all, evaluation.today()),
                assessed(patient, protocol.definition())));
  }

  /** Asked only where the protocol counts assessments. */
  private List<Assessed> assessed(PatientSummary patient, ProtocolDefinition protocol) {
    if (protocol.dltRules().value().assessmentRules().isEmpty()) {
      return List.of();
    }
    Stream<Assessed> graded =
        assessments.of(patient.id()).stream()
            .filter(ToxicityAssessment::counts)
            .map(one -> new Assessed(one.kind().assessment(), one.confirmedGrade(), one.on()));
    Stream<Assessed> cytopenia =
        cytopenias.of(patient.id()).stream()
            .filter(CytopeniaVerdict::stands)
            .map(
                one ->
                    new Assessed(
                        Assessment.PROLONGED_CYTOPENIA,
                        one.kind() == CytopeniaKind.PROLONGED ? 1 : 0,
                        patient.dateAt(one.signedAt())));
    return Stream.concat(graded, cytopenia).toList();
  }

  private static DltEvent dltEvent(
      AdverseEvent event, PatientSummary patient, @Nullable DltWindow window) {
    LocalDate onset = patient.dateAt(event.onsetAt());
    return new DltEvent(
        event.term() + ", onset " + DAY.format(onset),
        event.term(),
        event.worstGrade(),
        event.relatedness(),
        window != null && window.contains(onset) ? OnsetInWindow.INSIDE : OnsetInWindow.OUTSIDE,
        Boolean.TRUE.equals(event.possibleDlt()),
        event.timeAtGradeThreeOrMore().orUnknown(),
        onset,
        null);
  }

  private static WindowState windowState(@Nullable DltWindow window, LocalDate today) {
    if (window == null) {
      return new WindowState.NotStarted();
    }
    return window.isClosed(today)
        ? new WindowState.Closed()
        : new WindowState.Open(window.daysLeft(today), window.end());
  }
}
