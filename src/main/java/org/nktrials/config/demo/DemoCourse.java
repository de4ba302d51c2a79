package org.nktrials.config.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nktrials.access.SiteSummary;
import org.nktrials.config.database.ConditionalOnEmbeddedDatabase;
import org.nktrials.config.demo.DemoPatient.DemoEvent;
import org.nktrials.enrolment.AnswerCriterion;
import org.nktrials.enrolment.Eligibility;
import org.nktrials.enrolment.Enrolment;
import org.nktrials.enrolment.Reservations;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.RegisterPatient;
import org.nktrials.patient.Registration;
import org.nktrials.patient.Sex;
import org.nktrials.protocol.ProtocolDefinition;
import org.nktrials.rules.adverseevent.ActionTaken;
import org.nktrials.rules.adverseevent.EventOutcome;
import org.nktrials.rules.adverseevent.GradePeriod;
import org.nktrials.rules.adverseevent.Moment;
import org.nktrials.rules.eligibility.CriterionEvaluation.NumberRange;
import org.nktrials.rules.eligibility.CriterionKind;
import org.nktrials.rules.eligibility.EligibilityCriterion;
import org.nktrials.rules.eligibility.PersonAnswer;
import org.nktrials.rules.toxicity.Relatedness;
import org.nktrials.shared.TimeOrderedId;
import org.nktrials.toxicity.AdverseEventDetails;
import org.nktrials.toxicity.AdverseEventEntry;
import org.nktrials.toxicity.AdverseEvents;
import org.nktrials.toxicity.SignVerdict;
import org.nktrials.toxicity.VerdictKind;
import org.nktrials.toxicity.Verdicts;
import org.nktrials.treatment.AuthoriseDose;
import org.nktrials.treatment.DoseAuthorisations;
import org.nktrials.treatment.Doses;
import org.nktrials.treatment.RecordDose;
import org.springframework.stereotype.Component;

/** One step of a synthetic patient's course each, through the same services as the pages use. */
@Component
@ConditionalOnEmbeddedDatabase
class DemoCourse {

  private static final int EASES = 3;
  private static final LocalTime MORNING = LocalTime.of(8, 5);

  private final Registration registration;
  private final Eligibility eligibility;
  private final Enrolment enrolment;
  private final Reservations reservations;
  private final DoseAuthorisations authorisations;
  private final Doses doses;
  private final AdverseEvents adverseEvents;
  private final Verdicts verdicts;

  DemoCourse(
      Registration registration,
      Eligibility eligibility,
      Enrolment enrolment,
      Reservations reservations,
      DoseAuthorisations authorisations,
      Doses doses,
      AdverseEvents adverseEvents,
      Verdicts verdicts) {
    this.registration = registration;
    this.eligibility = eligibility;
    this.enrolment = enrolment;
    this.reservations = reservations;
    this.authorisations = authorisations;
    this.doses = doses;
    this.adverseEvents = adverseEvents;
    this.verdicts = verdicts;
  }

  PatientSummary register(UUID trial, SiteSummary site, DemoPatient script, LocalDate day) {
    return registration.register(
        new RegisterPatient(
            trial,
            site.id(),
            script.birthYear(),
            script.birthYear() % 2 == 0 ? Sex.FEMALE : Sex.MALE,
            "2.0",
            day.atTime(7, 30),
            TimeOrderedId.next()));
  }

  void answerEligibility(PatientSummary patient, ProtocolDefinition protocol, LocalDate day) {
    eligibility.answer(
        patient.code(),
        protocol.eligibilityRule().criteria().stream()
            .map(criterion -> favourable(criterion, patient, day))
            .toList(),
        null);
  }

  private static AnswerCriterion favourable(
      EligibilityCriterion criterion, PatientSummary patient, LocalDate day) {
    PersonAnswer met =
        criterion.kind() == CriterionKind.INCLUSION ? PersonAnswer.YES : PersonAnswer.NO;
    BigDecimal value =
        criterion.evaluation() instanceof NumberRange range
            ? value(range, criterion.kind() == CriterionKind.INCLUSION, patient, day)
            : null;
    return new AnswerCriterion(criterion.number(), met, value, day, null, -1);
  }

  private static BigDecimal value(
      NumberRange range, boolean within, PatientSummary patient, LocalDate day) {
    return "years".equals(range.unit())
        ? BigDecimal.valueOf(day.getYear() - patient.birthYear())
        : inside(range, within);
  }

  private static BigDecimal inside(NumberRange range, boolean within) {
    BigDecimal minimum = range.minimum();
    BigDecimal maximum = range.maximum();
    if (!within) {
      return minimum == null
          ? BigDecimal.ONE.add(maximum == null ? BigDecimal.ZERO : maximum)
          : BigDecimal.ZERO;
    }
    if (minimum == null) {
      return maximum == null ? BigDecimal.ONE : maximum;
    }
    return maximum == null ? minimum.multiply(new BigDecimal("1.25")) : minimum;
  }

  void reserve(PatientSummary patient, int level) {
    reservations.reserve(patient.code(), level);
  }

  void confirm(PatientSummary patient) {
    enrolment.confirm(patient.code(), DemoPeople.PASSWORD);
  }

  void authorise(PatientSummary patient, String drug, LocalDate day, int days) {
    authorisations.authorise(
        new AuthoriseDose(patient.code(), drug, day, days, TimeOrderedId.next()));
  }

  void record(PatientSummary patient, String drug, BigDecimal amount, LocalDate day, int days) {
    doses.record(
        new RecordDose(
            patient.code(),
            drug,
            amount,
            days,
            LocalDateTime.of(day, MORNING),
            null,
            TimeOrderedId.next()));
  }

  void adverseEvent(
      PatientSummary patient, DemoEvent event, LocalDate onset, ProtocolDefinition protocol) {
    boolean complete = event.grade() != null;
    Map<String, Relatedness> relatedness =
        complete
            ? protocol.treatments().stream()
                .collect(
                    Collectors.toMap(drug -> drug.code(), drug -> opinion(drug.code(), protocol)))
            : Map.of();
    adverseEvents.record(
        patient.code(),
        new AdverseEventEntry(
            event.term(),
            null,
            onset,
            LocalTime.of(15, 40),
            null,
            Integer.valueOf(EASES).equals(event.grade()) ? null : event.grade(),
            complete ? false : null,
            event.possibleDlt(),
            relatedness,
            Set.of(),
            complete ? details(event, onset, protocol) : null),
        TimeOrderedId.next());
  }

  /** Grade 3 eases by one grade a little later on the same evening; all go on. */
  private static AdverseEventDetails details(
      DemoEvent event, LocalDate onset, ProtocolDefinition protocol) {
    int worst = Objects.requireNonNull(event.grade());
    Moment began = new Moment(onset, LocalTime.of(15, 40));
    Moment eased = new Moment(onset, LocalTime.of(17, 30));
    boolean eases = worst == EASES;
    return new AdverseEventDetails(
        eases
            ? List.of(new GradePeriod(worst, began, eased), new GradePeriod(worst - 1, eased, null))
            : List.of(),
        null,
        true,
        Set.of(),
        null,
        null,
        EventOutcome.RECOVERING,
        null,
        protocol.treatments().stream()
            .collect(
                Collectors.toMap(
                    drug -> drug.code(),
                    drug -> worst > 2 ? ActionTaken.WITHHELD : ActionTaken.NONE)));
  }

  private static Relatedness opinion(String drug, ProtocolDefinition protocol) {
    return drug.equals(protocol.escalatedTreatment().code())
        ? Relatedness.PROBABLE
        : Relatedness.UNLIKELY;
  }

  void verdict(PatientSummary patient, VerdictKind kind, String summary) {
    verdicts.sign(new SignVerdict(patient.code(), kind, summary, null, DemoPeople.PASSWORD));
  }
}
