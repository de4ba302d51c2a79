package org.nktrials.treatment.web;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.People;
import org.nktrials.patient.Deviation;
import org.nktrials.patient.Deviations;
import org.nktrials.patient.PatientHead;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.ProtocolDefinition;
import org.nktrials.protocol.Treatment;
import org.nktrials.shared.Problem;
import org.nktrials.treatment.Authorisation;
import org.nktrials.treatment.DoseAuthorisations;
import org.nktrials.treatment.PlannedDose;
import org.nktrials.treatment.PlannedDoses;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers everything that the page of doses shows: a fixed number of queries. */
@Component
class DosesPage {

  private static final String VIEW = "treatment/doses";

  private final TreatmentFrame frame;
  private final GridSection section;
  private final PlannedDoses plans;
  private final DoseAuthorisations authorisations;
  private final Deviations deviations;
  private final People people;
  private final Clock clock;

  DosesPage(
      TreatmentFrame frame,
      GridSection section,
      PlannedDoses plans,
      DoseAuthorisations authorisations,
      Deviations deviations,
      People people,
      Clock clock) {
    this.frame = frame;
    this.section = section;
    this.plans = plans;
    this.authorisations = authorisations;
    this.deviations = deviations;
    this.people = people;
    this.clock = clock;
  }

  /**
   * Fills the model; forms that are there already keep what was typed.
   *
   * @param chosen code of the drug that the forms begin with; null for the escalated one
   * @return name of the view
   */
  String show(PatientSummary patient, @Nullable String chosen, Model model) {
    PatientHead head = frame.fill(patient, model);
    ProtocolDefinition definition = frame.definition(patient);
    LocalDate today = patient.dateAt(clock.instant());
    Map<String, PlannedDose> planned =
        plans.of(patient).stream().collect(toMap(PlannedDose::drug, plan -> plan));
    model.addAttribute("planned", planned);
    model.addAttribute("guard", guard(head, definition, today));
    model.addAttribute("deviations", doseDeviations(patient));
    section.fill(patient, addAuthorisations(patient, model), model);
    Treatment drug = drug(chosen, definition);
    PlannedDose plan = planned.get(drug.code());
    model.addAttribute("unit", drug.dose().value().unit());
    model.addAttribute(
        "plan",
        plan == null
            ? "No amount is planned."
            : "Planned: " + plan.amount().toPlainString() + " " + plan.unit());
    addForms(drug.code(), plan, today, model);
    return VIEW;
  }

  /** As {@link #show}, with what was refused at the top of the page. */
  String refuse(
      PatientSummary patient,
      @Nullable String chosen,
      String what,
      List<Problem> problems,
      Model model) {
    String view = show(patient, chosen, model);
    if (!problems.isEmpty() && model.getAttribute("head") instanceof PatientHead head) {
      model.addAttribute("refusal", what);
      model.addAttribute(
          "hurdles", problems.stream().map(problem -> Hurdle.of(problem, head)).toList());
    }
    return view;
  }

  private List<GuardAnswer> guard(
      PatientHead head, ProtocolDefinition definition, LocalDate today) {
    return authorisations.askEach(head.patient(), today).entrySet().stream()
        .map(
            answer ->
                GuardAnswer.of(
                    definition.treatment(answer.getKey()).name(), answer.getValue(), head))
        .toList();
  }

  private List<Deviation> doseDeviations(PatientSummary patient) {
    return deviations.of(patient.id()).stream()
        .filter(deviation -> deviation.kind().equals("dose"))
        .toList();
  }

  private List<Authorisation> addAuthorisations(PatientSummary patient, Model model) {
    List<Authorisation> given = authorisations.of(patient.id());
    model.addAttribute("authorisations", given);
    model.addAttribute(
        "people", people.byId(given.stream().map(Authorisation::authorisedBy).collect(toSet())));
    return given;
  }

  private static void addForms(
      String drug, @Nullable PlannedDose plan, LocalDate today, Model model) {
    BigDecimal amount = plan == null ? null : plan.amount();
    if (!model.containsAttribute("authorise")) {
      model.addAttribute("authorise", AuthoriseForm.empty(drug, today));
    }
    if (!model.containsAttribute("dose")) {
      model.addAttribute("dose", DoseForm.empty(drug, amount));
    }
  }

  private static Treatment drug(@Nullable String chosen, ProtocolDefinition definition) {
    return definition.treatments().stream()
        .filter(drug -> drug.code().equals(chosen))
        .findFirst()
        .orElseGet(definition::escalatedTreatment);
  }
}
